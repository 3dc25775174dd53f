package org.trigpoint.ui.words;

import java.util.Locale;

/** Numbers as people read them. */
final class Numbers {

    private Numbers() {}

    static String of(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    static String of(double number, int digits) {
        return String.format(Locale.UK, "%,." + digits + "f", number);
    }

    /** What is told when the index has not taken all in yet; empty when it has. */
    static String behind(int lag) {
        if (lag == 0) {
            return "";
        }
        return lag == 1
                ? " One source has just changed and is being counted again."
                : " " + of(lag) + " sources have changed and are being counted again.";
    }
}
