package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.FINDING_EVIDENCE;
import static org.trigpoint.migrations.schema.Tables.HIDDEN_WORK;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;

import org.jooq.Condition;
import org.trigpoint.migrations.PersonId;

/** What of the work of coders in blind rounds may be shown beside findings. */
final class OpenEvidence {

    private OpenEvidence() {}

    /**
     * Passages that are not hidden from somebody: what a coder took from a source is hidden as their other passages in it are,
     * whatever the analysis. Over rows of {@code finding_evidence}.
     */
    static Condition to(PersonId viewer) {
        return FINDING_EVIDENCE
                .SOURCE_ID
                .isNull()
                .or(row(FINDING_EVIDENCE.SOURCE_ID, FINDING_EVIDENCE.ADDED_BY)
                        .notIn(select(HIDDEN_WORK.SOURCE_ID, HIDDEN_WORK.WORKER_ID)
                                .from(HIDDEN_WORK)
                                .where(HIDDEN_WORK.VIEWER_ID.eq(viewer))));
    }

    /**
     * Codings that are hidden from nobody, so that a number counted over them is the same for all. Over rows of
     * {@code coding}.
     */
    static Condition toAll() {
        return row(CODING.ANALYSIS_ID, CODING.SOURCE_ID, CODING.CODER_ID)
                .notIn(select(HIDDEN_WORK.ANALYSIS_ID, HIDDEN_WORK.SOURCE_ID, HIDDEN_WORK.WORKER_ID)
                        .from(HIDDEN_WORK));
    }

    /** Quotations that are hidden from nobody. Over rows of {@code theme_quotation}. */
    static Condition quotationsToAll() {
        return row(THEME_QUOTATION.ANALYSIS_ID, THEME_QUOTATION.SOURCE_ID, THEME_QUOTATION.ADDED_BY)
                .notIn(select(HIDDEN_WORK.ANALYSIS_ID, HIDDEN_WORK.SOURCE_ID, HIDDEN_WORK.WORKER_ID)
                        .from(HIDDEN_WORK));
    }
}
