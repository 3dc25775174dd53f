package org.trigpoint.ui.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source's text with all that the pane shows on it. Positions are Unicode code points of the text, end exclusive.
 *
 * @param source   key of the source
 * @param version  number of its text version
 * @param title    what the source is called
 * @param text     the whole text, its line ends LF
 * @param turns    who speaks where, in the order of the text; may be empty
 * @param codings  passages given codes
 * @param memos    memos on passages
 * @param codes    the code system that the palette offers
 * @param recent   keys of the codes last used, newest first
 * @param editable whether this person may code here
 * @param mayChangeOthers whether this person may remove and resize colleagues' codings
 * @param goTo     passage to bring into view; null to begin at the top
 */
public record PaneText(
        String source,
        int version,
        String title,
        String text,
        List<Turn> turns,
        List<Coding> codings,
        List<Memo> memos,
        List<Code> codes,
        List<String> recent,
        boolean editable,
        boolean mayChangeOthers,
        @Nullable Passage goTo) {
    /** Keeps copies of the lists. */
    public PaneText {
        turns = List.copyOf(turns);
        codings = List.copyOf(codings);
        memos = List.copyOf(memos);
        codes = List.copyOf(codes);
        recent = List.copyOf(recent);
    }

    /**
     * A text to be read and selected, without anybody's codes.
     *
     * @param source  key of what it is the text of
     * @param version number of its version
     * @param title   what it is called
     * @param text    the whole text, its line ends LF
     * @param turns   who speaks where, in the order of the text; may be empty
     * @return for the pane, from the top
     */
    public static PaneText plain(String source, int version, String title, String text, List<Turn> turns) {
        return new PaneText(
                source, version, title, text, turns, List.of(), List.of(), List.of(), List.of(), false, false, null);
    }

    /**
     * A stretch of the text.
     *
     * @param start first code point, from 0
     * @param end   code point after the last, beyond {@code start}
     */
    public record Passage(int start, int end) {
        /** Throws IllegalArgumentException for an empty or backward passage. */
        public Passage {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("a passage covers at least one code point: " + start + " to " + end);
            }
        }
    }

    /**
     * A speaker's turn; the span covers the words without their label.
     *
     * @param start   first code point of the words
     * @param end     code point after the last
     * @param speaker who speaks; null where nobody is named
     * @param at      milliseconds since the recording began; null where not known
     */
    public record Turn(
            int start,
            int end,
            @Nullable String speaker,
            @Nullable Long at) {}

    /**
     * A passage given a code.
     *
     * @param id        key of the coding
     * @param start     first code point
     * @param end       code point after the last
     * @param code      key of the code, one of the code system's
     * @param coder     key of the coder
     * @param coderName the coder as colleagues see them
     * @param mine      whether the person at the screen coded it
     * @param themes    names of the themes that rest on it
     */
    public record Coding(
            String id,
            int start,
            int end,
            String code,
            String coder,
            String coderName,
            boolean mine,
            List<String> themes) {
        /** Keeps a copy of the list. */
        public Coding {
            themes = List.copyOf(themes);
        }
    }

    /**
     * A memo on a passage.
     *
     * @param id     key of the memo
     * @param start  first code point
     * @param end    code point after the last
     * @param text   the memo's words, plain
     * @param author who wrote it, as colleagues see them
     * @param revision how often it was written, from 1
     * @param mine     whether the person at the screen wrote it
     * @param important whether it marks the words important; then its text may be empty
     */
    public record Memo(
            String id, int start, int end, String text, String author, int revision, boolean mine, boolean important) {}

    /**
     * What a colleague has just done at a passage.
     *
     * @param start  first code point
     * @param end    code point after the last
     * @param coding key of the coding whose words are marked; null for none
     * @param words  such as {@code Maja coded here}
     */
    public record Note(int start, int end, @Nullable String coding, String words) {}

    /**
     * A code as the pane offers and shows it.
     *
     * @param id          key of the code
     * @param name        what it is called
     * @param path        its name with its parents' before it; the name alone at the top
     * @param colour      hue of the palette, 0 to 11
     * @param shade       0 for a code at the top, deeper shades for its children
     * @param description what belongs under it; may be empty
     */
    public record Code(String id, String name, String path, int colour, int shade, String description) {}
}
