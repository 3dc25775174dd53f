package org.trigpoint.codebooks.statistics;

import java.util.Arrays;
import java.util.Locale;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.statistics.Estimate.Defined;
import org.trigpoint.codebooks.statistics.Estimate.Undefined;

/** Two independent groups of values, nobody in both: how the second differs from the first. */
public final class TwoSamples {

    private static final Undefined FEW =
            new Undefined("One of the groups has fewer than two values: there is nothing to compare.");
    private static final String CLIFF =
            "unbiased variance with Student\u2019s t, asymmetric (Cliff 1993; Feng and Cliff 2004)";
    private static final String APART = "Wilson\u2019s interval of the smaller group, for the groups do not overlap";

    private static final String HEDGES =
            "noncentral t, with the factor for small groups (Hedges 1981; Steiger and Fouladi 1997)";
    private static final double TAIL = 0.025;

    private final Sample first;
    private final Sample second;

    /**
     * Takes two groups.
     *
     * @param first values of the one; not a number where one is missing
     * @param second values of the other
     */
    public TwoSamples(double[] first, double[] second) {
        this.first = Sample.of(first);
        this.second = Sample.of(second);
    }

    /**
     * The mean of the second group less that of the first, with Welch's interval, which lets the groups vary differently.
     *
     * @return undefined for fewer than two values in a group, or when nothing varies within either
     * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch 1947, The generalization of Student's problem when several
     *     different population variances are involved</a>
     */
    public Estimate differenceOfMeans() {
        if (few()) {
            return FEW;
        }
        double ofFirst = first.variance() / first.n();
        double ofSecond = second.variance() / second.n();
        double both = ofFirst + ofSecond;
        if (both == 0) {
            return new Undefined(
                    "Within each group all values are the same: how far the means may be off can't be told.");
        }
        double freedom = both * both / (ofFirst * ofFirst / (first.n() - 1) + ofSecond * ofSecond / (second.n() - 1));
        double value = second.mean() - first.mean();
        double half = Sample.t(freedom) * Math.sqrt(both);
        return defined(value, new Interval(value - half, value + half, "Welch\u2019s t (Welch 1947)"));
    }

    /**
     * Cliff's delta: the share of pairs of one value from each group in which the second's is the higher, less the share in
     * which it is the lower. It rests on the order of the values only.
     *
     * @return from -1 to 1; undefined for fewer than two values in a group, or when every value is the same
     * @see <a href="https://doi.org/10.1037/0033-2909.114.3.494">Cliff 1993, Dominance statistics</a>
     */
    public Estimate cliffsDelta() {
        if (few()) {
            return FEW;
        }
        if (first.variance() == 0 && second.variance() == 0 && first.values()[0] == second.values()[0]) {
            return new Undefined("Every value in both groups is the same: there is nothing to put in order.");
        }
        double[] ofSecond = dominance(second.values(), first.values());
        double[] ofFirst = dominance(first.values(), second.values());
        double delta = Arrays.stream(ofSecond).sum() / second.n();
        return defined(delta, Math.abs(delta) == 1 ? apart(delta) : about(delta, variance(delta, ofSecond, ofFirst)));
    }

    /**
     * The probability that a value drawn from the second group is higher than one drawn from the first, ties counted half.
     *
     * @return from 0 to 1, 0.5 where neither group is higher; Cliff's delta on another scale, with its interval
     * @see <a href="https://doi.org/10.3102/10769986025002101">Vargha and Delaney 2000, A critique and improvement of the CL
     *     common language effect size statistics</a>
     */
    public Estimate superiority() {
        return switch (cliffsDelta()) {
            case Undefined undefined -> undefined;
            case Defined delta -> {
                Interval interval = delta.interval();
                yield new Defined(
                        half(delta.value()),
                        new Interval(half(interval.low()), half(interval.high()), interval.method()),
                        delta.n(),
                        delta.leftOut());
            }
        };
    }

