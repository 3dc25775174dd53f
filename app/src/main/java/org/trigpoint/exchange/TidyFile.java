package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tidy tables: each as CSV, or all in a workbook, with where they come from. */
final class TidyFile {

    private TidyFile() {}

    /** A byte order mark, the lines, and in the last line where they come from. */
    static byte[] csv(ScoreTables.Table table, List<String> origin) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> line : table.lines()) {
                printer.printRecord(line.stream().map(CellText::harmless).toList());
            }
            printer.printRecord();
            printer.printRecord("Where this comes from", CellText.harmless(String.join(" ", origin)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A sheet a table; numbers in the columns named, and ratings, are numbers. */
    static byte[] book(String title, List<ScoreTables.Table> tables, Set<String> numbers, List<String> origin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CellText text = new CellText();
        try (Workbook book = new Workbook(out, "Trigpoint", null)) {
            for (ScoreTables.Table table : tables) {
                sheet(book.newWorksheet(table.name()), title, table, numbers, text);
            }
            Worksheet about = book.newWorksheet("About");
            for (int row = 0; row < origin.size(); row++) {
                about.inlineString(row, 0, text.of(origin.get(row)));
            }
            SheetPaper.of(about, title).widths(110).heads(0, 0);
            SheetPaper.words(about, 0, origin.size() - 1, 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void sheet(
            Worksheet sheet, String title, ScoreTables.Table table, Set<String> numbers, CellText text) {
        List<String> heads = table.lines().getFirst();
        for (int row = 0; row < table.lines().size(); row++) {
            List<String> cells = table.lines().get(row);
            boolean rating = row > 0 && cells.stream().anyMatch(cell -> cell.startsWith("rating on "));
            for (int at = 0; at < cells.size(); at++) {
                String cell = cells.get(at);
                boolean number = row > 0
                        && (numbers.contains(heads.get(at))
                                || (rating && heads.get(at).equals("value")));
                if (number && cell.matches("-?\\d{1,15}")) {
                    sheet.value(row, at, Long.parseLong(cell));
                } else {
                    sheet.inlineString(row, at, text.of(cell));
                }
            }
        }
        SheetPaper.of(sheet, title).each(0, heads.size(), 16).heads(1, 0);
        SheetPaper.words(sheet, 1, table.rows(), heads.size());
        SheetPaper.markHeads(sheet, 1, heads.size());
    }
}
