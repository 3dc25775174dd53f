package org.trigpoint.codebooks.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How intervals are found where no formula gives them: units are drawn with replacement, as many as there are, again and
 * again, and the middle 95 % of what comes out is the interval. The same seed gives the same interval on every machine.
 *
 * @param seed where the draws begin
 * @param replicates how often the units are drawn, at least 100
 */
public record Resampling(long seed, int replicates) {

    /** 2,000 times. */
    public static final Resampling USUAL = new Resampling(1979, 2000);

    /** Refuses too few. */
    public Resampling {
        if (replicates < 100) {
            throw new IllegalArgumentException(replicates + " replicates are too few for an interval.");
        }
    }

    /** What is worked out anew for each draw. */
    @FunctionalInterface
    interface Statistic {

        /** The value when each pattern was drawn so often; not a number when that draw does not define it. */
        double of(int[] drawn);
    }

    /** The same of another name for what is drawn. */
    Optional<Interval> interval(int[] times, Statistic statistic) {
        return interval(times, "units", statistic);
    }

    /**
     * The interval of a statistic.
     *
     * @param times how often each pattern stands
     * @param drawn what is drawn, in the plural
     * @param statistic what is worked out; called by several threads
     * @return empty when hardly any draw defines it
     */
    Optional<Interval> interval(int[] times, String drawn, Statistic statistic) {
        Draws draws = new Draws(times);
        double[] values = IntStream.range(0, replicates)
                .parallel()
                .mapToDouble(replicate -> statistic.of(draws.draw(new SplittableRandom(seed + replicate))))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (values.length * 20 < replicates) {
            return Optional.empty();
        }
        String without = values.length == replicates
                ? ""
                : String.format(Locale.UK, ", %,d of them left out, for nothing varies in them", replicates - values.length);
        String method = String.format(
                Locale.UK, "percentile bootstrap over %s, %,d resamples, seed %d%s", drawn, replicates, seed, without);
        return Optional.of(new Interval(quantile(values, 0.025), quantile(values, 0.975), method));
    }

    /** Between the two nearest, in proportion (type 7 of Hyndman and Fan). */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Draws units; where few patterns stand for many units, by drawing how often each stands. */
    private static final class Draws {

        private final int[] times;
        private final int units;
        private final Binomial binomial;
        private final int[] patternOfUnit;

        Draws(int[] times) {
            this.times = times;
            this.units = Arrays.stream(times).sum();
            boolean few = times.length * 8L < units;
            this.binomial = new Binomial(few ? units : 0);
            this.patternOfUnit = few
                    ? new int[0]
                    : IntStream.range(0, times.length)
                            .flatMap(pattern -> IntStream.generate(() -> pattern).limit(times[pattern]))
                            .toArray();
        }

        int[] draw(SplittableRandom random) {
            return patternOfUnit.length == 0 ? byPattern(random) : byUnit(random);
        }

        private int[] byUnit(SplittableRandom random) {
            int[] drawn = new int[times.length];
            for (int draw = 0; draw < units; draw++) {
                drawn[patternOfUnit[random.nextInt(units)]]++;
            }
            return drawn;
        }

        private int[] byPattern(SplittableRandom random) {
            int[] drawn = new int[times.length];
            int left = units;
            int rest = units;
            for (int pattern = 0; pattern < times.length && left > 0; pattern++) {
                drawn[pattern] = binomial.draw(random, left, (double) times[pattern] / rest);
                left -= drawn[pattern];
                rest -= times[pattern];
            }
            return drawn;
        }
    }
}
