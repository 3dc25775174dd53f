package org.trigpoint.codebook;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.Span;

/**
 * Where a code is used, in the sources that the reader may see.
 *
 * @param code which
 * @param analysis of which analysis
 * @param sources each source that has a segment of it, by title
 * @param coders each person who gave it, by name
 * @param themes the themes that rest on it, in their order, those dropped too
 * @param memos memos about it, and memos on words that carry it, the last written first
 */
public record CodeUse(
        CodeId code,
        AnalysisId analysis,
        List<InSource> sources,
        List<ByCoder> coders,
        List<InTheme> themes,
        List<Memo> memos) {

    /**
     * A source with segments of it.
     *
     * @param source its key
     * @param title what it is called
     * @param segments how many codings
     * @param first where the first of them is
     */
    public record InSource(SourceId source, String title, int segments, Span first) {}

    /**
     * A coder who gave it.
     *
     * @param name as colleagues see them
     * @param segments how many codings of it are theirs
     * @param last when they last gave it
     */
    public record ByCoder(String name, int segments, OffsetDateTime last) {}

    /**
     * A theme that rests on it.
     *
     * @param theme its key
     * @param name what it is called
     * @param status how far it has come, as it is stored
     */
    public record InTheme(ThemeId theme, String name, String status) {}

    /**
     * A memo about it, or on words that carry it.
     *
     * @param memo its key
     * @param author who wrote it
     * @param writtenAt when it was last changed
     * @param body Markdown
     * @param source the source whose words it is on; null for one about the code itself
     * @param title what that source is called; null likewise
     * @param span which words; null likewise
     */
    public record Memo(
            MemoId memo,
            String author,
            OffsetDateTime writtenAt,
            String body,
            @Nullable SourceId source,
            @Nullable String title,
            @Nullable Span span) {}

    /**
     * How many codings there are.
     *
     * @return over all sources
     */
    public int segments() {
        return sources.stream().mapToInt(InSource::segments).sum();
    }
}
