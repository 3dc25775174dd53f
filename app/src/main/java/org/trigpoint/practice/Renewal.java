package org.trigpoint.practice;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;

import org.jooq.Condition;
import org.jooq.Field;

/** Tells from the journal whether a writing was handed in again and its words wait to be taken over. */
final class Renewal {

    private Renewal() {}

    /** Handed in again after the words of the source were last those of the writing. */
    static Condition waits() {
        return ASSESSMENT
                .SUBMITTED_AT
                .isNotNull()
                .and(lastLine("WritingHandedInAgain").gt(lastLine("WritingTakenOver")));
    }

    private static Field<Long> lastLine(String kind) {
        return coalesce(
                field(select(max(JOURNAL.NUMBER))
                        .from(JOURNAL)
                        .where(
                                JOURNAL.SUBJECT.eq("assessment"),
                                JOURNAL.SUBJECT_ID.eq(ASSESSMENT.ID.coerce(Long.class)),
                                JOURNAL.KIND.eq(kind))),
                inline(0L));
    }
}
