package org.trigpoint.codebooks.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;

/**
 * The six intraclass correlations of Shrout and Fleiss, over the units that every rater rated.
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.86.2.420">Shrout and Fleiss 1979, Intraclass correlations: uses in
 *     assessing rater reliability</a>
 */
public final class IntraclassCorrelation {

    /** Which of the six. */
    public enum Form {
        /** Each unit has raters of its own; one rating. */
        ONE_SINGLE("1,1"),
        /** The same raters rate all, and stand for others; one rating; absolute agreement. */
        TWO_SINGLE("2,1"),
        /** The same raters rate all, and stand for themselves; one rating; consistency. */
        THREE_SINGLE("3,1"),
        /** As the first, for the mean of the raters. */
        ONE_MEAN("1,k"),
        /** As the second, for the mean of the raters. */
        TWO_MEAN("2,k"),
        /** As the third, for the mean of the raters. */
        THREE_MEAN("3,k");

        private final String word;

        Form(String word) {
            this.word = word;
        }

        /** As Shrout and Fleiss name it. */
        public String word() {
            return word;
        }
    }

    private static final String METHOD = "F distribution (Shrout and Fleiss 1979)";
    private static final Undefined NO_INTERVAL = new Undefined(
            "The mean squares are such that no interval can be told: the units or the raters are too few.");

    private final Ratings ratings;
    private final double n;
    private final double k;
    private final double between;
    private final double within;
    private final double raters;
    private final double error;

    /**
     * Takes ratings.
     *
     * @param ratings in numbers; units that not all raters rated are left out
     */
    public IntraclassCorrelation(Ratings ratings) {
        this.ratings = ratings;
        double[][] table = ratings.inNumbers() ? complete(ratings) : new double[0][];
        this.n = table.length;
        this.k = ratings.raters();
        double[] units = Arrays.stream(table)
                .mapToDouble(row -> Arrays.stream(row).average().orElse(0))
                .toArray();
        double all = Arrays.stream(units).average().orElse(0);
        double[] columns = IntStream.range(0, ratings.raters())
                .mapToDouble(rater -> Arrays.stream(table)
                        .mapToDouble(row -> row[rater])
                        .average()
                        .orElse(0))
                .toArray();
        double total = sum(table, (unit, rater) -> all);
        this.between =
                square(k * Arrays.stream(units).map(unit -> square(unit - all)).sum(), total, n - 1);
        this.raters = square(
                n * Arrays.stream(columns).map(mean -> square(mean - all)).sum(), total, k - 1);
        this.within = square(sum(table, (unit, rater) -> units[unit]), total, n * (k - 1));
        this.error = square(sum(table, (unit, rater) -> units[unit] + columns[rater] - all), total, (n - 1) * (k - 1));
    }

    private static double[][] complete(Ratings ratings) {
        return IntStream.range(0, ratings.units())
                .filter(unit -> ratings.given(unit) == ratings.raters())
                .mapToObj(unit -> IntStream.range(0, ratings.raters())
                        .mapToDouble(rater -> ratings.value(ratings.category(unit, rater)))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** What a rating is held against. */
    @FunctionalInterface
    private interface Expected {
        double of(int unit, int rater);
    }

    private static double sum(double[][] table, Expected expected) {
        double sum = 0;
        for (int unit = 0; unit < table.length; unit++) {
            for (int rater = 0; rater < table[unit].length; rater++) {
                sum += square(table[unit][rater] - expected.of(unit, rater));
            }
        }
        return sum;
    }

    /** A mean square; none where the sum is no more than what rounding leaves. */
    private static double square(double sum, double total, double freedom) {
        return sum <= total * 1e-24 ? 0 : sum / freedom;
    }

    private static double square(double number) {
        return number * number;
    }

    /**
     * One of the six.
     *
     * @param form which
     * @return undefined when there are fewer than two raters or units, the values are names, or nothing varies
     */
    public Coefficient of(Form form) {
        if (k < 2) {
            return Reasons.ONE_RATER;
        }
        if (!ratings.inNumbers()) {
            return ratings.given() == 0 ? Reasons.FEW_UNITS : Reasons.NAMES;
        }
        if (n < 2) {
            return new Undefined("Fewer than two units were rated by every rater: there is nothing to compare.");
        }
        if (between == 0 && within == 0) {
            return Reasons.NO_VARIATION;
        }
        return switch (form) {
            case ONE_SINGLE -> single((between - within) / (between + (k - 1) * within), within, n * (k - 1));
            case THREE_SINGLE -> single((between - error) / (between + (k - 1) * error), error, (n - 1) * (k - 1));
            case ONE_MEAN -> mean((between - within) / between, within, n * (k - 1));
            case THREE_MEAN -> mean((between - error) / between, error, (n - 1) * (k - 1));
            case TWO_SINGLE -> absolute(false);
            case TWO_MEAN -> absolute(true);
        };
    }

    private Coefficient single(double value, double rest, double freedom) {
        double[] ratios = ratios(rest, freedom);
        return defined(value, ofSingle(ratios[0]), ofSingle(ratios[1]));
    }

    private double ofSingle(double ratio) {
        return Double.isInfinite(ratio) ? 1 : (ratio - 1) / (ratio + k - 1);
    }

    private Coefficient mean(double value, double rest, double freedom) {
        if (between == 0) {
            return new Undefined("The units do not differ in their means: what their mean tells can't be told.");
        }
        double[] ratios = ratios(rest, freedom);
        return defined(value, 1 - 1 / ratios[0], 1 - 1 / ratios[1]);
    }

    /** The limits of the ratio of mean squares. */
    private double[] ratios(double rest, double freedom) {
        double ratio = rest == 0 ? Double.POSITIVE_INFINITY : between / rest;
        return new double[] {ratio / Quantiles.f(n - 1, freedom), ratio * Quantiles.f(freedom, n - 1)};
    }

    private Coefficient absolute(boolean mean) {
        double value = (between - error) / (between + (k - 1) * error + k * (raters - error) / n);
        double ofMean = (between - error) / (between + (raters - error) / n);
        if (raters == 0 && error == 0) {
            return defined(1, 1, 1);
        }
        double one = k * value * raters;
        double two = (n * (1 - value) + k * value * (n - 1)) * error;
        double freedom = square(one + two) / (square(one) / (k - 1) + square(two) / ((n - 1) * (k - 1)));
        if (!(freedom > 0)) {
            return NO_INTERVAL;
        }
        double up = Quantiles.f(n - 1, freedom);
        double down = Quantiles.f(freedom, n - 1);
        double rest = k * raters + (k * n - k - n) * error;
        double low = n * (between - up * error) / (up * rest + n * between);
        double high = n * (down * between - error) / (rest + n * down * between);
        if (!mean) {
            return defined(value, low, high);
        }
        // Here the step to the mean has its pole: below it there is no lower limit to tell.
        return low > -1 / (k - 1) ? defined(ofMean, stepped(low), stepped(high)) : NO_INTERVAL;
    }

    /** Spearman and Brown's step from one rating to the mean of all raters. */
    private double stepped(double single) {
        return k * single / (1 + (k - 1) * single);
    }

    private Coefficient defined(double value, double low, double high) {
        if (!Double.isFinite(value) || !(low <= high)) {
            return NO_INTERVAL;
        }
        return new Defined(
                value,
                new Interval(low, Math.min(1, high), METHOD),
                (int) n,
                Reasons.leftOut(ratings.units(), (int) n, "not rated by every rater"));
    }
}
