package org.trigpoint.ui.themes;

import com.vaadin.flow.router.RouteParameters;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.matrices.ThemeMatrixQueries.Cell;
import org.trigpoint.matrices.ThemeMatrixQueries.CellExtracts;

/** The matrix that a screen shows, with what it takes to open its cells. */
record OpenMatrix(
        MatrixDesk desk,
        RouteParameters route,
        MatrixRequest request,
        ThemeMatrix matrix,
        AnalysisAddress address,
        CodeTree tree) {

    /** The proof is asked for anew each time, for a screen may stand open for long. */
    CellExtracts extracts(MatrixTable.Cell cell, int offset, int limit) {
        Reader reader = desk.themes().door().reader(route);
        Cell asked = new Cell(ThemeMatrix.RowKey.of(cell.theme()), cell.column());
        return desk.matrices().extracts(reader, request, asked, offset, limit);
    }
}
