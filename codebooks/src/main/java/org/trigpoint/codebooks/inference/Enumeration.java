package org.trigpoint.codebooks.inference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.inference.Tested.Basis;
import org.trigpoint.codebooks.inference.Tested.Result;

/** Every table with the same margins, and how likely those are that are no likelier than the one seen. */
final class Enumeration {

    static final long MOST_STEPS = 20_000_000;
    private static final double AS_LIKELY = 1e-7;

    private final LogFactorials factorials;
    private final int[] columns;
    private final int[] left;
    private final double constant;
    private final double seen;
    private final long most;
    private long steps;
    private double p;

    Enumeration(ContingencyTable table) {
        this(table, MOST_STEPS);
    }

    Enumeration(ContingencyTable table, long most) {
        this.most = most;
        boolean wide = table.columns() > table.rows();
        int[] ofRows = IntStream.range(0, table.rows()).map(table::ofRow).toArray();
        int[] ofColumns =
                IntStream.range(0, table.columns()).map(table::ofColumn).toArray();
        factorials = new LogFactorials(table.n());
        columns = wide ? ofRows : ofColumns;
        left = wide ? ofColumns : ofRows;
        constant = IntStream.concat(IntStream.of(ofRows), IntStream.of(ofColumns))
                        .mapToDouble(factorials::of)
                        .sum()
                - factorials.of(table.n());
        seen = constant
                - table.counts().stream()
                        .flatMapToInt(row -> row.stream().mapToInt(Integer::intValue))
                        .mapToDouble(factorials::of)
                        .sum();
    }

    Tested tested(Basis basis) {
        fill(0, 0, columns[0], constant);
        return steps > most
                ? new Tested.Undefined(
                        FisherTest.METHOD,
                        String.format(
                                Locale.UK,
                                "There are too many tables with these totals to go through them all (%,d steps are allowed):"
                                        + " take the chi-squared test, or fewer categories.",
                                most),
                        basis)
                : new Result(
                        FisherTest.METHOD + ", every table with these totals",
                        List.of(),
                        Math.min(1, p),
                        Optional.empty(),
                        basis);
    }

    /** Cell by cell down each column; the last row and the last column take what is left. */
    private void fill(int column, int row, int open, double log) {
        if (++steps > most) {
            return;
        }
        if (column == columns.length - 1) {
            double whole = log - IntStream.of(left).mapToDouble(factorials::of).sum();
            p += whole <= seen + AS_LIKELY ? Math.exp(whole) : 0;
            return;
        }
        if (row == left.length - 1) {
            if (open <= left[row]) {
                left[row] -= open;
                fill(column + 1, 0, columns[column + 1], log - factorials.of(open));
                left[row] += open;
            }
            return;
        }
        int below = IntStream.range(row + 1, left.length).map(at -> left[at]).sum();
        int had = left[row];
        for (int cell = Math.max(0, open - below); cell <= Math.min(open, had); cell++) {
            left[row] = had - cell;
            fill(column, row + 1, open - cell, log - factorials.of(cell));
        }
        left[row] = had;
    }
}
