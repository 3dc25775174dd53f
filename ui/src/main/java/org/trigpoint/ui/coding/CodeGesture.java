package org.trigpoint.ui.coding;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;

/**
 * What a person did in the code tree. It comes from a browser, so it is a wish.
 *
 * @param act apply, backlight, read, make, rename, edit, move, place, remove, drop or codebook
 * @param code key of the code it is about; null when a code shall be made at the top
 * @param parent key of the code it shall stand under, for move; null for the top
 * @param position the place it shall have there, for move
 * @param name what was typed, for rename and make
 * @param start first code point of the words, for drop
 * @param end code point after the last, for drop
 */
record CodeGesture(
        String act,
        @Nullable String code,
        @Nullable String parent,
        @Nullable Integer position,
        @Nullable String name,
        @Nullable Integer start,
        @Nullable Integer end) {

    /** The code it is about. */
    CodeId on() {
        return new CodeId(Keys.number(code));
    }

    /** The code it shall stand under; null for the top. */
    @Nullable
    CodeId under() {
        return parent == null ? null : new CodeId(Keys.number(parent));
    }
}
