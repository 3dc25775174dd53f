package org.trigpoint.ui.codebook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;
import org.trigpoint.migrations.CodeId;

/**
 * What a person did in the tree of the codebook. It comes from a browser, so it is a wish.
 *
 * @param act choose, apply, backlight, read, make, rename, edit, move, place, merge, split or remove
 * @param code key of the code it is about; null when a code shall be made at the top
 * @param parent key of the code it shall stand under, for move; null for the top
 * @param position the place it shall have there, for move
 * @param name what was typed, for rename and make
 */
record TreeWish(
        String act,
        @Nullable String code,
        @Nullable String parent,
        @Nullable Integer position,
        @Nullable String name) {

    CodeId on() {
        return key(code);
    }

    @Nullable
    CodeId under() {
        return parent == null ? null : key(parent);
    }

    String typed() {
        return Objects.requireNonNullElse(name, "");
    }

    private static CodeId key(@Nullable String key) {
        if (key == null || !key.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound();
        }
        return new CodeId(Long.parseLong(key));
    }
}
