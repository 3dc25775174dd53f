package org.trigpoint.codebooks.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.trigpoint.codebooks.inference.Tested.Basis;
import org.trigpoint.codebooks.inference.Tested.Figure;
import org.trigpoint.codebooks.inference.Tested.Result;

/**
 * How many are of each row and each column at once, everybody in one cell.
 *
 * @param counts the cells row by row, each from 0; every row as long as the first
 */
public record ContingencyTable(List<List<Integer>> counts) {

    private static final String INDEPENDENT = "Everybody is counted in one cell, independent of each other.";
    private static final String EMPTY =
            "Fewer than two rows or two columns have anybody in them: there is nothing to" + " compare.";
    private static final int FEW = 5;

    /** Keeps its own copies; refuses what is no table. */
    public ContingencyTable {
        counts = counts.stream().map(List::copyOf).toList();
        for (List<Integer> row : counts) {
            if (row.size() != counts.getFirst().size() || row.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException(counts + " is no table of counts.");
            }
        }
    }

    /** How many rows there are. */
    public int rows() {
        return counts.size();
    }

    /** How many columns there are. */
    public int columns() {
        return counts.isEmpty() ? 0 : counts.getFirst().size();
    }

    /** How many are in a cell, both from 0. */
    public int count(int row, int column) {
        return counts.get(row).get(column);
    }

    /** How many are in a row. */
    public int ofRow(int row) {
        return counts.get(row).stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are in a column. */
    public int ofColumn(int column) {
        return counts.stream().mapToInt(row -> row.get(column)).sum();
    }

    /** How many there are in all. */
    public int n() {
        return IntStream.range(0, rows()).map(this::ofRow).sum();
    }

    /**
     * How many would be in a cell if rows and columns had nothing to do with each other.
     *
     * @param row from 0
     * @param column from 0
     * @return the product of both margins by all; 0 of an empty table
     */
    public double expected(int row, int column) {
        return n() == 0 ? 0 : (double) ofRow(row) * ofColumn(column) / n();
    }

    /** The same without rows and columns that nobody is in. */
    ContingencyTable filled() {
        int[] columns =
                IntStream.range(0, columns()).filter(at -> ofColumn(at) > 0).toArray();
        return new ContingencyTable(IntStream.range(0, rows())
                .filter(row -> ofRow(row) > 0)
                .mapToObj(row -> IntStream.of(columns)
                        .mapToObj(column -> count(row, column))
                        .toList())
                .toList());
    }

    boolean twoByTwo() {
        return rows() == 2 && columns() == 2;
    }

    /** What a test of this table rests on; empty rows and columns are told as left out. */
    Basis basis(ContingencyTable filled, String... assumptions) {
        int empty = rows() - filled.rows() + columns() - filled.columns();
        String leftOut = Given.leftOut(empty, rows() + columns(), "rows and columns: nobody is in them");
        return new Basis(n(), List.of(assumptions), List.of(Tested.CLUSTERING), leftOut);
    }

    /**
     * Pearson's chi-squared test of independence, with Yates' correction for two rows and two columns.
     *
     * @return chi_square, df and cramers_v (which is never corrected); for two by two also what they are without correction.
     *     Undefined where fewer than two rows or columns have anybody
     * @see <a href="https://doi.org/10.1080/14786440009463897">Pearson 1900, On the criterion that a given system of deviations
     *     ...</a>
     */
    public Tested chiSquare() {
        ContingencyTable table = filled();
        Basis basis = basis(table, INDEPENDENT, "The expected counts are not small: most are 5 or more.");
        if (table.rows() < 2 || table.columns() < 2) {
            return new Tested.Undefined("Pearson\u2019s chi-squared test", EMPTY, basis);
        }
        double plain = table.sum(0);
        int freedom = (table.rows() - 1) * (table.columns() - 1);
        ChiSquaredDistribution distribution = ChiSquaredDistribution.of(freedom);
        double corrected = table.twoByTwo() ? table.sum(Math.min(0.5, table.difference(0, 0))) : plain;
        List<Figure> figures = new ArrayList<>(List.of(
                new Figure("chi_square", corrected),
                new Figure("df", freedom),
                new Figure(
                        "cramers_v",
                        Math.sqrt(plain / (basis.n() * (Math.min(table.rows(), table.columns()) - 1.0))))));
        if (table.twoByTwo()) {
            figures.add(new Figure("chi_square_uncorrected", plain));
            figures.add(new Figure("p_uncorrected", distribution.survivalProbability(plain)));
        }
        return new Result(
                "Pearson\u2019s chi-squared test"
                        + (table.twoByTwo() ? " with Yates\u2019 continuity correction" : " without correction"),
                figures,
                distribution.survivalProbability(corrected),
                Optional.empty(),
                basis.warning(table.small()));
    }

    private double difference(int row, int column) {
        return Math.abs(count(row, column) - expected(row, column));
    }

    private double sum(double correction) {
        double sum = 0;
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                double off = difference(row, column) - correction;
                sum += off * off / expected(row, column);
            }
        }
        return sum;
    }

    private List<String> small() {
        long small = IntStream.range(0, rows())
                .mapToLong(row -> IntStream.range(0, columns())
                        .filter(column -> expected(row, column) < FEW)
                        .count())
                .sum();
        return small == 0
                ? List.of()
                : List.of(
                        "Small expected counts: " + small + " of " + rows() * columns()
                                + " cells expect fewer than 5, so p may be wrong; Fisher\u2019s exact test does not need them.");
    }

    /**
     * Fisher's exact test.
     *
     * @return for two by two with the conditional odds ratio and its interval; for larger tables exactly as long as they are
     *     few enough to go through. Undefined where fewer than two rows or columns have anybody, and for tables too large
     * @see <a href="https://doi.org/10.2307/2340521">Fisher 1922, On the interpretation of chi-squared from contingency tables,
     *     and the calculation of P</a>
     */
    public Tested fisher() {
        return fisher(Enumeration.MOST_STEPS);
    }

    /**
     * Fisher's exact test, of larger tables only as far as that is quick.
     *
     * @param steps how many are gone through at most before it is given up
     * @return as {@link #fisher()}
     */
    public Tested fisher(long steps) {
        ContingencyTable table = filled();
        Basis basis = basis(table, INDEPENDENT, "Row and column totals count as given.");
        if (table.rows() < 2 || table.columns() < 2) {
            return new Tested.Undefined(FisherTest.METHOD, EMPTY, basis);
        }
        return table.twoByTwo() ? new FisherTest(table).tested(basis) : new Enumeration(table, steps).tested(basis);
    }

    /**
     * McNemar's test of the same people judged twice: rows are the first judgement, columns the second, in the same order.
     *
     * @return chi_square with df, continuity corrected for two by two, where p_exact and the odds of changing one way and not
     *     the other stand beside it. Undefined for a table that is not square, or when nobody changed
     * @see <a href="https://doi.org/10.1007/BF02295996">McNemar 1947, Note on the sampling error of the difference between
     *     correlated proportions or percentages</a>
     */
    public Tested mcNemar() {
        return new McNemarTest(this).tested();
    }
}
