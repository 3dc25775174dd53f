package org.trigpoint.blindness;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_ASSESSMENT;

import org.jooq.Condition;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.schema.tables.Assessment;

/** Assessments that are open to one person, who may be at work on the same thing themselves. */
public final class OpenAssessments {

    private OpenAssessments() {}

    /**
     * Assessments whose answers somebody may read: those that are open, but for what others practised on a reference session
     * that they are still to practise on.
     *
     * @param viewer who looks
     * @return a condition over rows of {@code assessment}
     */
    public static Condition to(PersonId viewer) {
        return Blindness.openAssessments().and(seen(viewer));
    }

    /**
     * What was scored on a reference session to practise by it: everything for a lead, and for others what they practised
     * themselves and what it is held against. Nothing before they have submitted their own by the same form.
     *
     * @param viewer who looks
     * @param leads whether they lead the study
     * @return a condition over rows of {@code assessment}
     */
    public static Condition practised(PersonId viewer, boolean leads) {
        Assessment own = ASSESSMENT.as("own");
        Condition theirs = ASSESSMENT
                .RATER_ID
                .eq(viewer)
                .or(ASSESSMENT
                        .PART
                        .eq(inline("expert"))
                        .and(exists(selectOne()
                                .from(own)
                                .where(
                                        own.RATER_ID.eq(viewer),
                                        own.SESSION_ID.eq(ASSESSMENT.SESSION_ID),
                                        own.INSTRUMENT_ID.eq(ASSESSMENT.INSTRUMENT_ID),
                                        own.PART.in(inline("practice"), inline("expert")),
                                        own.SUBMITTED_AT.isNotNull()))));
        return ASSESSMENT
                .PART
                .in(inline("practice"), inline("expert"))
                .and(ASSESSMENT.SUBMITTED_AT.isNotNull())
                .and(seen(viewer))
                .and(leads ? noCondition() : theirs);
    }

    private static Condition seen(PersonId viewer) {
        return ASSESSMENT.ID.notIn(select(HIDDEN_ASSESSMENT.ASSESSMENT_ID)
                .from(HIDDEN_ASSESSMENT)
                .where(HIDDEN_ASSESSMENT.VIEWER_ID.eq(viewer)));
    }
}
