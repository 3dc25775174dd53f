package org.trigpoint.records;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.RECORD_IMPORT;
import static org.trigpoint.migrations.schema.Tables.RECORD_LINE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordImportId;

/** Files of records as leads and data stewards see them: what each would do, or did. */
@Service
@Transactional(readOnly = true)
public class RecordImportQueries {

    private final DSLContext sql;

    RecordImportQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** How far a file is. */
    public enum State {
        /** It waits to be looked at, or is. */
        WAITING,
        /** Every line was looked at. */
        READY,
        /** It can't be read as a whole. */
        REFUSED,
        /** It was taken. */
        TAKEN,
        /** It was dropped. */
        DROPPED,
        /** It was taken, and taken back. */
        RETURNED;

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A word that its column does not know, and that may be given a meaning.
     *
     * @param column name of the column
     * @param word as the file has it
     * @param lines in how many lines it stands
     */
    public record UnknownWord(String column, String word, int lines) {}

    /**
     * A file of records.
     *
     * @param id which
     * @param kind what its rows are about
     * @param fileName what it is called
     * @param sha256 its digest, in hexadecimal digits
     * @param mapping how it was read
     * @param state how far it is
     * @param sentence why it was refused as a whole; else empty
     * @param remarks what should be known of it, a sentence each
     * @param verdicts how many lines would do what: new, changed, same, refused
     * @param by who brought it
     * @param at when
     * @param takenAt when it was taken, or taken back; null: neither
     * @param unknown the words that columns do not know, at most 50
     */
    public record FileLine(
            RecordImportId id,
            RecordKind kind,
            String fileName,
            String sha256,
            FileMapping mapping,
            State state,
            String sentence,
            List<String> remarks,
            Map<String, Integer> verdicts,
            String by,
            OffsetDateTime at,
            @Nullable OffsetDateTime takenAt,
            List<UnknownWord> unknown) {

        /**
         * How many lines would do this.
         *
         * @param verdict new, changed, same or refused
         * @return from 0
         */
        public int count(String verdict) {
            return verdicts.getOrDefault(verdict, 0);
        }
    }

    /**
     * A line of a file.
     *
     * @param number its number in the file, the heads being 1
     * @param key what tells its record from others; empty where that can't be read
     * @param verdict new, changed, same or refused
     * @param remarks what would change, or why it can't be taken
     * @param values column to value, as understood
     * @param cells head to words, as the file has them
     */
    public record FileRow(
            int number,
            String key,
            String verdict,
            List<String> remarks,
            Map<String, String> values,
            Map<String, String> cells) {}

    /**
     * The files that were brought, the latest first.
     *
     * @param keeper who looks
     * @return at most 200
     */
    public List<FileLine> files(RecordKeeper keeper) {
        return lines(keeper, noCondition());
    }

    /**
     * One file.
     *
     * @param keeper who looks
     * @param file which
     * @return it
     * @throws NotFound when it is not there for them
     */
    public FileLine one(RecordKeeper keeper, RecordImportId file) {
        return lines(keeper, RECORD_IMPORT.ID.eq(file)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Some lines of a file.
     *
     * @param keeper who looks
     * @param file which
     * @param verdict only those that would do this; null: all
     * @param from how many are passed over, from 0
     * @param most how many at most
     * @return in the order of the file; empty where the file is not there for them
     */
    public List<FileRow> rows(RecordKeeper keeper, RecordImportId file, @Nullable String verdict, int from, int most) {
        if (keeper.onlySite() != null) {
            return List.of();
        }
        return sql.selectFrom(RECORD_LINE)
                .where(
                        RECORD_LINE.STUDY_ID.eq(keeper.study()),
                        RECORD_LINE.IMPORT_ID.eq(file),
                        verdict == null ? noCondition() : RECORD_LINE.VERDICT.eq(verdict))
                .orderBy(RECORD_LINE.LINE)
                .offset(from)
                .limit(most)
                .fetch(line -> new FileRow(
                        line.getLine(),
                        line.getKey(),
                        line.getVerdict(),
                        StoredValues.sentences(line.getRemarks()),
                        StoredValues.in(line.getValues()),
                        StoredValues.in(line.getCells())));
    }

    private List<FileLine> lines(RecordKeeper keeper, Condition wanted) {
        if (keeper.onlySite() != null) {
            return List.of();
        }
        return sql.select(
                        RECORD_IMPORT.ID,
                        RECORD_IMPORT.KIND,
                        RECORD_IMPORT.FILE_NAME,
                        field("encode({0}, 'hex')", String.class, RECORD_IMPORT.DIGEST),
                        RECORD_IMPORT.MAPPING,
                        RECORD_IMPORT.STATE,
                        RECORD_IMPORT.SENTENCE,
                        RECORD_IMPORT.REMARKS,
                        VERDICTS,
                        PERSON.FULL_NAME,
                        RECORD_IMPORT.MADE_AT,
                        coalesce(RECORD_IMPORT.RETURNED_AT, RECORD_IMPORT.TAKEN_AT),
                        RECORD_IMPORT.UNKNOWN_WORDS)
                .from(RECORD_IMPORT)
                .join(PERSON)
                .on(PERSON.ID.eq(RECORD_IMPORT.MADE_BY))
                .where(RECORD_IMPORT.STUDY_ID.eq(keeper.study()), wanted)
                .orderBy(RECORD_IMPORT.ID.desc())
                .limit(200)
                .fetch(Records.mapping(RecordImportQueries::line));
    }

    private static FileLine line(
            RecordImportId id,
            String kind,
            String name,
            String sha256,
            JSONB mapping,
            String state,
            String sentence,
            JSONB remarks,
            JSONB verdicts,
            String by,
            OffsetDateTime at,
            @Nullable OffsetDateTime takenAt,
            JSONB unknown) {
        return new FileLine(
                id,
                RecordKind.of(kind).orElseThrow(),
                name,
                sha256,
                StoredValues.mapping(mapping),
                State.of(state),
                sentence,
                StoredValues.sentences(remarks),
                counted(verdicts),
                by,
                at,
                takenAt,
                StoredValues.unknown(unknown));
    }

    private static final Field<JSONB> VERDICTS = DSL.field("""
            (select coalesce(jsonb_object_agg(verdict, lines), '{}') from (
                select verdict, count(*)::text as lines from record_line where import_id = record_import.id group by verdict
            ) counted)
            """, JSONB.class);

    private static Map<String, Integer> counted(JSONB verdicts) {
        Map<String, Integer> counts = new TreeMap<>();
        StoredValues.in(verdicts).forEach((verdict, lines) -> counts.put(verdict, Integer.valueOf(lines)));
        return counts;
    }
}
