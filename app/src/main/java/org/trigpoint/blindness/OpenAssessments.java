package org.trigpoint.blindness;

import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_ASSESSMENT;

import org.jooq.Condition;
import org.trigpoint.migrations.PersonId;

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
        return Blindness.openAssessments()
                .and(ASSESSMENT.ID.notIn(select(HIDDEN_ASSESSMENT.ASSESSMENT_ID)
                        .from(HIDDEN_ASSESSMENT)
                        .where(HIDDEN_ASSESSMENT.VIEWER_ID.eq(viewer))));
    }
}
