package org.trigpoint.codes;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;

/**
 * A code in its tree.
 *
 * @param id its key
 * @param parent the code it stands under; null at the top
 * @param name unique among its siblings, whatever the case
 * @param description what it means and when to use it; may be empty
 * @param colour 0 to 11, one of the palette's twelve hues
 * @param position its place among its siblings, from 0
 * @param segments how many codings carry it, of all coders, in the sources the reader sees
 */
public record Code(
        CodeId id, @Nullable CodeId parent, String name, String description, int colour, int position, int segments) {

    /** The same code with so many segments. */
    Code counted(int now) {
        return new Code(id, parent, name, description, colour, position, now);
    }
}
