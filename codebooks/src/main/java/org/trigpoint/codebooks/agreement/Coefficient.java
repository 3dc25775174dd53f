package org.trigpoint.codebooks.agreement;

/**
 * What is known about an agreement: a number that comes with what it rests on, or why there is none. A coefficient that
 * the data do not define is never a number.
 */
public sealed interface Coefficient {

    /** What stands where nothing was left out. */
    String NOTHING = "nothing";

    /**
     * A number.
     *
     * @param value at most 1; exactly 1 for perfect agreement where there was something to disagree about
     * @param interval what it may as well be, by sampling of units
     * @param n how many units it rests on, at least 2
     * @param leftOut which units or ratings do not count, and why; {@link #NOTHING} where all do
     */
    record Defined(double value, Interval interval, int n, String leftOut) implements Coefficient {

        /** Refuses what is no number. */
        public Defined {
            if (!Double.isFinite(value) || n < 2) {
                throw new IllegalArgumentException(value + " of " + n + " units is no coefficient.");
            }
        }
    }

    /**
     * No number.
     *
     * @param reason one sentence
     */
    record Undefined(String reason) implements Coefficient {}
}
