package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;

/**
 * The draft of how an analysis was done left the house.
 *
 * @param analysis of which analysis
 * @param format the ending of the file
 * @param sha256 the digest of the file
 */
record DraftExported(AnalysisId analysis, String format, String sha256) implements Fact {

    @Override
    public String subject() {
        return "analysis";
    }

    @Override
    public long subjectId() {
        return analysis.value();
    }
}
