package org.trigpoint.records;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.RECORD_IMPORT;
import static org.trigpoint.migrations.schema.Tables.RECORD_REVISION;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record5;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.SiteId;

/** Records as they are read: whoever may see one site sees those of that site. */
@Service
@Transactional(readOnly = true)
public class RecordQueries {

    private final DSLContext sql;

    RecordQueries(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * How much there is of a kind.
     *
     * @param rows how many records, from 0
     * @param changedAt when the latest was said; null where there is none
     */
    public record Stock(int rows, @Nullable OffsetDateTime changedAt) {}

    /**
     * Some records of a kind.
     *
     * @param rows by key
     * @param all how many there are in all that match
     */
    public record Page(List<RecordRow> rows, int all) {}

    /**
     * A record with all that was ever said of it.
     *
     * @param kind of which kind
     * @param row as it stands
     * @param history what was said, the latest first
     */
    public record Whole(RecordKind kind, RecordRow row, List<Said> history) {}

    /**
     * What was said of a record at once.
     *
     * @param revision from 1
     * @param values the columns that changed; an empty value: taken away
     * @param file the file that said it; null: by hand
     * @param fileName what that is called; null: by hand
     * @param sha256 the file's digest, in hexadecimal digits; null: by hand
     * @param line the line of the file, its heads being 1; null: by hand
     * @param by who brought the file, or typed
     * @param at when
     */
    public record Said(
            int revision,
            Map<String, String> values,
            @Nullable RecordImportId file,
            @Nullable String fileName,
            @Nullable String sha256,
            @Nullable Integer line,
            String by,
            OffsetDateTime at) {}

    /**
     * How much there is of each kind.
     *
     * @param reader who looks
     * @return every kind; to whoever is blinded those of delivery are not there
     */
    public Map<RecordKind, Stock> stock(Reader reader) {
        boolean blinded = blinded(reader);
        Map<RecordKind, Stock> stock = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            if (!(blinded && BlindedDelivery.tells(kind))) {
                stock.put(kind, new Stock(0, null));
            }
        }
        sql.select(RECORD_ROW.KIND, countDistinct(RECORD_ROW.ID), max(RECORD_REVISION.CHANGED_AT))
                .from(RECORD_ROW)
                .join(RECORD_REVISION)
                .on(RECORD_REVISION.RECORD_ID.eq(RECORD_ROW.ID))
                .where(theirs(reader))
                .groupBy(RECORD_ROW.KIND)
                .forEach(row -> RecordKind.of(row.value1())
                        .ifPresent(kind -> stock.replace(kind, new Stock(row.value2(), row.value3()))));
        return stock;
    }

    /**
     * Whether records of a kind are closed to somebody, since they tell which sites deliver.
     *
     * @param reader who looks
     * @param kind which kind
     * @return whether they are blinded and it is a kind of delivery
     */
    public boolean closed(Reader reader, RecordKind kind) {
        return BlindedDelivery.tells(kind) && blinded(reader);
    }

    private boolean blinded(Reader reader) {
        return BlindedDelivery.closed(sql, reader.study(), reader.person());
    }

    private void demandOpen(Reader reader, RecordKind kind) {
        if (closed(reader, kind)) {
            throw new Refusal(BlindedDelivery.SENTENCE);
        }
    }

    /**
     * All records of a kind.
     *
     * @param reader who looks
     * @param kind which kind
     * @return by key
     * @throws Refusal when they are blinded and it is a kind of delivery
     */
    public List<RecordRow> of(Reader reader, RecordKind kind) {
        demandOpen(reader, kind);
        boolean blinded = blinded(reader);
        return sql.select(RECORD_ROW.ID, RECORD_ROW.KEY, RECORD_ROW.SITE_ID, RECORD_ROW.VALUES, RECORD_ROW.REVISION)
                .from(RECORD_ROW)
                .where(open(reader), RECORD_ROW.KIND.eq(kind.word()))
                .orderBy(RECORD_ROW.KEY)
                .fetch(row -> row(row, blinded));
    }

