package org.trigpoint.ui.calibration;

import java.util.Locale;

/** Counts in words. */
final class Counted {

    private Counted() {}

    static String of(int number, String one) {
        return String.format(Locale.UK, "%,d %s%s", number, one, number == 1 ? "" : "s");
    }

    /** What is said of forms that may not be counted yet. */
    static String hidden(int closed) {
        return closed == 0
                ? "."
                : ". Not counted: " + of(closed, "form") + " not submitted yet, or hidden until the other observer has"
                        + " submitted too.";
    }
}
