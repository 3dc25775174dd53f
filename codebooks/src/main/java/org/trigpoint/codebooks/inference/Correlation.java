package org.trigpoint.codebooks.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.inference.Tested.Basis;
import org.trigpoint.codebooks.inference.Tested.Effect;
import org.trigpoint.codebooks.inference.Tested.Figure;
import org.trigpoint.codebooks.inference.Tested.Result;
import org.trigpoint.codebooks.statistics.Sample;

/** How two measures of the same units go together. */
public final class Correlation {

    private static final String INDEPENDENT = "Each pair is one unit, and the units are independent of each other.";
    private static final String FEW = "Fewer than three pairs have both values: any two lie on a line.";
    private static final String FLAT = "One of the two measures is the same everywhere: it can't go with anything.";
    private static final int INTERVAL_FROM = 4;
    private static final double ONE = 1 - 1e-15;

    private Correlation() {}

    /**
     * Pearson's product-moment correlation.
     *
     * @param x one value a unit; not a number where it is missing
     * @param y the other value of the same unit at the same place
     * @return r with the interval by Fisher's z, and t with df; undefined for fewer than three pairs, when one of the two is
     *     the same everywhere, or when all lie on a line
     * @throws IllegalArgumentException when they are not as many
     * @see <a href="https://doi.org/10.2307/2331838">Fisher 1915, Frequency distribution of the values of the correlation
     *     coefficient</a>
     */
    public static Tested pearson(double[] x, double[] y) {
        String method = "Pearson\u2019s product-moment correlation";
        Pairs pairs = Pairs.of(x, y);
        Basis basis =
                Given.of(pairs, INDEPENDENT, "The two go together along a line, and are about normally distributed.");
        Optional<String> wrong = wrong(pairs);
        if (wrong.isPresent()) {
            return new Tested.Undefined(method, wrong.get(), basis);
        }
        double r = coefficient(pairs.x(), pairs.y());
        if (Math.abs(r) >= ONE) {
            return new Tested.Undefined(
                    method,
                    "All pairs lie on one line, r is " + (r > 0 ? 1 : -1) + ": nothing is left to test.",
                    basis);
        }
        int freedom = pairs.n() - 2;
        double t = Math.sqrt(freedom) * r / Math.sqrt(1 - r * r);
        return new Result(
                method,
                List.of(new Figure("t", t), new Figure("df", freedom)),
                Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t))),
                Optional.of(effect("r", "correlation along a line", r, 1, basis)),
                basis);
    }

    /**
     * Spearman's correlation of ranks.
     *
     * @param x one value a unit; not a number where it is missing
     * @param y the other value of the same unit at the same place
     * @return rho with the interval of Bonett and Wright, and S, the sum of squared differences of ranks; p exact up to nine
     *     pairs and by the Edgeworth series for more, where nothing ties; by Student's t else. Undefined as {@link #pearson}
     *     but for pairs on a line
     * @throws IllegalArgumentException when they are not as many
     * @see <a href="https://doi.org/10.2307/2347111">Best and Roberts 1975, Algorithm AS 89</a>
     */
    public static Tested spearman(double[] x, double[] y) {
        String name = "Spearman\u2019s rank correlation";
        Pairs pairs = Pairs.of(x, y);
        Basis basis = Given.of(pairs, INDEPENDENT, "The two rise together, or one falls as the other rises.");
        Optional<String> wrong = wrong(pairs);
        if (wrong.isPresent()) {
            return new Tested.Undefined(name, wrong.get(), basis);
        }
        Ranking first = Ranking.of(pairs.x());
        Ranking second = Ranking.of(pairs.y());
        double rho = coefficient(first.ranks(), second.ranks());
        boolean tied = first.tied() || second.tied();
        RankCorrelation distribution = new RankCorrelation(pairs.n());
        double n = pairs.n();
        double s = (n * n * n - n) * (1 - rho) / 6;
        Basis warned = tied
                ? basis.warning(List.of("Ties: equal values share a rank, so p is by Student\u2019s t and not exact."))
                : basis;
        return new Result(
                name + ", " + distribution.method(tied),
                List.of(new Figure("S", s)),
                distribution.bothTails(s, rho, tied),
                Optional.of(effect("rho", "correlation of ranks", rho, 1 + rho * rho / 2, basis)),
                warned);
    }

    private static Optional<String> wrong(Pairs pairs) {
        if (pairs.n() < 3) {
            return Optional.of(FEW);
        }
        boolean flat = flat(pairs.x()) || flat(pairs.y());
        return flat ? Optional.of(FLAT) : Optional.empty();
    }

    private static boolean flat(double[] values) {
        return IntStream.range(1, values.length).allMatch(at -> values[at] == values[0]);
    }

    private static double coefficient(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int at = 0; at < x.length; at++) {
            xx += (x[at] - meanX) * (x[at] - meanX);
            yy += (y[at] - meanY) * (y[at] - meanY);
            xy += (x[at] - meanX) * (y[at] - meanY);
        }
        return Math.clamp(xy / Math.sqrt(xx) / Math.sqrt(yy), -1, 1);
    }

    private static double mean(double[] values) {
        return Sample.of(values).mean();
    }

    /** By Fisher's z, with a variance by n - 3. */
    private static Effect effect(String name, String words, double r, double variance, Basis basis) {
        if (basis.n() < INTERVAL_FROM) {
            return Given.effect(name, words, "Three pairs define no interval: r is " + r + ".");
        }
        if (Math.abs(r) >= ONE) {
            return Given.effect(
                    name,
                    words,
                    "The ranks agree wholly, " + name + " is " + (r > 0 ? 1 : -1) + ": an interval is not defined.");
        }
        double z = Math.log((1 + r) / (1 - r)) / 2;
        double half = Quantiles.NORMAL * Math.sqrt(variance / (basis.n() - 3.0));
        String method = name.equals("r") ? "Fisher\u2019s z" : "Fisher\u2019s z (Bonett and Wright 2000)";
        return Given.effect(name, words, r, new Interval(Math.tanh(z - half), Math.tanh(z + half), method), basis);
    }
}
