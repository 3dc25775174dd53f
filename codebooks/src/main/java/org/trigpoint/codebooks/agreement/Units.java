package org.trigpoint.codebooks.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Ratings unit by unit, in order of category and without saying whose they are, close together in memory. Units with the
 * same ratings are one pattern that stands several times.
 */
final class Units {

    private final int[] start;
    private final int[] category;
    private final int[] times;
    private final int units;

    private Units(int[] start, int[] category, int[] times) {
        this.start = start;
        this.category = category;
        this.times = times;
        this.units = Arrays.stream(times).sum();
    }

    /** Those units that have at least so many ratings. */
    static Units of(Ratings ratings, int least) {
        Map<Pattern, Integer> places = new HashMap<>();
        int[] times = new int[ratings.units()];
        int[] start = new int[ratings.units() + 1];
        int[] category = new int[ratings.given()];
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] sorted = sorted(ratings, unit);
            if (sorted.length >= least) {
                int next = places.size();
                int place = places.computeIfAbsent(new Pattern(sorted), fresh -> next);
                if (place == next) {
                    System.arraycopy(sorted, 0, category, start[next], sorted.length);
                    start[next + 1] = start[next] + sorted.length;
                }
                times[place]++;
            }
        }
        return new Units(Arrays.copyOf(start, places.size() + 1), category, Arrays.copyOf(times, places.size()));
    }

    private static int[] sorted(Ratings ratings, int unit) {
        int[] sorted = new int[ratings.given(unit)];
        int place = 0;
        for (int rater = 0; rater < ratings.raters(); rater++) {
            if (ratings.rated(unit, rater)) {
                sorted[place++] = ratings.category(unit, rater);
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** How many units there are. */
    int units() {
        return units;
    }

    /** How many different units there are. */
    int patterns() {
        return times.length;
    }

    /** How often each pattern stands. */
    int[] times() {
        return times;
    }

    /** How many ratings a pattern has. */
    int given(int pattern) {
        return start[pattern + 1] - start[pattern];
    }

    /** One of the ratings of a pattern. */
    int category(int pattern, int which) {
        return category[start[pattern] + which];
    }

    /** The sum, over all ordered pairs of ratings of a pattern, of how far they disagree; exactly 0 when all are the same. */
    double disagreement(int pattern, Weights weights) {
        double sum = 0;
        for (int one = start[pattern]; one < start[pattern + 1]; one++) {
            for (int two = one + 1; two < start[pattern + 1]; two++) {
                sum += category[one] == category[two] ? 0 : weights.disagreement(category[one], category[two]);
            }
        }
        return 2 * sum;
    }

    /** The ratings of one unit, as a key. */
    private static final class Pattern {

        private final int[] sorted;

        Pattern(int[] sorted) {
            this.sorted = sorted;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pattern pattern && Arrays.equals(sorted, pattern.sorted);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sorted);
        }
    }
}
