package org.trigpoint.studies;

import static org.trigpoint.migrations.schema.Tables.SYNONYM_GROUP;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.SynonymGroupId;

/** The groups of words that finding takes as one. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SynonymRepository {

    /** Spellings that the pilot's own documents mix. */
    private static final List<List<String>> DEFAULTS = List.of(
            List.of("keyworker", "key worker", "key-worker"),
            List.of("social graces", "GGRRAAACCEEESSS", "GRRRAAACCEEESSS", "GRAACEES", "GRACES"));

    private final DSLContext sql;

    SynonymRepository(DSLContext sql) {
        this.sql = sql;
    }

    void addDefaults(StudyId study) {
        DEFAULTS.forEach(words -> add(study, words));
    }

    SynonymGroupId add(StudyId study, List<String> words) {
        return sql.insertInto(SYNONYM_GROUP)
                .set(SYNONYM_GROUP.STUDY_ID, study)
                .set(SYNONYM_GROUP.WORDS, words.toArray(String[]::new))
                .returningResult(SYNONYM_GROUP.ID)
                .fetchSingle()
                .value1();
    }

    /** The words of every group of the study, held until the transaction ends. */
    Map<SynonymGroupId, List<String>> held(StudyId study) {
        return sql.select(SYNONYM_GROUP.ID, SYNONYM_GROUP.WORDS)
                .from(SYNONYM_GROUP)
                .where(SYNONYM_GROUP.STUDY_ID.eq(study))
                .forUpdate()
                .fetchMap(SYNONYM_GROUP.ID, row -> List.of(row.value2()));
    }

    void change(SynonymGroupId group, List<String> words) {
        sql.update(SYNONYM_GROUP)
                .set(SYNONYM_GROUP.WORDS, words.toArray(String[]::new))
                .where(SYNONYM_GROUP.ID.eq(group))
                .execute();
    }

    void remove(SynonymGroupId group) {
        sql.deleteFrom(SYNONYM_GROUP).where(SYNONYM_GROUP.ID.eq(group)).execute();
    }
}
