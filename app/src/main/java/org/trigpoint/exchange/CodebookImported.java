package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;

/**
 * A codebook of another program came into the house; each code that was made has its own line too.
 *
 * @param analysis into which analysis
 * @param origin which program made the file
 * @param sha256 the digest of the file
 * @param made how many codes were made
 * @param there how many were there already
 */
record CodebookImported(AnalysisId analysis, String origin, String sha256, int made, int there) implements Fact {

    @Override
    public String subject() {
        return "analysis";
    }

    @Override
    public long subjectId() {
        return analysis.value();
    }
}
