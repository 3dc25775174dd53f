package org.trigpoint.ui.themes;

import java.util.List;
import java.util.Locale;
import org.trigpoint.NotFound;
import org.trigpoint.matrices.ThemeMatrix;

/** Puts a matrix into the words and numbers of its table. */
final class MatrixPainted {

    private MatrixPainted() {}

    static MatrixTable.Shown of(ThemeMatrix matrix, AnalysisAddress address) {
        String unit = matrix.request().unit().label().toLowerCase(Locale.UK);
        List<MatrixTable.Head> heads = matrix.columns().stream()
                .map(column -> new MatrixTable.Head(
                        column.key(),
                        column.label(),
                        Counted.of(column.sources(), "source") + ", "
                                + Counted.of(column.participants(), "participant"),
                        column.notRecorded(),
                        column.sources() == 0))
                .toList();
        List<MatrixTable.Line> lines = matrix.rows().stream()
                .map(row -> new MatrixTable.Line(
                        row.key().word(),
                        row.name(),
                        address.row(row.key()),
                        row.cells().stream().map(cell -> cell.or(0)).toList(),
                        row.total().or(0)))
                .toList();
        return new MatrixTable.Shown(caption(matrix), "Theme", unit, one(matrix), heads, lines);
    }

    /** What an opened cell is about, with its count and unit. */
    static String titleOf(ThemeMatrix matrix, MatrixTable.Cell cell) {
        List<String> keys =
                matrix.columns().stream().map(ThemeMatrix.Column::key).toList();
        ThemeMatrix.Row row = matrix.rows().stream()
                .filter(one -> one.key().word().equals(cell.theme()))
                .findFirst()
                .orElseThrow(NotFound::new);
        int place = keys.indexOf(cell.column());
        String where = place < 0 ? "all" : matrix.columns().get(place).label();
        int count = (place < 0 ? row.total() : row.cells().get(place)).or(0);
        return row.name() + ", " + where + ": " + Counted.of(count, one(matrix));
    }

    private static String one(ThemeMatrix matrix) {
        String unit = matrix.request().unit().word();
        return unit.substring(0, unit.length() - 1);
    }

    private static String caption(ThemeMatrix matrix) {
        return "Themes by " + matrix.request().columnsLabel().toLowerCase(Locale.UK) + ", counted in "
                + matrix.request().unit().label().toLowerCase(Locale.UK) + ". "
                + matrix.request().unit().meaning();
    }
}
