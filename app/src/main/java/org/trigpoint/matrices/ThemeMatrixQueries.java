package org.trigpoint.matrices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.Extracts;

/** The matrices of an analysis as it is, and the extracts that a cell rests on. One reading at one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ThemeMatrixQueries {

    private static final int AROUND = 120;

    private final Materials materials;

    ThemeMatrixQueries(Materials materials) {
        this.materials = materials;
    }

    /**
     * A matrix.
     *
     * @param reader who asks; a member of one site alone has that site's material counted
     * @param request which
     * @return the matrix; without rows when there are no themes or codes yet
     * @throws NotFound when the study has no such analysis, or it is narrowed to a set that is not there
     */
    public ThemeMatrix of(Reader reader, MatrixRequest request) {
        return Counting.of(material(reader, request), request);
    }

    /**
     * A cell, or a whole row.
     *
     * @param row the key of the row
     * @param column the key of the column; null for the whole row
     */
    public record Cell(ThemeMatrix.RowKey row, @Nullable String column) {}

    /**
     * Some of the extracts that a cell rests on: one a distinct passage, in the order of source title and position; where a
     * passage carries several codes of the row, the first given.
     *
     * @param reader who asks
     * @param request the matrix
     * @param cell the cell or row
     * @param offset how many to leave out at the beginning
     * @param limit how many at most
     * @return those, with the number of all
     * @throws NotFound when the matrix has no such row or column
     */
    public Extracts extracts(Reader reader, MatrixRequest request, Cell cell, int offset, int limit) {
        Material material = material(reader, request);
        Counting.Passages found = Counting.passages(material, request, cell.row(), cell.column());
        List<Extract> page = material.wording()
                .extracts(
                        found.codes(),
                        found.passages().stream().skip(offset).limit(limit).toList(),
                        AROUND);
        return new Extracts(page, found.passages().size());
    }

    private Material material(Reader reader, MatrixRequest request) {
        return materials.of(reader, request.analysis(), request.needsSpeakers());
    }
}
