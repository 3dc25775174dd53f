package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.trigpoint.matrices.ThemeMatrix;

/**
 * The matrix as wide as on the screen: one line a theme, one column a site, role, wave, kind or participant.
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
        heads.add("Theme (" + matrix.request().unit().label().toLowerCase(Locale.UK) + SnapshotMark.beside(matrix.moment()) + ")");
        matrix.columns().forEach(column -> heads.add(CellText.harmless(head(column))));
        heads.add("Total");
        lines.printRecord(heads);
        for (ThemeMatrix.Row row : matrix.rows()) {
            List<Object> cells = new ArrayList<>();
            cells.add(CellText.harmless(row.name()));
            row.cells().forEach(cell -> cells.add(cell.said()));
            cells.add(row.total().said());
            lines.printRecord(cells);
        }
        lines.flush();
    }

    private static String head(ThemeMatrix.Column column) {
        return column.label() + " (" + column.sources() + " sources, " + column.participants() + " participants)";
    }
}
