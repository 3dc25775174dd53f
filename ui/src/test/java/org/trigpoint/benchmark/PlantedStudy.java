package org.trigpoint.benchmark;

import java.util.List;
import org.trigpoint.access.Lead;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;

/**
 * A study that holds a corpus.
 *
 * @param corpus which
 * @param lead who measures
 * @param analysis the analysis that all codings belong to
 * @param codes the codes, the most used first
 * @param bytes how much text there is
 */
record PlantedStudy(Corpus corpus, Lead lead, AnalysisId analysis, List<CodeId> codes, long bytes) {

    /** The source that a transcript became; the database had no other before. */
    static SourceId source(int number) {
        return new SourceId(number + 1);
    }

    /** Its only text version. */
    static VersionId version(int number) {
        return new VersionId(number + 1);
    }

    SourceId heavy() {
        return source(corpus.heavy());
    }
}