    /**
     * Some records of a kind.
     *
     * @param reader who looks
     * @param kind which kind
     * @param words that all stand in the row, each in any of its values; empty: all
     * @param from how many are passed over, from 0
     * @param most how many at most, from 1
     * @return by key
     * @throws Refusal when they are blinded and it is a kind of delivery
     */
    public Page page(Reader reader, RecordKind kind, String words, int from, int most) {
        demandOpen(reader, kind);
        boolean blinded = blinded(reader);
        Condition wanted = open(reader).and(RECORD_ROW.KIND.eq(kind.word())).and(WantedRows.saying(words, blinded));
        List<RecordRow> rows = sql.select(
                        RECORD_ROW.ID, RECORD_ROW.KEY, RECORD_ROW.SITE_ID, RECORD_ROW.VALUES, RECORD_ROW.REVISION)
                .from(RECORD_ROW)
                .where(wanted)
                .orderBy(WantedRows.inOrder(kind))
                .offset(from)
                .limit(most)
                .fetch(row -> row(row, blinded));
        return new Page(rows, sql.fetchCount(RECORD_ROW, wanted));
    }

    /**
     * One record and where each of its values comes from.
     *
     * @param reader who looks
     * @param record which
     * @return it, whole
     * @throws NotFound when it is not there for them
     * @throws Refusal when they are blinded and it tells which sites deliver
     */
    public Whole one(Reader reader, RecordId record) {
        Whole whole = whole(reader, record);
        boolean told = sql.fetchExists(RECORD_ROW, open(reader), RECORD_ROW.ID.eq(record));
        boolean champion = whole.row().values().containsKey(BlindedDelivery.CHAMPION);
        if (!told || (champion && blinded(reader))) {
            throw new Refusal(BlindedDelivery.SENTENCE);
        }
        return whole;
    }

    private Whole whole(Reader reader, RecordId record) {
        return sql.select(
                        RECORD_ROW.KIND,
                        RECORD_ROW.ID,
                        RECORD_ROW.KEY,
                        RECORD_ROW.SITE_ID,
                        RECORD_ROW.VALUES,
                        RECORD_ROW.REVISION,
                        HISTORY)
                .from(RECORD_ROW)
                .where(theirs(reader), RECORD_ROW.ID.eq(record))
                .fetchOptional(found -> new Whole(
                        RecordKind.of(found.value1()).orElseThrow(NotFound::new),
                        new RecordRow(
                                found.value2(),
                                found.value3(),
                                found.value4(),
                                StoredValues.in(found.value5()),
                                found.value6()),
                        found.value7()))
                .orElseThrow(NotFound::new);
    }

    private static final Field<List<Said>> HISTORY = multiset(select(
                            RECORD_REVISION.REVISION,
                            RECORD_REVISION.VALUES,
                            RECORD_REVISION.IMPORT_ID,
                            RECORD_IMPORT.FILE_NAME,
                            field("encode({0}, 'hex')", String.class, RECORD_IMPORT.DIGEST),
                            RECORD_REVISION.LINE,
                            PERSON.FULL_NAME,
                            RECORD_REVISION.CHANGED_AT)
                    .from(RECORD_REVISION)
                    .join(PERSON)
                    .on(PERSON.ID.eq(RECORD_REVISION.CHANGED_BY))
                    .leftJoin(RECORD_IMPORT)
                    .on(RECORD_IMPORT.ID.eq(RECORD_REVISION.IMPORT_ID))
                    .where(RECORD_REVISION.RECORD_ID.eq(RECORD_ROW.ID))
                    .orderBy(RECORD_REVISION.REVISION.desc()))
            .convertFrom(said -> said.map(Records.mapping(RecordQueries::said)));

    private static Said said(
            int revision,
            JSONB values,
            @Nullable RecordImportId file,
            @Nullable String fileName,
            @Nullable String sha256,
            @Nullable Integer line,
            String by,
            OffsetDateTime at) {
        return new Said(revision, StoredValues.in(values), file, fileName, sha256, line, by, at);
    }

    private static RecordRow row(Record5<RecordId, String, SiteId, JSONB, Integer> row, boolean blinded) {
        Map<String, String> values = new LinkedHashMap<>(StoredValues.in(row.value4()));
        if (blinded) {
            values.remove(BlindedDelivery.CHAMPION);
        }
        return new RecordRow(row.value1(), row.value2(), row.value3(), values, row.value5());
    }

    private static Condition open(Reader reader) {
        return theirs(reader).and(BlindedDelivery.openRecords(reader.study(), reader.person()));
    }

    static Condition theirs(Reader reader) {
        SiteId site = reader.onlySite();
        return RECORD_ROW.STUDY_ID.eq(reader.study()).and(site == null ? noCondition() : RECORD_ROW.SITE_ID.eq(site));
    }
}
