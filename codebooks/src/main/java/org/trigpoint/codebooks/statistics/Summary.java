package org.trigpoint.codebooks.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What is usually told of numbers.
 *
 * @param n how many there are, from 0
 * @param missing how many are not there
 * @param mean empty of none
 * @param deviation the standard deviation, with one less than n below the line; empty of fewer than two
 * @param five the least, the lower quartile, the median, the upper quartile and the most, or nothing when there are none;
 *     quartiles lie between the two nearest in line (the seventh way of Hyndman and Fan 1996)
 * @see <a href="https://doi.org/10.1080/00031305.1996.10473566">Hyndman and Fan 1996, Sample quantiles in statistical
 *     packages</a>
 */
public record Summary(int n, int missing, OptionalDouble mean, OptionalDouble deviation, List<Double> five) {

    private static final int MEDIAN = 2;

    /** Keeps its own copies. */
    public Summary {
        five = List.copyOf(five);
    }

    static Summary ofNothing(int missing) {
        return new Summary(0, missing, OptionalDouble.empty(), OptionalDouble.empty(), List.of());
    }

    /** The one in the middle, or half-way between the two in the middle; empty of none. */
    public OptionalDouble median() {
        return five.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(five.get(MEDIAN));
    }
}
