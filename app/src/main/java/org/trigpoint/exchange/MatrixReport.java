package org.trigpoint.exchange;

import java.util.List;

/**
 * A matrix as it is printed, whatever the format: what stands under what.
 *
 * @param title what it shows, with the unit
 * @param wide whether its pages lie on their side
 * @param blocks from top to bottom
 */
record MatrixReport(String title, boolean wide, List<Block> blocks) {

    /** What a report is made of. */
    sealed interface Block {

        /** A heading of the first to third level. */
        record Heading(int level, String words) implements Block {}

        /** A paragraph. */
        record Text(String words) implements Block {}

        /** A paragraph with a word in bold before it. */
        record Labelled(String label, String words) implements Block {}

        /** A table under its caption; its first rows are heads, and so is the first cell of each. */
        record Table(String caption, int heads, List<List<Cell>> rows) implements Block {}
    }

    /**
     * A cell of a table.
     *
     * @param words what stands in it
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
