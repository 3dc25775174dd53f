package org.trigpoint.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A line between two nodes.
 *
 * @param kind what it says
 * @param from the key of the node where it begins: the subtheme, the theme that rests on a code, or where a link starts
 * @param to the key of the node where it ends
 * @param label what a link says, such as {@code leads to}; may be empty
 * @param link the number of a link's key; null for lines that follow from the themes, and in named versions
 */
public record MapLine(
        Kind kind,
        String from,
        String to,
        String label,
        @Nullable Long link) {

    /** What a line says. */
    public enum Kind {
        /** A subtheme stands under a theme. */
        UNDER,
        /** A theme rests on a code. */
        RESTS,
        /** Somebody linked two themes. */
        LINK
    }
}
