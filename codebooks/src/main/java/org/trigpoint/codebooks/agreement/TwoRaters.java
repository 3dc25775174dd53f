package org.trigpoint.codebooks.agreement;

import java.util.stream.IntStream;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;

/** Agreement of two raters on the units that both rated. */
public final class TwoRaters {

    private static final Undefined FEW =
            new Undefined("Fewer than two units were rated by both: there is nothing to compare.");
    private static final Undefined ALONE = new Undefined(
            "Both raters gave every unit the same value: without variation, agreement can't be told from chance.");
    private static final String LARGE_SAMPLE = "large-sample formula (Fleiss, Cohen and Everitt 1969)";

    private static final double ROUNDING = 1e-12;

    private final Ratings ratings;
    private final double[][] counts;
    private final double[] rows;
    private final double[] columns;
    private final int n;

    /**
     * Takes ratings.
     *
     * @param ratings by exactly two raters
     * @throws IllegalArgumentException when there are more or fewer
     */
    public TwoRaters(Ratings ratings) {
        if (ratings.raters() != 2) {
            throw new IllegalArgumentException(ratings.raters() + " raters are not two.");
        }
        this.ratings = ratings;
        int categories = ratings.categories() > Reasons.MOST_CATEGORIES ? 0 : ratings.categories();
        this.counts = new double[categories][categories];
        this.rows = new double[categories];
        this.columns = new double[categories];
        this.n = ratings.unitsWith(2);
        IntStream.range(0, categories == 0 ? 0 : ratings.units())
                .filter(unit -> ratings.given(unit) == 2)
                .forEach(unit -> count(ratings.category(unit, 0), ratings.category(unit, 1)));
    }

    private void count(int first, int second) {
        counts[first][second]++;
        rows[first]++;
        columns[second]++;
    }

    /**
     * The share of units that both gave the same value.
     *
     * @return from 0 to 1, with Wilson's interval
     */
    public Coefficient percent() {
        if (n < 2) {
            return FEW;
        }
        int same = (int) IntStream.range(0, ratings.units())
                .filter(unit -> ratings.given(unit) == 2 && ratings.category(unit, 0) == ratings.category(unit, 1))
                .count();
        return new Defined((double) same / n, Interval.wilson(same, n), n, leftOut());
    }

    /**
     * Cohen's kappa.
     *
     * @return undefined when there are too few units, or nothing varies
     * @see <a href="https://doi.org/10.1177/001316446002000104">Cohen 1960, A coefficient of agreement for nominal scales</a>
     */
    public Coefficient cohensKappa() {
        return weighted(Weights.IDENTITY);
    }

    /**
     * Cohen's weighted kappa, where disagreement counts in proportion to how far apart the two values are.
     *
     * @return undefined when the values are names, there are too few units, or nothing varies
     * @see <a href="https://doi.org/10.1037/h0026256">Cohen 1968, Weighted kappa</a>
     */
    public Coefficient linearKappa() {
        return ratings.inNumbers() ? weighted(Weights.linear(ratings)) : namesOrNothing();
    }

    /**
     * Cohen's weighted kappa, where disagreement counts in proportion to the square of how far apart the two values are.
     *
     * @return undefined when the values are names, there are too few units, or nothing varies
     */
    public Coefficient quadraticKappa() {
        return ratings.inNumbers() ? weighted(Weights.quadratic(ratings)) : namesOrNothing();
    }

    /**
     * Scott's pi: chance is that of both raters' values together.
     *
     * @return undefined when there are too few units, or nothing varies
     * @see <a href="https://doi.org/10.1086/266577">Scott 1955, Reliability of content analysis</a>
     */
    public Coefficient scottsPi() {
        if (n < 2) {
            return FEW;
        }
        double[] both = IntStream.range(0, ratings.units())
                .filter(unit -> ratings.given(unit) == 2)
                .flatMap(unit -> IntStream.of(ratings.category(unit, 0), ratings.category(unit, 1)))
                .asDoubleStream()
                .toArray();
        Coefficient pi = new ManyRaters(Ratings.ofNumbers(2, both)).fleissKappa();
        return pi instanceof Defined defined ? new Defined(defined.value(), defined.interval(), n, leftOut()) : pi;
    }

    private Undefined namesOrNothing() {
        return n < 2 ? FEW : Reasons.NAMES;
    }

    /** Kappa with any weights. */
    Coefficient weighted(Weights weights) {
        if (n < 2) {
            return FEW;
        }
        if (counts.length == 0) {
            return Reasons.MANY_CATEGORIES;
        }
        double[] toRow = new double[rows.length];
        double[] toColumn = new double[rows.length];
        double observed = 0;
        double expected = 0;
        for (int one = 0; one < rows.length; one++) {
            for (int two = 0; two < rows.length; two++) {
                double disagreement = one == two ? 0 : weights.disagreement(one, two);
                observed += counts[one][two] / n * disagreement;
                expected += rows[one] / n * columns[two] / n * disagreement;
                toRow[one] += columns[two] / n * (1 - disagreement);
                toColumn[two] += rows[one] / n * (1 - disagreement);
            }
        }
        if (expected == 0) {
            return ALONE;
        }
        double value = 1 - observed / expected;
        double error = Math.sqrt(variance(weights, 1 - observed, 1 - expected, toRow, toColumn));
        return new Defined(value, Interval.about(value, error, Quantiles.NORMAL, LARGE_SAMPLE), n, leftOut());
    }

    /** The variance by what was observed and expected, and what each row and column is expected to agree by. */
    private double variance(Weights weights, double observed, double expected, double[] ofRow, double[] ofColumn) {
        double apart = 1 - expected;
        double sum = 0;
        for (int one = 0; one < rows.length; one++) {
            for (int two = 0; two < rows.length; two++) {
                double weight = one == two ? 1 : 1 - weights.disagreement(one, two);
                double term = weight * apart - (ofRow[one] + ofColumn[two]) * (1 - observed);
                sum += counts[one][two] / n * term * term;
            }
        }
        double centre = observed * expected - 2 * expected + observed;
        double spread = sum - centre * centre;
        // What is left of two equal numbers by rounding is no variance, and its root would look like one.
        return spread <= ROUNDING * sum ? 0 : spread / (n * apart * apart * apart * apart);
    }

    private String leftOut() {
        return Reasons.leftOut(ratings.units(), n, "not rated by both");
    }
}
