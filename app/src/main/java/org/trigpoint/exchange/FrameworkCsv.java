package org.trigpoint.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.trigpoint.framework.FrameworkMatrix;

/** A framework matrix as CSV: the matrix, its denominators, an empty line, and a line that says where it comes from. */
final class FrameworkCsv {

    private FrameworkCsv() {}

    static byte[] of(FrameworkReading reading) {
        FrameworkMatrix matrix = reading.matrix();
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> heads = new ArrayList<>(List.of(matrix.plan().rows().label(), "Site", "Role"));
            matrix.columns().forEach(column -> heads.add(column.title()));
            print(printer, heads);
            for (FrameworkMatrix.Row row : matrix.rows()) {
                List<String> line = new ArrayList<>(List.of(
                        row.title(), row.site() == null ? "" : row.site(), row.role() == null ? "" : row.role()));
                row.cells().forEach(cell -> line.add(FrameworkReading.cell(cell)));
                print(printer, line);
            }
            List<String> counted = new ArrayList<>(List.of("Evidenced, of those asked", "", ""));
            matrix.columns()
                    .forEach(column -> counted.add(
                            column.counted().words() + "; " + column.counted().leftOutWords()));
            print(printer, counted);
            printer.println();
            print(printer, List.of("Where this comes from", matrix.plan().name() + "; " + reading.origin()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(CSVPrinter printer, List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(CellText::harmless).toList());
    }
}