    /**
     * Hedges' g: the mean of the second group less that of the first, in pooled standard deviations, freed of its bias in
     * small groups by the exact factor. The interval turns the noncentral t about and takes the same factor.
     *
     * @return undefined for fewer than two values in a group, or when nothing varies within either
     * @see <a href="https://doi.org/10.3102/10769986006002107">Hedges 1981, Distribution theory for Glass's estimator of
     *     effect size and related estimators</a>
     */
    public Estimate hedgesG() {
        if (few()) {
            return FEW;
        }
        int freedom = first.n() + second.n() - 2;
        double pooled = ((first.n() - 1) * first.variance() + (second.n() - 1) * second.variance()) / freedom;
        if (pooled == 0) {
            return new Undefined("Within each group all values are the same: there is no deviation to measure by.");
        }
        double unbiased = unbiased(freedom);
        double toT = Math.sqrt((double) first.n() * second.n() / (first.n() + second.n()));
        double d = (second.mean() - first.mean()) / Math.sqrt(pooled);
        NoncentralT spread = new NoncentralT(freedom);
        double low = spread.middle(d * toT, 1 - TAIL) / toT;
        double high = spread.middle(d * toT, TAIL) / toT;
        return defined(d * unbiased, new Interval(low * unbiased, high * unbiased, HEDGES));
    }

    /** Gamma of half the freedom, by gamma of half of one less and the root of half the freedom: two steps make a product. */
    private static double unbiased(int freedom) {
        double ratio = 1 / Math.sqrt(Math.PI);
        for (int step = 2; step < freedom; step++) {
            ratio = (step - 1) / 2.0 / ratio;
        }
        return ratio / Math.sqrt(freedom / 2.0);
    }

    private static double half(double delta) {
        return (delta + 1) / 2;
    }

    private boolean few() {
        return first.n() < 2 || second.n() < 2;
    }

    /** For each value, the share of others below it less the share above it. */
    private static double[] dominance(double[] values, double[] others) {
        return Arrays.stream(values)
                .map(value -> (double) (below(others, value) - (others.length - below(others, Math.nextUp(value))))
                        / others.length)
                .toArray();
    }

    /** How many of some in ascending order are less than a value. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Cliff's unbiased one, kept above what is least possible. */
    private double variance(double delta, double[] ofSecond, double[] ofFirst) {
        double n = first.n();
        double m = second.n();
        double rows = Arrays.stream(ofSecond)
                .map(each -> (each - delta) * (each - delta))
                .sum();
        double columns = Arrays.stream(ofFirst)
                .map(each -> (each + delta) * (each + delta))
                .sum();
        double pairs = n * m - ties();
        double cells = pairs - n * m * delta * delta;
        double unbiased = (n * n * rows + m * m * columns - cells) / (n * m * (n - 1) * (m - 1));
        return Math.max(unbiased, (1 - delta * delta) / (n * m - 1));
    }

    private double ties() {
        return Arrays.stream(second.values())
                .map(value -> below(first.values(), Math.nextUp(value)) - below(first.values(), value))
                .sum();
    }

    private Interval about(double delta, double variance) {
        double t = Sample.t(first.n() + second.n() - 2.0);
        double rest = 1 - delta * delta;
        double half = t * Math.sqrt(variance) * Math.sqrt(rest * rest + t * t * variance);
        double below = rest + t * t * variance;
        double middle = delta * rest;
        return new Interval(Math.max(-1, (middle - half) / below), Math.min(1, (middle + half) / below), CLIFF);
    }

    private Interval apart(double delta) {
        int smaller = Math.min(first.n(), second.n());
        double least = 2 * Interval.wilson(smaller, smaller).low() - 1;
        return delta > 0 ? new Interval(least, 1, APART) : new Interval(-1, -least, APART);
    }

    private Estimate defined(double value, Interval interval) {
        int missing = first.missing() + second.missing();
        int n = first.n() + second.n();
        return new Defined(
                value,
                interval,
                n,
                missing == 0
                        ? Estimate.NOTHING
                        : String.format(Locale.UK, "%,d of %,d values: missing", missing, missing + n));
    }
}
