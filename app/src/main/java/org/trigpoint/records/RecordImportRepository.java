package org.trigpoint.records;

import static org.jooq.impl.DSL.count;
import static org.trigpoint.migrations.schema.Tables.RECORD_IMPORT;
import static org.trigpoint.migrations.schema.Tables.RECORD_LINE;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.Naming;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.RecordImportRecord;
import org.trigpoint.migrations.schema.tables.records.RecordLineRecord;
import org.trigpoint.records.RecordImportQueries.UnknownWord;

/** The one writer of files of records and of what their lines would do. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RecordImportRepository {

    private final DSLContext sql;

    RecordImportRepository(DSLContext sql) {
        this.sql = sql;
    }

    RecordImportId insert(
            RecordKeeper keeper, RecordKind kind, String name, byte[] content, byte[] digest, FileMapping mapping) {
        return sql.insertInto(RECORD_IMPORT)
                .set(RECORD_IMPORT.STUDY_ID, keeper.study())
                .set(RECORD_IMPORT.KIND, kind.word())
                .set(RECORD_IMPORT.FILE_NAME, name)
                .set(RECORD_IMPORT.CONTENT, content)
                .set(RECORD_IMPORT.DIGEST, digest)
                .set(RECORD_IMPORT.MAPPING, StoredValues.of(mapping))
                .set(RECORD_IMPORT.MADE_BY, keeper.person())
                .returningResult(RECORD_IMPORT.ID)
                .fetchSingle()
                .value1();
    }

    RecordImportRecord held(RecordKeeper keeper, RecordImportId file) {
        return sql.selectFrom(RECORD_IMPORT)
                .where(RECORD_IMPORT.STUDY_ID.eq(keeper.study()), RECORD_IMPORT.ID.eq(file))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    Optional<RecordImportRecord> waiting(StudyId study, RecordImportId file) {
        return sql.selectFrom(RECORD_IMPORT)
                .where(RECORD_IMPORT.STUDY_ID.eq(study), RECORD_IMPORT.ID.eq(file), RECORD_IMPORT.STATE.eq("waiting"))
                .forUpdate()
                .fetchOptional();
    }

    void forgetLines(RecordImportId file) {
        sql.deleteFrom(RECORD_LINE).where(RECORD_LINE.IMPORT_ID.eq(file)).execute();
    }

    /** The values that records of these keys have. */
    Map<String, JSONB> standing(StudyId study, RecordKind kind, Collection<String> keys) {
        return sql.select(RECORD_ROW.KEY, RECORD_ROW.VALUES)
                .from(RECORD_ROW)
                .where(RECORD_ROW.STUDY_ID.eq(study), RECORD_ROW.KIND.eq(kind.word()), RECORD_ROW.KEY.in(keys))
                .fetchMap(RECORD_ROW.KEY, RECORD_ROW.VALUES);
    }

    /** All keys of those whom such rows may name. */
    Set<String> named(StudyId study, Naming naming) {
        return sql.selectDistinct(OrphanQueries.FIRST_OF_KEY)
                .from(RECORD_ROW)
                .where(
                        RECORD_ROW.STUDY_ID.eq(study),
                        RECORD_ROW.KIND.in(
                                naming.in().stream().map(RecordKind::word).toList()))
                .fetchSet(OrphanQueries.FIRST_OF_KEY);
    }

    void insert(List<RecordLineRecord> lines) {
        sql.insertInto(RECORD_LINE).set(lines).execute();
    }

    void looked(RecordImportId file, int lines, List<String> remarks, List<UnknownWord> unknown) {
        sql.update(RECORD_IMPORT)
                .set(RECORD_IMPORT.STATE, "ready")
                .set(RECORD_IMPORT.LINE_COUNT, lines)
                .set(RECORD_IMPORT.REMARKS, StoredValues.of(remarks))
                .set(RECORD_IMPORT.UNKNOWN_WORDS, StoredValues.of(unknown))
                .where(RECORD_IMPORT.ID.eq(file))
                .execute();
    }

    void refuse(RecordImportId file, String sentence) {
        forgetLines(file);
        sql.update(RECORD_IMPORT)
                .set(RECORD_IMPORT.STATE, "refused")
                .set(RECORD_IMPORT.SENTENCE, sentence)
                .setNull(RECORD_IMPORT.CONTENT)
                .where(RECORD_IMPORT.ID.eq(file), RECORD_IMPORT.STATE.in("waiting", "ready"))
                .execute();
    }

    Map<String, Integer> verdicts(RecordImportId file) {
        return sql.select(RECORD_LINE.VERDICT, count())
                .from(RECORD_LINE)
                .where(RECORD_LINE.IMPORT_ID.eq(file))
                .groupBy(RECORD_LINE.VERDICT)
                .fetchMap(RECORD_LINE.VERDICT, count());
    }

    /** Why the first lines that can't be taken can't be. */
    List<String> refusals(RecordImportId file, int most) {
        return sql.selectFrom(RECORD_LINE)
                .where(RECORD_LINE.IMPORT_ID.eq(file), RECORD_LINE.VERDICT.eq("refused"))
                .orderBy(RECORD_LINE.LINE)
                .limit(most)
                .fetch(line ->
                        "Line " + line.getLine() + ": " + String.join(" ", StoredValues.sentences(line.getRemarks())));
    }

    void again(RecordImportId file) {
        sql.update(RECORD_IMPORT)
                .set(RECORD_IMPORT.STATE, "waiting")
                .where(RECORD_IMPORT.ID.eq(file))
                .execute();
    }

    /** Has it read in another way; it is to be looked at again. */
    void remap(RecordImportId file, FileMapping mapping) {
        sql.update(RECORD_IMPORT)
                .set(RECORD_IMPORT.MAPPING, StoredValues.of(mapping))
                .where(RECORD_IMPORT.ID.eq(file))
                .execute();
    }

    void taken(RecordImportId file) {
        sql.update(RECORD_IMPORT)
                .set(RECORD_IMPORT.STATE, "taken")
                .set(RECORD_IMPORT.TAKEN_AT, DSL.currentOffsetDateTime())
                .setNull(RECORD_IMPORT.CONTENT)
                .where(RECORD_IMPORT.ID.eq(file))
                .execute();
    }

    void returned(RecordImportId file) {
        sql.update(RECORD_IMPORT)
                .set(RECORD_IMPORT.STATE, "returned")
                .set(RECORD_IMPORT.RETURNED_AT, DSL.currentOffsetDateTime())
                .where(RECORD_IMPORT.ID.eq(file))
                .execute();
    }

    void drop(RecordImportId file) {
        forgetLines(file);
        sql.update(RECORD_IMPORT)
                .set(RECORD_IMPORT.STATE, "dropped")
                .setNull(RECORD_IMPORT.CONTENT)
                .where(RECORD_IMPORT.ID.eq(file))
                .execute();
    }
}
