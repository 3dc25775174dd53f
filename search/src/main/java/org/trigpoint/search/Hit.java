package org.trigpoint.search;

import org.jspecify.annotations.Nullable;

/**
 * One line of a concordance.
 *
 * @param source id of the source
 * @param version id of the text version that was indexed
 * @param title title of the source
 * @param speaker who speaks, or null
 * @param start first code point of the match in the whole text
 * @param end code point after the last
 * @param before what stands before the match in its passage, at most the asked number of code points, line breaks as spaces; it
 *     begins with a whole word where there is one
 * @param match the match as it stands in the text
 * @param after what stands after the match, as {@code before}
 */
public record Hit(
        long source,
        long version,
        String title,
        @Nullable String speaker,
        int start,
        int end,
        String before,
        String match,
        String after) {}
