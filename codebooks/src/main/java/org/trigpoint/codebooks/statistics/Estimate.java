package org.trigpoint.codebooks.statistics;

import org.trigpoint.codebooks.agreement.Interval;

/**
 * What is known about a quantity: a number that comes with what it rests on, or why there is none. What the data do not
 * define is never a number.
 */
public sealed interface Estimate {

    /** What stands where nothing was left out. */
    String NOTHING = "nothing";

    /**
     * A number.
     *
     * @param value as its maker says in which unit
     * @param interval of 95 %, with the method that found it
     * @param n how many values or pairs it rests on, at least 1
     * @param leftOut what does not count, and why; {@link #NOTHING} where all does
     */
    record Defined(double value, Interval interval, int n, String leftOut) implements Estimate {

        /** Refuses what is no number. */
        public Defined {
            if (!Double.isFinite(value) || n < 1) {
                throw new IllegalArgumentException(value + " of " + n + " is no estimate.");
            }
        }
    }

    /**
     * No number.
     *
     * @param reason one sentence
     */
    record Undefined(String reason) implements Estimate {}

    /**
     * A share.
     *
     * @param times how often it was so
     * @param n of how many, from 0
     * @return from 0 to 1 with Wilson's interval; undefined of none
     */
    static Estimate share(int times, int n) {
        if (times < 0 || times > n) {
            throw new IllegalArgumentException(times + " of " + n + " is no share.");
        }
        return n == 0
                ? new Undefined("There is nothing to count a share of.")
                : new Defined((double) times / n, Interval.wilson(times, n), n, NOTHING);
    }
}
