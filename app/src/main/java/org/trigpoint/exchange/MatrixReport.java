package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A report as it is printed, whatever the format: what stands under what.
 *
 * @param title what it shows, with the unit
 * @param byline of which study and analysis, beneath the title; empty for none
 * @param foot what stands at the foot of every page beside its number; empty for none
 * @param wide whether its pages lie on their side
 * @param blocks from top to bottom
 */
record MatrixReport(String title, String byline, String foot, boolean wide, List<Block> blocks) {

    /** Without a byline, and with its title at the foot of its pages. */
    MatrixReport(String title, boolean wide, List<Block> blocks) {
        this(title, "", title, wide, blocks);
    }

    /** What a report is made of. */
    sealed interface Block {

        /** A heading of the first to third level. */
        record Heading(int level, String words) implements Block {}

        /** A paragraph. */
        record Text(String words) implements Block {}

        /** A paragraph with a word in bold before it. */
        record Labelled(String label, String words) implements Block {}

        /** Somebody's words, and where they stand. */
        record Quotation(String words, String where) implements Block {}

        /**
         * A table under its caption; its first rows are heads, and so is the first cell of each.
         *
         * @param caption what it shows
         * @param heads how many rows come again on every page
         * @param shares how wide the columns are, against each other
         * @param rows all of them, each with one cell a column
         */
        record Table(String caption, int heads, List<Integer> shares, List<List<Cell>> rows) implements Block {

            /** With room for the names of its rows, and for words where the table is a list of them. */
            Table(String caption, int heads, List<List<Cell>> rows) {
                this(caption, heads, usual(rows), rows);
            }

            private static List<Integer> usual(List<List<Cell>> rows) {
                int columns = rows.getFirst().size();
                boolean list =
                        columns == 2 && rows.stream().flatMap(List::stream).noneMatch(Cell::number);
                if (list) {
                    return List.of(1, 3);
                }
                List<Integer> shares = new ArrayList<>(Collections.nCopies(columns, 2));
                shares.set(0, 5);
                return shares;
            }

            /** How many hundredths of the page's width a column has. */
            double percent(int column) {
                return 100.0
                        * shares.get(column)
                        / shares.stream().mapToInt(Integer::intValue).sum();
            }
        }
    }

    /**
     * A cell of a table.
     *
     * @param words what stands in it; line ends begin lines
     * @param number whether it stands to the right
     * @param colour its ground, {@code rrggbb}; empty for none
     */
    record Cell(String words, boolean number, String colour) {

        static Cell of(String words) {
            return new Cell(words, false, "");
        }

        static Cell number(String words) {
            return new Cell(words, true, "");
        }
    }
}
