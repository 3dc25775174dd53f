package org.trigpoint.coding;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;

/**
 * A source as the coding workspace shows it: its present text with everything that one analysis laid over it.
 *
 * @param source its key
 * @param version the text version that all positions count on
 * @param title its title
 * @param kind what it is
 * @param site the code of its site; null when it has none
 * @param wave the name of its wave; null when it has none
 * @param text the whole text, lines ended by LF
 * @param turns in the order of the text
 * @param codings in the order of their starts, the longer first
 * @param memos in the order of their starts
 * @param themes which themes rest on which codes
 * @param claims which themes rest on which passages themselves
 */
public record CodedSource(
        SourceId source,
        VersionId version,
        String title,
        SourceKind kind,
        @Nullable String site,
        @Nullable String wave,
        String text,
        List<Turn> turns,
        List<GivenCode> codings,
        List<Memo> memos,
        List<ThemeOnCode> themes,
        List<ThemeOnPassage> claims) {

    /**
     * Some codings of a source, for a screen that has the others already.
     *
     * @param version that they lie on
     * @param codings in the order of their starts; those that are gone by now or hidden from the reader are left out
     */
    public record Fresh(VersionId version, List<GivenCode> codings) {}

    /**
     * What is laid over a text.
     *
     * @param version the text version that all positions count on
     * @param turns in the order of the text, with the times that they have now
     * @param codings in the order of their starts, the longer first
     * @param memos in the order of their starts
     * @param themes which themes rest on which codes
     * @param claims which themes rest on which passages themselves
     */
    public record Marks(
            VersionId version,
            List<Turn> turns,
            List<GivenCode> codings,
            List<Memo> memos,
            List<ThemeOnCode> themes,
            List<ThemeOnPassage> claims) {}

    /**
     * What one speaker said before the next one did, or a paragraph of notes.
     *
     * @param start the first code point of its words
     * @param end the first code point after them
     * @param speaker the label; null when nobody is named
     * @param atMillis when it was said, from the start of the recording; null when unknown
     */
    public record Turn(
            int start,
            int end,
            @Nullable String speaker,
            @Nullable Integer atMillis) {}

    /**
     * A coding, with the name of its coder.
     *
     * @param id its key
     * @param span the words
     * @param code the code
     * @param coder who coded
     * @param coderName as colleagues see it
     */
    public record GivenCode(CodingId id, Span span, CodeId code, PersonId coder, String coderName) {}

    /**
     * A memo on a passage.
     *
     * @param id its key
     * @param span the words it is about
     * @param body Markdown
     * @param author who wrote it
     * @param authorName as colleagues see it
     * @param revision counts up with each change, from 1
     * @param writtenAt when it was last changed
     * @param important whether the words are marked important by it; then it may be empty
     */
    public record Memo(
            MemoId id,
            Span span,
            String body,
            PersonId author,
            String authorName,
            int revision,
            OffsetDateTime writtenAt,
            boolean important) {}

    /**
     * A theme that rests on a code.
     *
     * @param code the code
     * @param theme the theme's key
     * @param name the theme's name
     */
    public record ThemeOnCode(CodeId code, ThemeId theme, String name) {}

    /**
     * A passage that a theme rests on, or has against it, whether it is coded or not.
     *
     * @param span the words
     * @param theme the theme's key
     * @param name the theme's name
     * @param how how it stands to the theme, as stored: supports, contradicts, deviant, or quotation for what is to be printed
     */
    public record ThemeOnPassage(Span span, ThemeId theme, String name, String how) {}
}
