package org.trigpoint.ui.journey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook that was downloaded.
 *
 * @param sheets each sheet's lines of cells as text, by the sheet's name in the order of the file
 */
record Workbook(Map<String, List<List<String>>> sheets) {

    static Workbook read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Sheet> sheets = book.getSheets()) {
            Map<String, List<List<String>>> read = new LinkedHashMap<>();
            for (Sheet sheet : sheets.toList()) {
                read.put(
                        sheet.getName(),
                        sheet.read().stream().map(Workbook::cells).toList());
            }
            return new Workbook(read);
        }
    }

    List<List<String>> sheet(String name) {
        return sheets.getOrDefault(name, List.of());
    }

    /** A sheet of two columns, the first naming the second. */
    Map<String, String> says(String name) {
        return sheet(name).stream().collect(Collectors.toMap(List::getFirst, List::getLast));
    }

    /** The lines below the heads, each by its heads. */
    List<Map<String, String>> lines(String name) {
        List<List<String>> all = sheet(name);
        List<String> heads = all.getFirst();
        return all.stream()
                .skip(1)
                .map(line -> Stream.iterate(0, at -> at < heads.size(), at -> at + 1)
                        .collect(Collectors.toMap(heads::get, line::get)))
                .toList();
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }
}
