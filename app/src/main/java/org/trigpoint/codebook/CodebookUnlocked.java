package org.trigpoint.codebook;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;

/** The codebook of an analysis was unlocked. */
record CodebookUnlocked(AnalysisId analysis, String reason) implements Fact {
    @Override
    public String subject() {
        return "analysis";
    }

    @Override
    public long subjectId() {
        return analysis.value();
    }
}
