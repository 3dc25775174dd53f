package org.trigpoint.exchange;

import java.util.Collection;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;

/**
 * A theme matrix left the house.
 *
 * @param analysis of which analysis
 * @param by the word of its columns
 * @param unit the word of what it counts
 * @param format the ending of the file
 * @param sha256 the digest of the file
 * @param sources whose words are in it, in the order of their keys; empty where numbers alone were taken
 */
record MatrixExported(
        AnalysisId analysis, String by, String unit, String format, String sha256, Collection<SourceId> sources)
        implements Fact {

    @Override
    public String subject() {
        return "analysis";
    }

    @Override
    public long subjectId() {
        return analysis.value();
    }
}
