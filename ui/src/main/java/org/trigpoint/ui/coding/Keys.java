package org.trigpoint.ui.coding;

import org.jspecify.annotations.Nullable;
import org.trigpoint.NotFound;

/** Keys as a browser sends them. */
final class Keys {

    private Keys() {}

    /** The number of a key; what is none names nothing that exists. */
    static long number(@Nullable String key) {
        if (key == null || !key.matches("[1-9][0-9]{0,17}")) {
            throw new NotFound();
        }
        return Long.parseLong(key);
    }
}
