package org.trigpoint.memos;

import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** What can happen to a memo. Each tells enough to be undone. */
sealed interface MemoFact extends Fact {

    /** What happens to a memo about a source or a passage of it. */
    sealed interface OfSource extends MemoFact {

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

    /** A memo was written on a passage. */
    record MemoWritten(SourceId source, VersionId version, AnalysisId analysis, MemoId memo, Span span, String body)
            implements OfSource {}

    /** A memo was written anew. */
    record MemoRevised(SourceId source, @Nullable AnalysisId analysis, MemoId memo, String before, String after)
            implements OfSource {}

    /** A memo was taken away. */
    record MemoRemoved(
            SourceId source,
            @Nullable AnalysisId analysis,
            MemoId memo,
            @Nullable Span span,
            String body) implements OfSource {}

    /** A passage was marked important, by a memo that may be empty. */
    record PassageMarkedImportant(SourceId source, VersionId version, AnalysisId analysis, MemoId memo, Span span)
            implements OfSource {}

    /** A passage is not marked important by a memo any more. */
    record ImportantMarkRemoved(SourceId source, AnalysisId analysis, MemoId memo, Span span) implements OfSource {}

    /** A memo was written about something. */
    record SubjectMemoWritten(String subject, long subjectId, MemoId memo, String body) implements MemoFact {}

    /** A memo about something else than a source was written anew. */
    record SubjectMemoRevised(String subject, long subjectId, MemoId memo, String before, String after)
            implements MemoFact {}

    /** A memo about something else than a source was taken away. */
    record SubjectMemoRemoved(String subject, long subjectId, MemoId memo, String body) implements MemoFact {}
}
