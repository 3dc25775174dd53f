package org.trigpoint.tables;

import java.util.List;
import org.trigpoint.Refusal;

/**
 * A small table of words, as a file has it.
 *
 * @param heads the first row
 * @param rows the rows below it that hold anything
 */
public record Cells(List<String> heads, List<Line> rows) {

    /** Keeps its own copies. */
    public Cells {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number its number in the file, from 1
     * @param cells its cells, which may be fewer than there are heads
     * @param faults what can't be read in it, a sentence each
     */
    public record Line(int number, List<String> cells, List<String> faults) {

        /** Keeps its own copies. */
        public Line {
            cells = List.copyOf(cells);
            faults = List.copyOf(faults);
        }

        /**
         * The words of a cell.
         *
         * @param column from 0
         * @return without blanks around them; empty where the row is shorter
         */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isBlank() {
            return faults.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * Reads a small table whole: of a workbook, its first sheet.
     *
     * @param name what the file is called
     * @param bytes XLSX, or CSV in UTF-8 or Windows-1252 with commas, semicolons or tabs; 5 MB, 5,000 rows and 200 columns at most
     * @return its cells
     * @throws Refusal when it can't be read, is empty or too large
     */
    public static Cells read(String name, byte[] bytes) {
        return TableFile.of(name, bytes, Limits.SMALL).whole();
    }
}
