package org.trigpoint.ui.framework;

import java.io.Serializable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.trigpoint.framework.CellState;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrix.Cell;
import org.trigpoint.framework.FrameworkMatrix.Summary;

/** A cell as the grid paints it; words alone, none of them markup. */
record CellShown(
        String text,
        int revision,
        boolean draft,
        String who,
        String stale,
        String state,
        String mark,
        String label,
        String hand,
        int extracts,
        boolean hidden)
        implements Serializable {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /** A whole matrix. */
    record Grid(String matrix, String caption, String corner, List<Head> columns, List<Line> rows, boolean editable)
            implements Serializable {}

    /** A column with its count. */
    record Head(String key, String title, String under, String counted, String left) implements Serializable {}

    /** A case. */
    record Line(String key, String title, String under, List<CellShown> cells) implements Serializable {}

    static Grid of(FrameworkMatrix matrix, boolean editable) {
        String rows = matrix.plan().rows().label();
        return new Grid(
                String.valueOf(matrix.id().value()),
                matrix.plan().name() + ": " + rows.toLowerCase(Locale.UK) + " by themes and codes. "
                        + matrix.rows().size() + (matrix.rows().size() == 1 ? " case." : " cases."),
                rows,
                matrix.columns().stream()
                        .map(column -> new Head(
                                String.valueOf(column.id().value()),
                                column.title(),
                                column.under(),
                                column.counted().words(),
                                column.counted().leftOutWords()))
                        .toList(),
                matrix.rows().stream()
                        .map(row -> new Line(
                                row.key(),
                                row.title(),
                                row.under(),
                                row.cells().stream().map(CellShown::of).toList()))
                        .toList(),
                editable);
    }

    static CellShown of(Cell cell) {
        CellState state = cell.told().state();
        Summary summary = cell.summary();
        return new CellShown(
                summary == null ? "" : summary.text(),
                cell.revision(),
                summary != null && summary.draft(),
                summary == null ? "" : summary.author() + ", " + DAY.format(summary.at()),
                cell.stale() && summary != null ? summary.change().words() : "",
                state.word(),
                state.mark(),
                state.label() + (cell.against() > 0 ? ", " + cell.against() + " against" : ""),
                cell.byHand() == null ? "" : cell.byHand().reason(),
                cell.extracts(),
                cell.hidden());
    }
}
