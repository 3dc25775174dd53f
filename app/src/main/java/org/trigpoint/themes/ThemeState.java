package org.trigpoint.themes;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme as it was after something was done to it.
 *
 * @param number the line of the journal that tells it; null for how it stood when states began to be kept
 * @param person the full name of who did it; null for the application itself
 * @param at when
 * @param words what was written of it
 * @param status how far it had come
 * @param reason why; may be empty
 * @param under the name, as it was, of the theme that it stood under; null at the top
 * @param wentInto the name, as it was, of the theme that took what it rested on; null unless it was merged
 * @param removed whether it lay in the bin
 * @param codes the names, as they were, of the codes that it rested on
 */
public record ThemeState(
        @Nullable Long number,
        @Nullable String person,
        OffsetDateTime at,
        ThemeWords words,
        ThemeStatus status,
        String reason,
        @Nullable String under,
        @Nullable String wentInto,
        boolean removed,
        List<String> codes) {

    /**
     * What is otherwise than in the state before.
     *
     * @param before the state before; null for the first, which differs in nothing
     * @return part by part, in the order in which a theme is read
     */
    public List<Change> since(@Nullable ThemeState before) {
        return before == null ? List.of() : ThemeChanges.between(before, this);
    }

    /**
     * One part of a theme that is otherwise than before.
     *
     * @param part what it is, such as {@code Name} or {@code Codes}
     * @param before what it was; may be empty
     * @param after what it is; may be empty
     */
    public record Change(String part, String before, String after) {}
}
