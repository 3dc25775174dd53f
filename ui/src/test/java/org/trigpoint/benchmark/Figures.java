package org.trigpoint.benchmark;

import java.util.Locale;

/** Numbers as the page prints them: two or three figures, never more than the measuring is worth. */
final class Figures {

    private Figures() {}

    /** A span of time, in milliseconds below a second and in seconds from there on. */
    static String millis(double millis) {
        return millis < 999.5 ? shortened(millis) + " ms" : shortened(millis / 1_000) + " s";
    }

    static String shortened(double number) {
        return number < 9.95 && number != Math.rint(number)
                ? String.format(Locale.UK, "%.1f", number)
                : String.format(Locale.UK, "%,.0f", number);
    }
}
