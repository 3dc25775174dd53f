package org.trigpoint.codes;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;

/** An analysis was given another name. */
record AnalysisRenamed(AnalysisId analysis, String before, String after) implements Fact {
    @Override
    public String subject() {
        return "analysis";
    }

    @Override
    public long subjectId() {
        return analysis.value();
    }
}
