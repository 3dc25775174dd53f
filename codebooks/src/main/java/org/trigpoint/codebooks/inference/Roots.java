package org.trigpoint.codebooks.inference;

import java.util.function.DoublePredicate;
import java.util.function.DoubleToLongFunction;

/** Where something turns, found by halving down to the last digit of where it was looked for. */
final class Roots {

    private static final int MOST_HALVINGS = 200;

    private Roots() {}

    /** The least number that holds, between one that does not and one that does, where all above one that holds do. */
    static double least(double low, double high, DoublePredicate holds) {
        double below = low;
        double above = high;
        double digit = Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double between = below + (above - below) / 2;
            if (above - below <= digit || between <= below || between >= above) {
                break;
            }
            if (holds.test(between)) {
                above = between;
            } else {
                below = between;
            }
        }
        return above;
    }

    /** The k-th smallest of many numbers, which are counted and never put in a row. */
    static double kth(long k, double least, double most, DoubleToLongFunction upTo) {
        return upTo.applyAsLong(least) >= k ? least : least(least, most, value -> upTo.applyAsLong(value) >= k);
    }
}
