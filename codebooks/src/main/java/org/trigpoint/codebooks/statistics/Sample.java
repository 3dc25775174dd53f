package org.trigpoint.codebooks.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.statistics.Estimate.Defined;
import org.trigpoint.codebooks.statistics.Estimate.Undefined;

/** Numbers that were given, and how many were not. */
public final class Sample {

    private static final double TAIL = 0.025;

    private final double[] values;
    private final int missing;

    private Sample(double[] values, int missing) {
        this.values = values;
        this.missing = missing;
    }

    /**
     * Keeps what was given.
     *
     * @param numbers in any order; not a number where one is missing
     * @return the numbers that are there
     */
    public static Sample of(double... numbers) {
        double[] values = Arrays.stream(numbers)
                .filter(Double::isFinite)
                .map(number -> number + 0.0)
                .sorted()
                .toArray();
        return new Sample(values, numbers.length - values.length);
    }

    /** The numbers in ascending order, a copy. */
    public double[] sorted() {
        return values.clone();
    }

    /** In ascending order; not to be written to. */
    double[] values() {
        return values;
    }

    /** How many are not there, from 0. */
    public int missing() {
        return missing;
    }

    /** How many there are, from 0. */
    public int n() {
        return values.length;
    }

    /**
     * Their sum by their number, in two passes.
     *
     * @throws IllegalStateException of no numbers: {@link #summary()} is for those who do not know whether there are any
     */
    public double mean() {
        demand(1);
        double first = Arrays.stream(values).sum() / n();
        return first + Arrays.stream(values).map(value -> value - first).sum() / n();
    }

    private void demand(int least) {
        if (n() < least) {
            throw new IllegalStateException(n() + " numbers are too few.");
        }
    }

    /**
     * With one less than there are below the line.
     *
     * @return 0 where all are the same
     * @throws IllegalStateException of fewer than two numbers
     */
    public double variance() {
        demand(2);
        double mean = mean();
        return values[0] == values[n() - 1]
                ? 0
                : Arrays.stream(values)
                                .map(value -> (value - mean) * (value - mean))
                                .sum()
                        / (n() - 1);
    }

    /**
     * What is usually told of numbers.
     *
     * @return with empty places for what so few do not define
     */
    public Summary summary() {
        if (n() == 0) {
            return Summary.ofNothing(missing);
        }
        return new Summary(
                n(),
                missing,
                OptionalDouble.of(mean()),
                n() < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance())),
                List.of(values[0], quantile(0.25), quantile(0.5), quantile(0.75), values[n() - 1]));
    }

    /** Between the two nearest in line, as the seventh way of Hyndman and Fan 1996, which R uses. */
    private double quantile(double share) {
        double place = (n() - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, n() - 1);
        return values[below] + (place - below) * (values[above] - values[below]);
    }

    /**
     * The mean with its interval by Student's t.
     *
     * @return undefined for fewer than two numbers, or when all are the same
     */
    public Estimate meanWithInterval() {
        return estimatedMean("Student\u2019s t");
    }

    /** The mean with its interval by Student's t. */
    Estimate estimatedMean(String method) {
        if (n() < 2) {
            return new Undefined("There are fewer than two values: how far their mean may be off can't be told.");
        }
        double variance = variance();
        if (variance == 0) {
            return new Undefined(String.format(
                    Locale.UK,
                    "All %,d values are %s: how far their mean may be off can't be told.",
                    n(),
                    written(values[0])));
        }
        double half = t(n() - 1) * Math.sqrt(variance / n());
        return new Defined(mean(), new Interval(mean() - half, mean() + half, method), n(), leftOut("values"));
    }

    String leftOut(String what) {
        return missing == 0
                ? Estimate.NOTHING
                : String.format(Locale.UK, "%,d of %,d %s: missing", missing, missing + n(), what);
    }

    /** Where 2.5 % of Student's t lie above, to the last digits. */
    static double t(double freedom) {
        return polished(TDistribution.of(freedom));
    }

    /** The distribution's own search stops at nine digits: one step of Newton's takes it to the end. */
    private static double polished(TDistribution distribution) {
        double near = distribution.inverseCumulativeProbability(1 - TAIL);
        return near + (distribution.survivalProbability(near) - TAIL) / distribution.density(near);
    }

    /** Whole numbers without a point. */
    static String written(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.UK, "%.0f", value)
                : String.format(Locale.UK, "%.2f", value);
    }
}
