package org.trigpoint.codes;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;

record AnalysisAdded(AnalysisId analysis, String name, String method) implements Fact {
    @Override
    public String subject() {
        return "analysis";
    }

    @Override
    public long subjectId() {
        return analysis.value();
    }
}
