package org.trigpoint.codebooks.progression;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.Fraction;

/**
 * What values a printed cell holds, read literally.
 *
 * @param colour its column
 * @param low its lower end; missing where it has none
 * @param withLow whether the lower end belongs to it
 * @param high its upper end; missing where it has none
 * @param withHigh whether the upper end belongs to it
 */
record Band(
        Colour colour,
        @Nullable Fraction low,
        boolean withLow,
        @Nullable Fraction high,
        boolean withHigh) {

    /** From one value to another, both in it. */
    static Band within(Colour colour, String low, String high) {
        return new Band(colour, number(low), true, number(high), true);
    }

    /** That value or more. */
    static Band atLeast(Colour colour, String low) {
        return new Band(colour, number(low), true, null, false);
    }

    /** More than that value. */
    static Band above(Colour colour, String low) {
        return new Band(colour, number(low), false, null, false);
    }

    /** That value or less. */
    static Band atMost(Colour colour, String high) {
        return new Band(colour, null, false, number(high), true);
    }

    /** Less than that value. */
    static Band below(Colour colour, String high) {
        return new Band(colour, null, false, number(high), false);
    }

    private static Fraction number(String written) {
        return Fraction.read(written).orElseThrow();
    }

    boolean holds(Fraction value) {
        return Optional.ofNullable(low)
                        .map(end -> beyond(value.compareTo(end), withLow))
                        .orElse(true)
                && Optional.ofNullable(high)
                        .map(end -> beyond(end.compareTo(value), withHigh))
                        .orElse(true);
    }

    private static boolean beyond(int compared, boolean with) {
        return with ? compared >= 0 : compared > 0;
    }
}
