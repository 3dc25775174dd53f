package org.trigpoint.ui.agreement;

import java.util.Locale;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;

/** Numbers as people read them, to two decimals. */
final class Told {

    private Told() {}

    static String words(Coefficient coefficient) {
        return switch (coefficient) {
            case Undefined undefined -> "not defined: " + undefined.reason();
            case Defined defined -> number(defined.value()) + " (" + interval(defined) + "), n " + defined.n();
        };
    }

    static String interval(Defined defined) {
        return number(defined.interval().low()) + " to "
                + number(defined.interval().high());
    }

    static String number(double number) {
        String written = String.format(Locale.UK, "%.2f", number);
        return written.equals("-0.00") ? "0.00" : written.replace('-', '\u2212');
    }
}
