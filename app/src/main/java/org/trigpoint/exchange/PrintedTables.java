package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.exchange.Report.Cell;

/**
 * Tables of words that belong together, as a workbook with a sheet each or as a document with one after the other; last, where
 * they come from. In a workbook every text is a string cell, so nothing is ever run as a formula.
 *
 * @param title of all
 * @param lead what must be known to read them, beneath the title of a document; empty for nothing
 * @param foot what stands at the foot of pages
 * @param tables in the order in which they are read
 * @param provenance what about, and what it says, line by line
 */
record PrintedTables(String title, String lead, String foot, List<Table> tables, List<List<String>> provenance) {

    private static final int WIDEST = 60;
    private static final int NARROWEST = 12;

    PrintedTables(String title, String foot, List<Table> tables, List<List<String>> provenance) {
        this(title, "", foot, tables, provenance);
    }

    /**
     * One table.
     *
     * @param name of its sheet, 31 characters at most
     * @param caption what stands over it; empty where the title says it
     * @param heads of its columns
     * @param rows as many cells as heads each; on paper also one alone, which tells of the row above
     * @param numbers which columns hold numbers, that a workbook is to compute with
     */
    record Table(String name, String caption, List<String> heads, List<List<String>> rows, Set<Integer> numbers) {

        Table(String name, String caption, List<String> heads, List<List<String>> rows) {
            this(name, caption, heads, rows, Set.of());
        }
    }

    byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CellText text = new CellText();
        try (Workbook book = new Workbook(out, "Trigpoint", null)) {
            for (Table table : tables) {
                sheet(book.newWorksheet(table.name()), table, text);
            }
            List<List<String>> lines = new ArrayList<>(provenance);
            lines.add(List.of(
                    "Shortened texts", text.cut() == 0 ? "None" : text.cut() + " ending in " + CellText.CUT.strip()));
            sheet(
                    book.newWorksheet("Provenance"),
                    new Table("Provenance", "", List.of("About", "It says"), lines),
                    text);
        } catch (IOException failure) {
            throw new UncheckedIOException("The workbook could not be written.", failure);
        }
        return out.toByteArray();
    }

    private void sheet(Worksheet sheet, Table table, CellText text) {
        int columns = table.heads().size();
        int[] widths =
                IntStream.range(0, columns).map(column -> width(table, column)).toArray();
        for (int column = 0; column < columns; column++) {
            sheet.inlineString(0, column, text.of(table.heads().get(column)));
        }
        SheetPaper.of(sheet, foot.replaceAll("[^A-Za-z0-9 -]", ""))
                .widths(widths)
                .heads(1, 1);
        SheetPaper.markHeads(sheet, 1, columns);
        for (int line = 0; line < table.rows().size(); line++) {
            int lines = 1;
            for (int column = 0; column < columns; column++) {
                String words = text.of(table.rows().get(line).get(column));
                if (table.numbers().contains(column)) {
                    sheet.value(line + 1, column, new BigDecimal(words));
                } else {
                    sheet.inlineString(line + 1, column, words);
                }
                lines = Math.max(lines, SheetPaper.lines(words, widths[column]));
            }
            SheetPaper.room(sheet, line + 1, lines);
        }
        SheetPaper.words(sheet, 1, table.rows().size(), columns);
    }

    private static int width(Table table, int column) {
        int longest = Stream.concat(
                        Stream.of(table.heads().get(column)),
                        table.rows().stream().map(row -> row.get(column)))
                .flatMap(String::lines)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.clamp(longest + 2L, NARROWEST, WIDEST);
    }

    byte[] document(OffsetDateTime at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ReportDocx.write(report(), at, out);
        } catch (IOException failure) {
            throw new UncheckedIOException("The document could not be written.", failure);
        }
        return out.toByteArray();
    }

    byte[] pages(OffsetDateTime at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ReportPdf.write(report(), at, out);
        } catch (IOException failure) {
            throw new UncheckedIOException("The document could not be written.", failure);
        }
        return out.toByteArray();
    }

    private Report report() {
        List<Block> blocks = new ArrayList<>();
        if (!lead.isEmpty()) {
            blocks.add(new Block.Soft(lead));
        }
        for (Table table : tables) {
            if (!table.name().equals(title)) {
                blocks.add(new Block.Heading(1, table.name()));
            }
            if (table.rows().isEmpty()) {
                blocks.add(new Block.Text("Nothing yet."));
            } else {
                blocks.add(block(table));
            }
        }
        blocks.add(new Block.Heading(1, "Where this comes from"));
        provenance.forEach(line -> blocks.add(new Block.Labelled(line.getFirst(), line.getLast())));
        return new Report(title, foot, true, blocks);
    }

    private static Block block(Table table) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(table.heads().stream().map(Cell::of).toList());
        table.rows().forEach(row -> rows.add(row.stream().map(Cell::of).toList()));
        return new Block.Table(table.caption(), 1, ColumnShares.of(table), rows);
    }
}
