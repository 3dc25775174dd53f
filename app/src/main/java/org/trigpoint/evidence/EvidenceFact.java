package org.trigpoint.evidence;

import java.util.List;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.sources.Span;

/**
 * What can happen to what a theme rests on. Lines about passages name the source and whose the passage is, so that they can be
 * hidden from coders who are blind to that person.
 */
sealed interface EvidenceFact extends Fact {

    ThemeId theme();

    @Override
    default String subject() {
        return "theme";
    }

    @Override
    default long subjectId() {
        return theme().value();
    }

    /** A passage was set for or against a theme. */
    record ThemeExtractAdded(
            AnalysisId analysis,
            ThemeId theme,
            ThemeExtractId extract,
            PersonId coder,
            SourceId source,
            Span span,
            Stance stance,
            String note)
            implements EvidenceFact {}

    /** It was said otherwise how a passage stands to a theme. */
    record ThemeExtractChanged(
            AnalysisId analysis,
            ThemeId theme,
            ThemeExtractId extract,
            PersonId coder,
            SourceId source,
            Stance before,
            Stance stance,
            String note)
            implements EvidenceFact {}

    /** A passage was taken off a theme. */
    record ThemeExtractRemoved(
            AnalysisId analysis,
            ThemeId theme,
            ThemeExtractId extract,
            PersonId coder,
            SourceId source,
            Span span,
            Stance stance,
            String note)
            implements EvidenceFact {}

    /** A passage was chosen to be printed. */
    record QuotationChosen(
            AnalysisId analysis,
            ThemeId theme,
            ThemeQuotationId quotation,
            PersonId coder,
            SourceId source,
            Span span,
            String label)
            implements EvidenceFact {}

    /** A quotation is to be printed shorter, longer, or with another label. */
    record QuotationChanged(
            AnalysisId analysis,
            ThemeId theme,
            ThemeQuotationId quotation,
            PersonId coder,
            SourceId source,
            List<Span> leftOut,
            String label)
            implements EvidenceFact {}

    /** A quotation got another place in the order of printing. */
    record QuotationMoved(
            AnalysisId analysis,
            ThemeId theme,
            ThemeQuotationId quotation,
            PersonId coder,
            SourceId source,
            int position)
            implements EvidenceFact {}

    /** A quotation is not to be printed any more. */
    record QuotationRemoved(
            AnalysisId analysis,
            ThemeId theme,
            ThemeQuotationId quotation,
            PersonId coder,
            SourceId source,
            Span span,
            String label)
            implements EvidenceFact {}

    /** A theme went into another, with its codes, passages and subthemes. */
    record ThemeMerged(AnalysisId analysis, ThemeId theme, String name, ThemeId into, List<CodeId> codes, String reason)
            implements EvidenceFact {}
}
