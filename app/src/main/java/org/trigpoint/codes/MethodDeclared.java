package org.trigpoint.codes;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;

/** Another method was declared for an analysis. */
record MethodDeclared(AnalysisId analysis, String before, String after, String reason) implements Fact {
    @Override
    public String subject() {
        return "analysis";
    }

    @Override
    public long subjectId() {
        return analysis.value();
    }
}
