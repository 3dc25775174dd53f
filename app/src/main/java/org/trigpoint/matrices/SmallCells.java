package org.trigpoint.matrices;

import java.util.List;
import org.trigpoint.matrices.ThemeMatrix.Cell;

/**
 * Hides small counts of a row, and what they could be worked out from. Every count from 1 to below the threshold is told as
 * fewer. Where any is hidden, so is the total: taking the other cells from it would tell, or narrow, what is hidden. Zero
 * stays: that nobody said something points at nobody.
 *
 * @param cells in the order of the columns
 * @param total over all columns at once
 */
record SmallCells(List<Cell> cells, Cell total) {

    static SmallCells of(List<Integer> counts, int total, int under) {
        List<Cell> cells = counts.stream().map(count -> told(count, under)).toList();
        Cell ofRow = told(total, under);
        boolean hides = cells.stream().anyMatch(cell -> cell instanceof Cell.Fewer);
        return new SmallCells(cells, hides && ofRow instanceof Cell.Counted ? new Cell.Withheld() : ofRow);
    }

    private static Cell told(int count, int under) {
        return count > 0 && count < under ? new Cell.Fewer(under) : new Cell.Counted(count);
    }
}
