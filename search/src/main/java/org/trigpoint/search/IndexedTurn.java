package org.trigpoint.search;

import org.jspecify.annotations.Nullable;

/**
 * One turn of a source: the passage that a hit is cut from.
 *
 * @param start first code point of the turn in the whole text
 * @param end code point after the last, not before {@code start}
 * @param speaker who speaks, or null when nobody is named
 */
public record IndexedTurn(int start, int end, @Nullable String speaker) {
    public IndexedTurn {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A turn cannot reach from " + start + " to " + end + ".");
        }
    }
}
