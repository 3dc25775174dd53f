package org.trigpoint.attributes;

import java.util.List;

/**
 * A table of words, as a file has it.
 *
 * @param heads the first row
 * @param rows the rows below it that hold anything
 */
record Cells(List<String> heads, List<Line> rows) {

    /** The most rows that are taken. */
    static final int MOST_ROWS = 5_000;

    /** The most columns that are taken. */
    static final int MOST_COLUMNS = 200;

    /**
     * A row.
     *
     * @param number its number in the file, from 1
     * @param cells its cells, which may be fewer than there are heads
     */
    record Line(int number, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
