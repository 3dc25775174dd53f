package org.trigpoint.memos;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.sources.Span;

/**
 * A memo with what it is about, as lists show it.
 *
 * @param id its key
 * @param about what kind of thing it is about
 * @param subjectId the key of the source, code, theme, participant or study; a passage's source
 * @param subject what that thing is called now
 * @param analysis the analysis it belongs to; null when it belongs to none
 * @param analysisName what that analysis is called; null when it belongs to none
 * @param span which words of the source, in code points; null when it is not about a passage
 * @param body Markdown
 * @param author who wrote it
 * @param authorName as colleagues see them
 * @param revision how often it was written
 * @param writtenAt when it was last written
 * @param important whether it marks the words of its passage important; then its body may be empty
 * @param words the words of a passage that is marked important, as its text has them; else null
 */
public record MemoLine(
        MemoId id,
        MemoAbout about,
        long subjectId,
        String subject,
        @Nullable AnalysisId analysis,
        @Nullable String analysisName,
        @Nullable Span span,
        String body,
        PersonId author,
        String authorName,
        int revision,
        OffsetDateTime writtenAt,
        boolean important,
        @Nullable String words) {}
