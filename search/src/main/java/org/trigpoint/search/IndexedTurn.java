package org.trigpoint.search;

import org.jspecify.annotations.Nullable;

/**
 * One turn of a source: the passage that a hit is cut from.
 *
 * @param start first code point of the turn in the whole text
 * @param end code point after the last, not before {@code start}
 * @param speaker who speaks, or null when nobody is named
 * @param role the role of the participant who speaks, or null when it is nobody on the study's list
 */
public record IndexedTurn(
        int start,
        int end,
        @Nullable String speaker,
        @Nullable String role) {
    /** A turn of somebody who is no participant, or not known to be one. */
    public IndexedTurn(int start, int end, @Nullable String speaker) {
        this(start, end, speaker, null);
    }

    public IndexedTurn {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A turn cannot reach from " + start + " to " + end + ".");
        }
    }
}
