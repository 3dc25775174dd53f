package org.trigpoint.outcomes;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.TableField;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.schema.tables.RecordRow;

/**
 * Whom a record belongs to by pseudonymous keys: the person who answered, their family, and the family's keyworker. All that
 * links records of different kinds joins them here. A family that is named counts only where its record is there.
 */
public final class Belonging {

    static final RecordRow PERSON = RECORD_ROW.as("person_row");

    /** The record of the family that something belongs to. */
    public static final RecordRow FAMILY = RECORD_ROW.as("family_row");

    private Belonging() {}

    /**
     * Joins the records of the person and of the family.
     *
     * @param <R> what is read
     * @param from rows of {@code record_row}, whatever else stands beside them
     * @return the same with what {@link #family}, {@link #keyworker} and {@link #consent} read
     */
    public static <R extends Record> SelectJoinStep<R> join(SelectJoinStep<R> from) {
        return from.leftJoin(PERSON)
                .on(
                        of(PERSON, RecordKind.PERSON),
                        RECORD_ROW.KIND.eq(inline(RecordKind.QUESTIONNAIRE.word())),
                        PERSON.KEY.eq(said(RECORD_ROW.VALUES, "person")))
                .leftJoin(FAMILY)
                .on(
                        of(FAMILY, RecordKind.FAMILY),
                        FAMILY.KEY.eq(case_(RECORD_ROW.KIND)
                                .when(inline(RecordKind.FAMILY.word()), RECORD_ROW.KEY)
                                .when(inline(RecordKind.QUESTIONNAIRE.word()), said(PERSON.VALUES, "family"))
                                .otherwise(said(RECORD_ROW.VALUES, "family"))));
    }

    /**
     * The person that a record is of.
     *
     * @return their key; null where it is of nobody alone
     */
    public static Field<String> person() {
        return case_(RECORD_ROW.KIND)
                .when(inline(RecordKind.PERSON.word()), RECORD_ROW.KEY)
                .when(inline(RecordKind.QUESTIONNAIRE.word()), said(RECORD_ROW.VALUES, "person"));
    }

    /**
     * The family that a record is of.
     *
     * @return its key; null where no record says it
     */
    public static Field<String> family() {
        return FAMILY.KEY;
    }

    /**
     * The keyworker that a record is of, or who works with its family.
     *
     * @return their key; null where no record says it
     */
    public static Field<String> keyworker() {
        return case_(RECORD_ROW.KIND)
                .when(inline(RecordKind.KEYWORKER.word()), RECORD_ROW.KEY)
                .when(inline(RecordKind.TRAINING.word()), said(RECORD_ROW.VALUES, "person"))
                .when(inline(RecordKind.SURVEY.word()), said(RECORD_ROW.VALUES, "keyworker"))
                .when(inline(RecordKind.HUB_USE.word()), said(RECORD_ROW.VALUES, "keyworker"))
                .otherwise(said(FAMILY.VALUES, "keyworker"));
    }

    /**
     * Whether the family consents.
     *
     * @return {@code no} where its record says so; null where nothing says it
     */
    public static Field<String> consent() {
        return said(FAMILY.VALUES, "consent");
    }

    /** What a record says in a column. */
    static Field<String> said(TableField<?, JSONB> values, String column) {
        return field("({0} ->> {1})", String.class, values, inline(column));
    }

    /** Records of another kind in the study of the record at hand. */
    static Condition of(RecordRow rows, RecordKind kind) {
        return rows.STUDY_ID.eq(RECORD_ROW.STUDY_ID).and(rows.KIND.eq(inline(kind.word())));
    }
}
