package org.trigpoint.description;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.schema.tables.RecordRow;

/** Families that did not consent, and all that is recorded of them: they are counted, and no more is told of them. */
final class Refusing {

    private static final RecordRow FAMILY = RECORD_ROW.as("refusing");
    private static final RecordRow MEMBER = RECORD_ROW.as("member");

    private Refusing() {}

    /** Whether a row of records is of such a family; never null. */
    static Field<Boolean> row(Reader reader) {
        Condition told = RECORD_ROW
                .KIND
                .eq(inline(RecordKind.FAMILY.word()))
                .and(RECORD_ROW.KEY.in(families(reader)))
                .or(RECORD_ROW
                        .KIND
                        .in(inline(RecordKind.PERSON.word()), inline(RecordKind.CLOSURE.word()))
                        .and(said(RECORD_ROW, "family").in(families(reader))))
                .or(RECORD_ROW
                        .KIND
                        .eq(inline(RecordKind.QUESTIONNAIRE.word()))
                        .and(said(RECORD_ROW, "person")
                                .in(select(MEMBER.KEY)
                                        .from(MEMBER)
                                        .where(
                                                MEMBER.STUDY_ID.eq(reader.study()),
                                                MEMBER.KIND.eq(inline(RecordKind.PERSON.word())),
                                                said(MEMBER, "family").in(families(reader))))));
        return DSL.field(told);
    }

    /** Rows of all others. */
    static Condition left(Reader reader) {
        return not(condition(row(reader)));
    }

    private static Select<Record1<String>> families(Reader reader) {
        return select(FAMILY.KEY)
                .from(FAMILY)
                .where(
                        FAMILY.STUDY_ID.eq(reader.study()),
                        FAMILY.KIND.eq(inline(RecordKind.FAMILY.word())),
                        said(FAMILY, "consent").eq(inline("no")));
    }

    private static Field<String> said(RecordRow rows, String column) {
        return coalesce(field("({0} ->> {1})", String.class, rows.VALUES, inline(column)), inline(""));
    }
}
