package org.trigpoint.ui.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrix.Cell;
import org.trigpoint.framework.FrameworkMatrix.Summary;

/**
 * What is new in the cells of a matrix.
 *
 * @param sentence who wrote where, or how many summaries became stale
 * @param at the first of these cells
 */
record CellNews(String sentence, FrameworkGrid.At at) {

    /** A cell of a matrix, and how it is called. */
    record Changed(FrameworkGrid.At at, String name, Cell cell) {}

    /** Empty when no summary is new or became stale; what else changed is seen in the cells themselves. */
    static Optional<CellNews> between(Map<FrameworkGrid.At, Cell> known, FrameworkMatrix now) {
        List<Changed> written = each(now).stream()
                .filter(one -> !text(known.get(one.at())).equals(text(one.cell())))
                .toList();
        if (!written.isEmpty()) {
            return Optional.of(new CellNews(said(written), written.getFirst().at()));
        }
        List<Changed> stale = each(now).stream()
                .filter(one -> one.cell().stale())
                .filter(one -> {
                    Cell then = known.get(one.at());
                    return then == null || !then.stale();
                })
                .toList();
        return stale.stream()
                .findFirst()
                .map(first -> new CellNews(
                        "By what a colleague did, " + more(first.name(), stale.size()) + " became stale.", first.at()));
    }

    private static String said(List<Changed> written) {
        Changed first = written.getFirst();
        Summary summary = first.cell().summary();
        String who =
                summary == null || written.stream().anyMatch(one -> !author(one).equals(summary.author()))
                        ? "A colleague"
                        : summary.author();
        return who + " wrote in this matrix: " + more(first.name(), written.size()) + ".";
    }

    private static String author(Changed one) {
        Summary summary = one.cell().summary();
        return summary == null ? "" : summary.author();
    }

    private static String more(String name, int cells) {
        return switch (cells) {
            case 1 -> name;
            case 2 -> name + " and another cell";
            default -> name + " and " + (cells - 1) + " other cells";
        };
    }

    private static String text(@Nullable Cell cell) {
        Summary summary = cell == null ? null : cell.summary();
        return summary == null ? "" : summary.text();
    }

    /** Row by row. */
    static List<Changed> each(FrameworkMatrix matrix) {
        List<Changed> cells = new ArrayList<>();
        for (FrameworkMatrix.Row row : matrix.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                FrameworkMatrix.Column of = matrix.columns().get(column);
                cells.add(new Changed(
                        new FrameworkGrid.At(row.key(), String.valueOf(of.id().value())),
                        row.title() + " \u00d7 " + of.title(),
                        row.cells().get(column)));
            }
        }
        return cells;
    }
}
