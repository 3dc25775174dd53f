package org.trigpoint.coding;

import java.util.Locale;

/** Why a coding is not simply on its words. */
enum Outcome {
    /** It was carried over, and words within it changed. */
    CHANGED,
    /** None of its words is left; it waits on the text that had them. */
    GONE,
    /** It became the same as another one, which stands for both until the text is as it was. */
    JOINED,
    /** Somebody decided that it stays on the text that had its words. */
    KEPT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
