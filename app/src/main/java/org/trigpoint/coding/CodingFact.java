package org.trigpoint.coding;

import java.util.List;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** What can happen to the codings of a source. Each tells enough to be undone. */
sealed interface CodingFact extends Fact {

    SourceId source();

    @Override
    default String subject() {
        return "source";
    }

    @Override
    default long subjectId() {
        return source().value();
    }

    /** A passage was given a code. */
    record PassageCoded(
            SourceId source, VersionId version, AnalysisId analysis, CodingId coding, CodeId code, Span span)
            implements CodingFact {}

    /** Several passages of one source were given a code in one gesture. */
    record PassagesCoded(SourceId source, AnalysisId analysis, CodeId code, List<CodingId> codings)
            implements CodingFact {}

    /** A coding was taken away. */
    record PassageUncoded(
            SourceId source,
            VersionId version,
            AnalysisId analysis,
            CodingId coding,
            CodeId code,
            PersonId coder,
            Span span)
            implements CodingFact {}

    /** The boundary of a coding was moved. */
    record CodingResized(
            SourceId source,
            VersionId version,
            AnalysisId analysis,
            CodingId coding,
            CodeId code,
            Span before,
            Span after)
            implements CodingFact {}
}
