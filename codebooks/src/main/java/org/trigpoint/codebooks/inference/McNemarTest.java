package org.trigpoint.codebooks.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.inference.Tested.Basis;
import org.trigpoint.codebooks.inference.Tested.Effect;
import org.trigpoint.codebooks.inference.Tested.Figure;
import org.trigpoint.codebooks.inference.Tested.Result;
import org.trigpoint.codebooks.statistics.Estimate;

/** The same people judged twice; larger tables by Bowker's extension, as R does. */
final class McNemarTest {

    private static final String METHOD = "McNemar\u2019s chi-squared test";
    private static final String WORDS = "odds of row 1 then column 2, against row 2 then column 1";
    private static final int FEW_CHANGES = 25;

    private final ContingencyTable table;

    McNemarTest(ContingencyTable table) {
        this.table = table;
    }

    Tested tested() {
        Basis basis = new Basis(
                table.n(),
                List.of("Each person is judged twice on the same categories; people are independent of each other."),
                List.of(Tested.CLUSTERING),
                Estimate.NOTHING);
        if (table.rows() != table.columns() || table.rows() < 2) {
            return new Tested.Undefined(
                    METHOD, "Rows and columns are not the same two or more categories: nobody can be followed.", basis);
        }
        Changes changes = new Changes();
        if (changes.without > 0) {
            return new Tested.Undefined(
                    METHOD,
                    table.rows() == 2
                            ? "Nobody changed from one category to the other: there is nothing to compare."
                            : "Between two of the categories nobody changed: the test is not defined for them.",
                    basis);
        }
        return result(changes.sum, table.rows() * (table.rows() - 1) / 2, basis);
    }

    /** Who went from one category to another against who came back. */
    private final class Changes {

        private double sum;
        private int without;

        Changes() {
            for (int row = 0; row < table.rows(); row++) {
                for (int column = row + 1; column < table.columns(); column++) {
                    add(table.count(row, column), table.count(column, row));
                }
            }
        }

        private void add(int there, int back) {
            double off = Math.abs(there - back);
            double corrected = table.twoByTwo() && off > 0 ? off - 1 : off;
            sum += there + back == 0 ? 0 : corrected * corrected / (there + back);
            without += there + back == 0 ? 1 : 0;
        }
    }

    private Result result(double sum, int freedom, Basis basis) {
        List<Figure> figures = new ArrayList<>(List.of(new Figure("chi_square", sum), new Figure("df", freedom)));
        double p = ChiSquaredDistribution.of(freedom).survivalProbability(sum);
        if (table.rows() > 2) {
            return new Result(METHOD + " (Bowker 1948)", figures, p, Optional.empty(), basis);
        }
        int there = table.count(0, 1);
        int back = table.count(1, 0);
        figures.add(new Figure("p_exact", exact(there, there + back)));
        List<String> few = there + back < FEW_CHANGES
                ? List.of("Few changes: only " + (there + back) + " changed; p_exact is the better p.")
                : List.of();
        return new Result(
                METHOD + (there == back ? "" : " with continuity correction"),
                figures,
                p,
                Optional.of(odds(there, back, basis)),
                basis.warning(few));
    }

    private static double exact(int some, int all) {
        return Math.min(1, 2 * BinomialDistribution.of(all, 0.5).cumulativeProbability(Math.min(some, all - some)));
    }

    private static Effect odds(int there, int back, Basis basis) {
        if (there == 0 || back == 0) {
            return Given.effect("odds_ratio", WORDS, "All who changed did so the same way: the odds have no bounds.");
        }
        double low = Roots.least(
                0, 1, share -> 1 - BetaDistribution.of(there, back + 1.0).survivalProbability(share) >= Quantiles.TAIL);
        double high = Roots.least(
                0, 1, share -> BetaDistribution.of(there + 1.0, back).survivalProbability(share) <= Quantiles.TAIL);
        Interval interval =
                new Interval(low / (1 - low), high / (1 - high), "exact binomial (Clopper and Pearson 1934), as odds");
        return Given.effect("odds_ratio", WORDS, (double) there / back, interval, basis);
    }
}
