package org.trigpoint.ui.charts;

import java.util.Locale;
import java.util.OptionalDouble;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.statistics.Estimate;

/** Numbers as people read them: never one without its interval and n, and what is not defined by its reason. */
public final class Written {

    private Written() {}

    /**
     * A number with two decimals.
     *
     * @param value any
     * @return such as "-0.25", with a minus sign
     */
    public static String decimals(double value) {
        String written = String.format(Locale.UK, "%,.2f", value);
        return (written.equals("-0.00") ? "0.00" : written).replace('-', '\u2212');
    }

    /**
     * A number that may not be there.
     *
     * @param value any
     * @return a dash where there is none
     */
    public static String decimals(OptionalDouble value) {
        return value.isEmpty() ? "\u2013" : decimals(value.getAsDouble());
    }

    /**
     * An estimate.
     *
     * @param estimate defined or not
     * @return such as "0.40 (0.10 to 0.70), n = 12", or the reason
     */
    public static String estimate(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Defined defined -> number(defined.value(), defined.interval(), defined.n());
            case Estimate.Undefined undefined -> undefined.reason();
        };
    }

    /**
     * A coefficient.
     *
     * @param coefficient defined or not
     * @return as {@link #estimate}
     */
    public static String coefficient(Coefficient coefficient) {
        return switch (coefficient) {
            case Coefficient.Defined defined -> number(defined.value(), defined.interval(), defined.n());
            case Coefficient.Undefined undefined -> undefined.reason();
        };
    }

    private static String number(double value, Interval interval, int n) {
        String about = interval.low() == interval.high()
                ? "no interval: too little varies"
                : decimals(interval.low()) + " to " + decimals(interval.high());
        return decimals(value) + " (" + about + "), n = " + String.format(Locale.UK, "%,d", n);
    }
}
