package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.matrices.ThemeMatrix.Cell;

/** What files say about the cells of a matrix, alike in every format. */
final class ThemeMatrixWords {

    private ThemeMatrixWords() {}

    /** What the rows are, and the unit. */
    static String corner(ThemeMatrix matrix) {
        String rows = switch (matrix.request().rows().what()) {
            case THEMES -> "Theme";
            case CODES -> "Code";
            case BOTH -> "Theme or code";
        };
        return rows + " (" + matrix.request().unit().label().toLowerCase(Locale.UK)
                + SnapshotMark.beside(matrix.moment()) + ")";
    }

    /** A cell: a dash where there is nothing to count in; with its share where shares are asked for. */
    static String of(ThemeMatrix matrix, ThemeMatrix.Column column, Cell cell) {
        if (column.sources() == 0 && cell.or(1) == 0) {
            return "\u2013";
        }
        return matrix.request().percent() && cell instanceof Cell.Counted(int count)
                ? cell.said() + share(column, count)
                : cell.said();
    }

    private static String share(ThemeMatrix.Column column, int count) {
        var share = column.share(count);
        return share.isPresent() ? String.format(Locale.UK, " (%.0f%% of %d)", share.getAsDouble(), column.base()) : "";
    }

    /** What counts the row of a code. */
    static String ofCode(ThemeMatrix matrix, ThemeMatrix.Row row) {
        return matrix.request().rows().alone()
                ? "Counted with this code alone, without the codes under it."
                : row.codes().size() == 1
                        ? "A code with no codes under it."
                        : "Counted with the " + (row.codes().size() - 1) + " under it.";
    }

    /** What a reader must know to read the numbers. */
    static List<String> notes(ThemeMatrix matrix) {
        List<String> notes = new ArrayList<>();
        notes.add("Counted in " + matrix.request().unit().label().toLowerCase(Locale.UK) + ". "
                + matrix.request().unit().meaning());
        notes.add("The total counts over all columns at once: one source or person in several columns counts once.");
        if (matrix.columns().stream().anyMatch(column -> column.sources() == 0)) {
            notes.add("\u2013 means that no source falls in the column, which is not the same as a count of 0.");
        }
        if (matrix.request().percent()) {
            notes.add("In brackets: the share of "
                    + switch (matrix.request().unit()) {
                        case SOURCES -> "the sources in the column.";
                        case PARTICIPANTS -> "the participants in the column.";
                        case SEGMENTS -> "the segments in the column that carry any code.";
                        case WORDS -> "the words in the column that carry any code.";
                    });
        }
        if (matrix.request().under() > 0) {
            notes.add(small(matrix.request().under()));
        }
        return notes;
    }

    /** How small counts are hidden. */
    static String small(int under) {
        return "<" + under + " means at least 1 and fewer than " + under
                + ". The total of a row with such a cell is withheld, so that the cell can\u2019t be worked out from it."
                + " No extracts go with these numbers, for they could be counted.";
    }

    /** Whether any cell or total is hidden. */
    static boolean hides(ThemeMatrix matrix) {
        return matrix.rows().stream()
                .flatMap(row -> Stream.concat(row.cells().stream(), Stream.of(row.total())))
                .anyMatch(cell -> !(cell instanceof Cell.Counted));
    }
}
