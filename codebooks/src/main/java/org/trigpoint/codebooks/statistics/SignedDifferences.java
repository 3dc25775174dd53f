package org.trigpoint.codebooks.statistics;

import java.util.Locale;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.statistics.Estimate.Defined;
import org.trigpoint.codebooks.statistics.Estimate.Undefined;

/**
 * What one gave less what another gave to the same: how far they lie apart in the mean, and between which limits their
 * differences lie.
 *
 * @see <a href="https://doi.org/10.1016/S0140-6736(86)90837-8">Bland and Altman 1986, Statistical methods for assessing
 *     agreement between two methods of clinical measurement</a>
 * @see <a href="https://doi.org/10.1177/096228029900800204">Bland and Altman 1999, Measuring agreement in method comparison
 *     studies</a>
 */
public final class SignedDifferences {

    private static final double LIMIT = 1.96;

    private final int n;
    private final int missing;
    private final double mean;
    private final double deviation;

    private SignedDifferences(int n, int missing, double mean, double deviation) {
        this.n = n;
        this.missing = missing;
        this.mean = mean;
        this.deviation = deviation;
    }

    /**
     * Of pairs.
     *
     * @param first what the one gave; not a number where it is missing
     * @param second what the other gave to the same, in the same order
     * @return first less second; pairs of which one is missing are left out
     */
    public static SignedDifferences of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " are no pairs.");
        }
        double[] differences = new double[first.length];
        for (int pair = 0; pair < differences.length; pair++) {
            differences[pair] = first[pair] - second[pair];
        }
        Sample sample = Sample.of(differences);
        return sample.n() == 0
                ? new SignedDifferences(0, sample.missing(), 0, 0)
                : new SignedDifferences(
                        sample.n(), sample.missing(), sample.mean(), sample.n() < 2 ? 0 : Math.sqrt(sample.variance()));
    }

    /** Of what is printed about differences. */
    static SignedDifferences ofSummary(int n, double mean, double deviation) {
        return new SignedDifferences(n, 0, mean, deviation);
    }

    /** How many pairs there are of which neither is missing. */
    public int n() {
        return n;
    }

    /**
     * The mean of the differences.
     *
     * @return with its interval by Student's t; undefined for fewer than two pairs, or when all differences are the same
     */
    public Estimate mean() {
        return about(mean, deviation / Math.sqrt(n), "Student\u2019s t");
    }

    /**
     * The limit that about 2.5 % of differences lie below: the mean less 1.96 standard deviations.
     *
     * @return with the interval of Bland and Altman 1999; undefined for fewer than two pairs, or when all differences are
     *     the same
     */
    public Estimate lowerLimit() {
        return limit(mean - LIMIT * deviation);
    }

    /**
     * The limit that about 2.5 % of differences lie above: the mean and 1.96 standard deviations.
     *
     * @return as {@link #lowerLimit()}
     */
    public Estimate upperLimit() {
        return limit(mean + LIMIT * deviation);
    }

    private Estimate limit(double value) {
        double error = deviation * Math.sqrt(1.0 / n + LIMIT * LIMIT / (2 * (n - 1.0)));
        return about(value, error, "Student\u2019s t, variance of a limit of agreement (Bland and Altman 1999)");
    }

    private Estimate about(double value, double error, String method) {
        if (n < 2) {
            return new Undefined("Fewer than two pairs have both values: there is nothing to compare.");
        }
        if (deviation == 0) {
            return new Undefined(String.format(
                    Locale.UK,
                    "All %,d differences are %s: how far they may vary can't be told.",
                    n,
                    Sample.written(mean)));
        }
        double half = Sample.t(n - 1) * error;
        String leftOut = missing == 0
                ? Estimate.NOTHING
                : String.format(Locale.UK, "%,d of %,d pairs: one of the two missing", missing, missing + n);
        return new Defined(value, new Interval(value - half, value + half, method), n, leftOut);
    }
}
