package org.trigpoint.ui.calibration;

import org.trigpoint.Plural;

/** What is said of forms that may not be counted yet. */
final class NotCounted {

    private NotCounted() {}

    static String hidden(int closed) {
        return closed == 0
                ? "."
                : ". Not counted: " + Plural.of(closed, "form")
                        + " not submitted yet, or hidden until the other observer has submitted too.";
    }
}
