package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.trigpoint.Plural;
import org.trigpoint.matrices.ThemeMatrix;

/**
 * The matrix as wide as on the screen: one line a theme or code, one column a site, role, or whatever it is set by.
 *
 * <p>UTF-8 with a byte order mark, because Excel takes a file without one for Windows-1252 and spoils every name that has
 * an accent; R ({@code fileEncoding = "UTF-8-BOM"}, readr by itself) and pandas ({@code utf-8-sig}) take it off. There are
 * no comment lines, which half of the readers of CSV take for data: the unit and the denominators stand in the heads, and
 * the provenance is in the workbook. The same state gives the same bytes.
 */
final class ThemeMatrixCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ThemeMatrixCsv() {}

    static void write(ThemeMatrix matrix, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CSVPrinter lines = new CSVPrinter(text, CSVFormat.RFC4180);
        List<Object> heads = new ArrayList<>();
        heads.add(ThemeMatrixWords.corner(matrix));
        matrix.columns().forEach(column -> heads.add(CellText.harmless(head(column))));
        heads.add("Total");
        lines.printRecord(heads);
        for (ThemeMatrix.Row row : matrix.rows()) {
            List<Object> cells = new ArrayList<>();
            cells.add(CellText.harmless(row.name()));
            for (int at = 0; at < row.cells().size(); at++) {
                cells.add(said(matrix, matrix.columns().get(at), row.cells().get(at)));
            }
            cells.add(said(matrix, matrix.all(), row.total()));
            lines.printRecord(cells);
        }
        lines.flush();
    }

    /** A number where it is one: R and pandas read no dash as 0. */
    private static String said(ThemeMatrix matrix, ThemeMatrix.Column column, ThemeMatrix.Cell cell) {
        return matrix.request().percent() ? ThemeMatrixWords.of(matrix, column, cell) : cell.said();
    }

    private static String head(ThemeMatrix.Column column) {
        return column.label() + " (" + Plural.of(column.sources(), "source") + ", "
                + Plural.of(column.participants(), "participant") + ")";
    }
}
