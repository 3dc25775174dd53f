package org.trigpoint.ui.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.NotFound;
import org.trigpoint.Plural;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.matrices.ThemeMatrix.Cell;
import org.trigpoint.matrices.ThemeMatrix.Column;
import org.trigpoint.ui.themes.MatrixTable.Count;

/** Puts a matrix into the words and numbers of its table. */
final class MatrixPainted {

    private final ThemeMatrix matrix;
    private final int most;

    private MatrixPainted(ThemeMatrix matrix) {
        this.matrix = matrix;
        this.most = matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.or(0))
                .max()
                .orElse(0);
    }

    static MatrixTable.Shown of(ThemeMatrix matrix, AnalysisAddress address) {
        MatrixPainted painted = new MatrixPainted(matrix);
        List<MatrixTable.Head> heads = matrix.columns().stream()
                .map(column -> new MatrixTable.Head(
                        column.key(),
                        column.labels().size() > 1 ? column.labels().getFirst() : "",
                        column.labels().getLast(),
                        painted.under(column),
                        column.notRecorded()))
                .toList();
        List<MatrixTable.Line> lines = matrix.rows().stream()
                .map(row -> new MatrixTable.Line(
                        row.key().word(),
                        row.name(),
                        address.row(row.key()),
                        painted.counts(row),
                        painted.count(row, matrix.all(), row.total())))
                .toList();
        return new MatrixTable.Shown(
                painted.caption(), matrix.request().rows().what().label(), painted.under(matrix.all()), heads, lines);
    }

    private List<Count> counts(ThemeMatrix.Row row) {
        List<Count> counts = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            counts.add(count(row, matrix.columns().get(at), row.cells().get(at)));
        }
        return counts;
    }

    private Count count(ThemeMatrix.Row row, Column column, Cell cell) {
        String where = row.name() + ", " + column.label();
        boolean total = column.isAll();
        if (column.sources() == 0 && cell.or(1) == 0) {
            return new Count("\u2013", "No source falls in " + column.label(), "absent", 0, "");
        }
        return switch (cell) {
            case Cell.Fewer(int than) ->
                new Count(
                        cell.said(),
                        "At least 1 and fewer than " + than + " " + unit() + ": " + where,
                        total ? "total" : "fewer",
                        0,
                        cell.said());
            case Cell.Withheld() ->
                new Count(cell.said(), "Withheld, so that no hidden cell can be worked out: " + where, "total", 0, "");
            case Cell.Counted(int count) ->
                new Count(
                        number(count) + share(column, count),
                        Plural.of(count, one()) + sharing(column, count) + ": " + where,
                        count == 0 ? "zero" : total ? "total" : column.notRecorded() ? "none" : "some",
                        total || most == 0 ? 0 : (double) count / most,
                        String.valueOf(count));
        };
    }

    private String under(Column column) {
        String base = switch (matrix.request().unit()) {
            case SEGMENTS, WORDS -> matrix.request().percent() ? ", " + number(column.base()) + " coded " + unit() : "";
            case SOURCES, PARTICIPANTS -> "";
        };
        return Plural.of(column.sources(), "source") + ", " + Plural.of(column.participants(), "participant") + base;
    }

    private String share(Column column, int count) {
        var share = column.share(count);
        return matrix.request().percent() && share.isPresent()
                ? String.format(Locale.UK, " (%.0f%%)", share.getAsDouble())
                : "";
    }

    private String sharing(Column column, int count) {
        var share = column.share(count);
        return matrix.request().percent() && share.isPresent()
                ? String.format(Locale.UK, ", %.1f%% of %,d", share.getAsDouble(), column.base())
                : "";
    }

    private String unit() {
        return matrix.request().unit().word();
    }

    private String one() {
        return unit().substring(0, unit().length() - 1);
    }

    private static String number(int count) {
        return String.format(Locale.UK, "%,d", count);
    }

    private String caption() {
        return matrix.request().title() + ". " + matrix.request().unit().meaning()
                + (matrix.request().under() == 0
                        ? ""
                        : " <" + matrix.request().under() + " means at least 1 and fewer than "
                                + matrix.request().under() + ".");
    }

    /** What an opened cell is about, with its count and unit. */
    static String titleOf(ThemeMatrix matrix, MatrixTable.Cell cell) {
        MatrixPainted painted = new MatrixPainted(matrix);
        ThemeMatrix.Row row = matrix.rows().stream()
                .filter(one -> one.key().word().equals(cell.theme()))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<String> keys = matrix.columns().stream().map(Column::key).toList();
        int place = keys.indexOf(cell.column());
        if (place < 0 && cell.column() != null) {
            throw new NotFound();
        }
        Cell counted = place < 0 ? row.total() : row.cells().get(place);
        String where = place < 0 ? "all" : matrix.columns().get(place).label();
        return row.name() + ", " + where + ": "
                + (counted instanceof Cell.Counted(int count)
                        ? Plural.of(count, painted.one())
                        : counted.said() + " " + painted.unit());
    }
}
