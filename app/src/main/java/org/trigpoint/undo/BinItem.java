package org.trigpoint.undo;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something in the bin of a study.
 *
 * @param kind what it is
 * @param id the number of its key, of the type that its kind has
 * @param name its title or name; of a coding the name of its code, of a memo its first words
 * @param where of a code or theme its analysis, of a coding or memo its source; null when it has none
 * @param words of a coding the first of its words, of a memo the same as its name; else null
 * @param by the full name of whoever put it there; null when nobody knows any more
 * @param at when
 * @param segments how many codings hang on it, its own not counted; 0 for codings and memos
 */
public record BinItem(
        Kind kind,
        long id,
        String name,
        @Nullable String where,
        @Nullable String words,
        @Nullable String by,
        OffsetDateTime at,
        int segments) {

    /** What can lie in the bin. */
    public enum Kind {
        /** A source, with all that is coded in it. */
        SOURCE,
        /** A code, with those under it that went with it, and their codings. */
        CODE,
        /** A theme. */
        THEME,
        /** A coding that was taken away. */
        CODING,
        /** A memo that was taken away. */
        MEMO
    }
}
