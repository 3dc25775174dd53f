package org.trigpoint.exchange;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.migrations.SourceId;

/**
 * A codebook left the house.
 *
 * @param analysis of which analysis
 * @param version which named version; null for the codebook as it was at that moment
 * @param format the ending of the file
 * @param sha256 the digest of the file
 * @param sources whose words are in it as examples
 */
record CodebookExported(
        AnalysisId analysis,
        @Nullable CodebookVersionId version,
        String format,
        String sha256,
        Collection<SourceId> sources)
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
