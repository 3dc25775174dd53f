package org.trigpoint.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;

/**
 * A distinct passage with a code, as it is read.
 *
 * @param source the source
 * @param version the text version that positions count on
 * @param title the source's title
 * @param kind what the source is
 * @param site the code of its site; null for none
 * @param wave the name of its wave; null for none
 * @param span the passage
 * @param said its words, by who said them
 * @param codings all codings of the analysis that touch the passage, those of the code that is read first
 * @param memos the memos of the analysis that touch the passage
 */
public record Segment(
        SourceId source,
        VersionId version,
        String title,
        SourceKind kind,
        @Nullable String site,
        @Nullable String wave,
        Span span,
        List<Said> said,
        List<Given> codings,
        List<Note> memos) {

    /** Keeps the lists as they are. */
    public Segment {
        said = List.copyOf(said);
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
    }

    /**
     * What one speaker says.
     *
     * @param speaker the label; null when nobody is named
     * @param atMillis when the turn was said, from the start of the recording; null when unknown
     * @param start the first code point of the words
     * @param words the words
     */
    public record Said(@Nullable String speaker, @Nullable Integer atMillis, int start, String words) {}

    /**
     * A coding that touches the passage.
     *
     * @param coding its key
     * @param code its code
     * @param name the code's name
     * @param colour 0 to 11
     * @param coder who coded
     * @param coderName as colleagues see them
     * @param start the first code point that was coded
     * @param end the code point after the last
     */
    public record Given(
            CodingId coding,
            CodeId code,
            String name,
            int colour,
            PersonId coder,
            String coderName,
            int start,
            int end) {}

    /**
     * A memo that touches the passage.
     *
     * @param body Markdown
     * @param authorName who wrote it
     */
    public record Note(String body, String authorName) {}
}
