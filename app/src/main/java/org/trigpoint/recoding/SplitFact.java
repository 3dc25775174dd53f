package org.trigpoint.recoding;

import java.util.List;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;

/** What happens to a segment while its code is split. */
sealed interface SplitFact extends Fact {

    SourceId source();

    @Override
    default String subject() {
        return "source";
    }

    @Override
    default long subjectId() {
        return source().value();
    }

    /** A segment was given other codes in place of the one that is split. */
    record SegmentRecoded(
            SourceId source,
            AnalysisId analysis,
            CodingId coding,
            PersonId coder,
            Span span,
            CodeId from,
            List<CodeId> to)
            implements SplitFact {}

    /** Such a decision was taken back. */
    record SegmentPutBack(
            SourceId source,
            AnalysisId analysis,
            CodingId coding,
            PersonId coder,
            Span span,
            List<CodeId> from,
            CodeId to)
            implements SplitFact {}
}
