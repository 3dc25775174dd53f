package org.trigpoint.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;

/** Reports that left the house. */
sealed interface ReportFact extends Fact {

    /**
     * The extracts of themes left.
     *
     * @param analysis of which analysis
     * @param theme of which theme and its subthemes; null for all
     * @param format the ending of the file
     * @param extracts how many
     * @param sha256 the digest of the file
     * @param sources whose words are in it, in the order of their keys
     */
    record ThemeExtractsExported(
            AnalysisId analysis,
            @Nullable ThemeId theme,
            String format,
            int extracts,
            String sha256,
            List<SourceId> sources)
            implements ReportFact {

        @Override
        public String subject() {
            return "analysis";
        }

        @Override
        public long subjectId() {
            return analysis.value();
        }
    }

    /** What is about one source. */
    sealed interface OfSource extends ReportFact {

        SourceId source();

        @Override
        default String subject() {
            return "source";
        }

        @Override
        default long subjectId() {
            return source().value();
        }
    }

    /**
     * The summary sheet of a source left.
     *
     * @param source which source
     * @param analysis as which analysis had it
     * @param format the ending of the file
     * @param sha256 the digest of the file
     */
    record SourceSheetExported(SourceId source, AnalysisId analysis, String format, String sha256)
            implements OfSource {}

    /**
     * The audit of a source's codings left.
     *
     * @param source which source
     * @param analysis in which analysis
     * @param format the ending of the file
     * @param events how many events were in it
     * @param sha256 the digest of the file
     */
    record CodingAuditExported(SourceId source, AnalysisId analysis, String format, int events, String sha256)
            implements OfSource {}
}
