package org.trigpoint.codebooks.agreement;

import java.util.Arrays;
import java.util.Optional;

/**
 * Krippendorff's alpha: one less what raters disagree over what they would disagree by chance, for any number of raters,
 * with ratings missing, at four levels of measurement.
 *
 * @see <a href="https://repository.upenn.edu/asc_papers/43">Krippendorff 2011, Computing Krippendorff's alpha-reliability</a>
 */
public final class Krippendorff {

    private Krippendorff() {}

    /**
     * Alpha.
     *
     * @param ratings by at least two raters; units with fewer than two ratings are left out
     * @param level what the values mean; all but nominal need numbers
     * @param resampling how the interval is found
     * @return undefined when there are too few units, or nothing varies
     */
    public static Coefficient alpha(Ratings ratings, Level level, Resampling resampling) {
        if (ratings.raters() < 2) {
            return Reasons.ONE_RATER;
        }
        if (level != Level.NOMINAL && !ratings.inNumbers()) {
            return Reasons.NAMES;
        }
        if (level == Level.RATIO && ratings.value(0) < 0) {
            return new Coefficient.Undefined("A ratio scale has no values below zero.");
        }
        Units units = Units.of(ratings, 2);
        if (units.units() < 2) {
            return Reasons.FEW_UNITS;
        }
        Alpha alpha = new Alpha(units, ratings, level);
        double value = alpha.of(units.times());
        if (Double.isNaN(value)) {
            return Reasons.NO_VARIATION;
        }
        Optional<Interval> interval = resampling.interval(units.times(), alpha);
        if (interval.isEmpty()) {
            return Reasons.NO_INTERVAL;
        }
        return new Coefficient.Defined(
                value, interval.get(), units.units(), Reasons.fewerThanTwo(ratings.units(), units.units()));
    }

    /** Alpha of units drawn. */
    private static final class Alpha implements Resampling.Statistic {

        private final Units units;
        private final Level level;
        private final double[] place;
        private final double[] own;

        Alpha(Units units, Ratings ratings, Level level) {
            this.units = units;
            this.level = level;
            this.place = new double[ratings.categories()];
            if (level != Level.NOMINAL) {
                Arrays.setAll(place, ratings::value);
            }
            this.own = new double[units.patterns()];
            if (level != Level.ORDINAL) {
                Weights weights = weights(place);
                Arrays.setAll(own, pattern -> units.disagreement(pattern, weights));
            }
        }

        /** How far two categories are apart, when they stand at these places. */
        private Weights weights(double[] places) {
            return switch (level) {
                case NOMINAL -> Weights.IDENTITY;
                case ORDINAL, INTERVAL -> (one, two) -> (places[one] - places[two]) * (places[one] - places[two]);
                case RATIO -> (one, two) -> Weights.ofProportion(places[one], places[two]);
            };
        }

        @Override
        public double of(int[] drawn) {
            long[] counts = new long[place.length];
            for (int pattern = 0; pattern < drawn.length; pattern++) {
                for (int which = 0; drawn[pattern] > 0 && which < units.given(pattern); which++) {
                    counts[units.category(pattern, which)] += drawn[pattern];
                }
            }
            if (Arrays.stream(counts).filter(count -> count > 0).count() < 2) {
                return Double.NaN;
            }
            double[] places = level == Level.ORDINAL ? middleRanks(counts) : place;
            long ratings = Arrays.stream(counts).sum();
            return 1 - (ratings - 1) * observed(drawn, places) / expected(counts, places);
        }

        private double observed(int[] drawn, double[] places) {
            Weights weights = weights(places);
            double sum = 0;
            for (int pattern = 0; pattern < drawn.length; pattern++) {
                if (drawn[pattern] > 0) {
                    double disagreement =
                            level == Level.ORDINAL ? units.disagreement(pattern, weights) : own[pattern];
                    sum += drawn[pattern] * disagreement / (units.given(pattern) - 1);
                }
            }
            return sum;
        }

        private double expected(long[] counts, double[] places) {
            return switch (level) {
                case NOMINAL -> {
                    double all = Arrays.stream(counts).sum();
                    yield all * all
                            - Arrays.stream(counts)
                                    .mapToDouble(count -> (double) count * count)
                                    .sum();
                }
                case ORDINAL, INTERVAL -> spread(counts, places);
                case RATIO -> pairwise(counts, weights(places));
            };
        }

        /** The sum over all ordered pairs of ratings of the square of how far apart they are. */
        private static double spread(long[] counts, double[] places) {
            double all = 0;
            double sum = 0;
            for (int category = 0; category < counts.length; category++) {
                all += counts[category];
                sum += counts[category] * places[category];
            }
            double mean = sum / all;
            double squares = 0;
            for (int category = 0; category < counts.length; category++) {
                squares += counts[category] * (places[category] - mean) * (places[category] - mean);
            }
            return 2 * all * squares;
        }

        private static double pairwise(long[] counts, Weights weights) {
            double sum = 0;
            for (int one = 0; one < counts.length; one++) {
                for (int two = 0; counts[one] > 0 && two < one; two++) {
                    if (counts[two] > 0) {
                        sum += (double) counts[one] * counts[two] * weights.disagreement(one, two);
                    }
                }
            }
            return 2 * sum;
        }

        /** Where a category stands when all ratings are put in order: the difference of two is Krippendorff's ordinal one. */
        private static double[] middleRanks(long[] counts) {
            double[] ranks = new double[counts.length];
            double before = 0;
            for (int category = 0; category < counts.length; category++) {
                ranks[category] = before + counts[category] / 2.0;
                before += counts[category];
            }
            return ranks;
        }
    }
}
