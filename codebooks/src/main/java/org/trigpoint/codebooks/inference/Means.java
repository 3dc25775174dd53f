package org.trigpoint.codebooks.inference;

import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.inference.Tested.Basis;
import org.trigpoint.codebooks.inference.Tested.Effect;
import org.trigpoint.codebooks.inference.Tested.Figure;
import org.trigpoint.codebooks.inference.Tested.Result;
import org.trigpoint.codebooks.statistics.Sample;

/** Tests of means, after Student. */
public final class Means {

    private static final String FEW = "One of the groups has fewer than two values: there is nothing to compare.";
    private static final String FLAT =
            "Within each group all values are the same: how far the means may be off can't be told.";
    private static final String NORMAL =
            "The values of each group are about normally distributed, or the groups are large.";
    private static final String INDEPENDENT = "The two groups are different people, independent of each other.";
    private static final String DIFFERENCE = "mean of the first group less mean of the second";

    /** As R: a spread this small against the means is what is left of rounding. */
    private static final double CONSTANT = 10 * Math.ulp(1.0);

    private Means() {}

    /**
     * Welch's t test of two groups that may vary differently.
     *
     * @param first one group
     * @param second the other
     * @return t, df and the difference of means; undefined for fewer than two values in a group, or when nothing varies
     *     within either
     * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch 1947, The generalization of Student's problem when several
     *     different population variances are involved</a>
     */
    public static Tested welch(Sample first, Sample second) {
        String method = "Welch two-sample t test";
        Basis basis = Given.of(List.of(first, second), INDEPENDENT, NORMAL);
        if (first.n() < 2 || second.n() < 2) {
            return new Tested.Undefined(method, FEW, basis);
        }
        double ofFirst = first.variance() / first.n();
        double ofSecond = second.variance() / second.n();
        double both = ofFirst + ofSecond;
        double freedom = both * both / (ofFirst * ofFirst / (first.n() - 1) + ofSecond * ofSecond / (second.n() - 1));
        return ofGroups(method, first, second, Math.sqrt(both), freedom, basis);
    }

    /**
     * Student's t test of two groups that vary alike.
     *
     * @param first one group
     * @param second the other
     * @return as {@link #welch}
     * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student 1908, The probable error of a mean</a>
     */
    public static Tested pooled(Sample first, Sample second) {
        String method = "Student\u2019s two-sample t test with pooled variance";
        Basis basis = Given.of(List.of(first, second), INDEPENDENT, NORMAL, "Both groups vary by the same amount.");
        if (first.n() < 2 || second.n() < 2) {
            return new Tested.Undefined(method, FEW, basis);
        }
        int freedom = first.n() + second.n() - 2;
        double variance = ((first.n() - 1) * first.variance() + (second.n() - 1) * second.variance()) / freedom;
        double error = Math.sqrt(variance * (1.0 / first.n() + 1.0 / second.n()));
        return ofGroups(method, first, second, error, freedom, basis);
    }

    private static Tested ofGroups(
            String method, Sample first, Sample second, double error, double freedom, Basis basis) {
        double largest = Math.max(Math.abs(first.mean()), Math.abs(second.mean()));
        return error <= CONSTANT * largest
                ? new Tested.Undefined(method, FLAT, basis)
                : result(method, first.mean() - second.mean(), error, freedom, DIFFERENCE, basis);
    }

    /**
     * Student's t test of pairs.
     *
     * @param x one value a unit; not a number where it is missing
     * @param y the other value of the same unit at the same place
     * @return t, df and the mean of x less y; undefined for fewer than two pairs, or when all differences are the same
     * @throws IllegalArgumentException when they are not as many
     */
    public static Tested paired(double[] x, double[] y) {
        String method = "Student\u2019s paired t test";
        Pairs pairs = Pairs.of(x, y);
        Basis basis = Given.of(
                pairs,
                "Each pair is one unit, and the units are independent of each other.",
                "The differences are about normally distributed, or there are many.");
        if (pairs.n() < 2) {
            return new Tested.Undefined(
                    method, "Fewer than two pairs have both values: there is nothing to compare.", basis);
        }
        Sample differences = pairs.differences();
        double error = Math.sqrt(differences.variance() / pairs.n());
        return error <= CONSTANT * Math.abs(differences.mean())
                ? new Tested.Undefined(
                        method, "All differences are the same: how far their mean may be off can't be told.", basis)
                : result(method, differences.mean(), error, pairs.n() - 1.0, "mean of x less y", basis);
    }

    private static Tested result(
            String method, double difference, double error, double freedom, String words, Basis basis) {
        TDistribution distribution = TDistribution.of(freedom);
        double t = difference / error;
        double half = Quantiles.t(freedom) * error;
        Effect effect = Given.effect(
                "difference", words, difference, new Interval(difference - half, difference + half, method), basis);
        return new Result(
                method,
                List.of(new Figure("t", t), new Figure("df", freedom)),
                Math.min(1, 2 * distribution.survivalProbability(Math.abs(t))),
                Optional.of(effect),
                basis);
    }
}
