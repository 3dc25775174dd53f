package org.trigpoint.history;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.EVALUATION_QUESTION;
import static org.trigpoint.migrations.schema.Tables.FRAMEWORK_MATRIX;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.LOG_ENTRY;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.STUDY;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.TOPIC_GUIDE;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;

/** What lines of the journal are about: what it is called, and whether it is still there. */
final class Subjects {

    private Subjects() {}

    /** What it is called now; null where it has no name or is gone. */
    static Field<String> name() {
        return case_(JOURNAL.SUBJECT)
                .when("study", named(STUDY, STUDY.NAME, STUDY.ID, STUDY.ID))
                .when("source", named(SOURCE, SOURCE.TITLE, SOURCE.ID, SOURCE.STUDY_ID))
                .when("code", named(CODE, CODE.NAME, CODE.ID, CODE.STUDY_ID))
                .when("theme", named(THEME, THEME.NAME, THEME.ID, THEME.STUDY_ID))
                .when("gesture", named(GESTURE, GESTURE.SENTENCE, GESTURE.ID, GESTURE.STUDY_ID))
                .when("analysis", named(ANALYSIS, ANALYSIS.NAME, ANALYSIS.ID, ANALYSIS.STUDY_ID))
                .when("site", named(SITE, SITE.CODE, SITE.ID, SITE.STUDY_ID))
                .when("wave", named(WAVE, WAVE.NAME, WAVE.ID, WAVE.STUDY_ID))
                .when("participant", named(PARTICIPANT, PARTICIPANT.PSEUDONYM, PARTICIPANT.ID, PARTICIPANT.STUDY_ID))
                .when("log-entry", named(LOG_ENTRY, LOG_ENTRY.KIND, LOG_ENTRY.ID, LOG_ENTRY.STUDY_ID))
                .when("round", named(CODING_ROUND, CODING_ROUND.NAME, CODING_ROUND.ID, CODING_ROUND.STUDY_ID))
                .when(
                        "framework-matrix",
                        named(FRAMEWORK_MATRIX, FRAMEWORK_MATRIX.NAME, FRAMEWORK_MATRIX.ID, FRAMEWORK_MATRIX.STUDY_ID))
                .when("guide", named(TOPIC_GUIDE, TOPIC_GUIDE.NAME, TOPIC_GUIDE.ID, TOPIC_GUIDE.STUDY_ID))
                .when("snapshot", named(SNAPSHOT, SNAPSHOT.NAME, SNAPSHOT.ID, SNAPSHOT.STUDY_ID))
                .when(
                        "question",
                        named(
                                EVALUATION_QUESTION,
                                EVALUATION_QUESTION.WORDING,
                                EVALUATION_QUESTION.ID,
                                EVALUATION_QUESTION.STUDY_ID))
                .when("record", named(RECORD_ROW, RECORD_ROW.KEY, RECORD_ROW.ID, RECORD_ROW.STUDY_ID))
                .when("person", personName());
    }

    private static Field<String> named(
            Table<?> table, Field<String> name, TableField<?, ?> key, TableField<?, ?> study) {
        return field(select(name)
                .from(table)
                .where(
                        key.coerce(Long.class).eq(JOURNAL.SUBJECT_ID),
                        study.coerce(Long.class).eq(JOURNAL.STUDY_ID.coerce(Long.class))));
    }

    private static Field<String> personName() {
        var subject = PERSON.as("subject_person");
        return field(select(subject.FULL_NAME)
                .from(subject)
                .where(subject.ID.coerce(Long.class).eq(JOURNAL.SUBJECT_ID)));
    }

    /** Whether it can be opened: deleted it can't, and what lies in the bin is no more in its list. */
    static Field<Boolean> there() {
        return case_(JOURNAL.SUBJECT)
                .when("source", standing(SOURCE, SOURCE.ID, SOURCE.STUDY_ID, SOURCE.REMOVED_AT.isNull()))
                .when("code", standing(CODE, CODE.ID, CODE.STUDY_ID, CODE.REMOVED_AT.isNull()))
                .when("theme", standing(THEME, THEME.ID, THEME.STUDY_ID, THEME.REMOVED_AT.isNull()))
                .when("snapshot", standing(SNAPSHOT, SNAPSHOT.ID, SNAPSHOT.STUDY_ID, noCondition()))
                .when("record", standing(RECORD_ROW, RECORD_ROW.ID, RECORD_ROW.STUDY_ID, noCondition()))
                .when(
                        "question",
                        standing(
                                EVALUATION_QUESTION,
                                EVALUATION_QUESTION.ID,
                                EVALUATION_QUESTION.STUDY_ID,
                                noCondition()))
                .otherwise(inline(true));
    }

    private static Field<Boolean> standing(
            Table<?> table, TableField<?, ?> key, TableField<?, ?> study, Condition open) {
        return field(exists(selectOne()
                .from(table)
                .where(
                        key.coerce(Long.class).eq(JOURNAL.SUBJECT_ID),
                        study.coerce(Long.class).eq(JOURNAL.STUDY_ID.coerce(Long.class)),
                        open)));
    }
}
