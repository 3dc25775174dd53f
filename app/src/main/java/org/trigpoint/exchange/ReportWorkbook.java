package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The lines of a report as a workbook of two sheets: where they come from, and the lines. Every text is a string cell, so that
 * nothing that somebody said is ever run as a formula; lines leave the memory as they come.
 */
final class ReportWorkbook implements AutoCloseable {

    private static final int ROWS_HELD = 200;

    private final Workbook book;
    private final Worksheet provenance;
    private final Worksheet lines;
    private final List<Column> columns;
    private final CellText text = new CellText();
    private int line;

    /** A column: what stands over it, and how wide it is, in characters. */
    record Column(String head, int width) {}

    ReportWorkbook(OutputStream out, String name, List<Column> columns) {
        this.columns = columns;
        book = new Workbook(out, "Trigpoint", null);
        provenance = book.newWorksheet("Provenance");
        lines = book.newWorksheet(name);
        for (int at = 0; at < columns.size(); at++) {
            lines.inlineString(0, at, columns.get(at).head());
        }
        SheetPaper.of(provenance, "Trigpoint").widths(28, 110).heads(0, 0);
        SheetPaper.of(lines, "Trigpoint")
                .widths(columns.stream().mapToInt(Column::width).toArray())
                .heads(1, 0);
        SheetPaper.markHeads(lines, 1, columns.size());
        SheetPaper.room(
                lines,
                0,
                columns.stream()
                        .mapToInt(column -> SheetPaper.lines(column.head(), column.width()))
                        .max()
                        .orElse(1));
        line = 1;
    }

    /** Adds a line: numbers as numbers, all else as text. */
    void add(Object... cells) throws IOException {
        int most = 1;
        for (int at = 0; at < cells.length; at++) {
            if (cells[at] instanceof Number number) {
                lines.value(line, at, number);
            } else {
                String words = text.of(cells[at].toString());
                lines.inlineString(line, at, words);
                most = Math.max(most, SheetPaper.lines(words, columns.get(at).width()));
            }
        }
        SheetPaper.room(lines, line, most);
        SheetPaper.words(lines, line, line, cells.length);
        if (++line % ROWS_HELD == 0) {
            lines.flush();
        }
    }

    /** Says where the lines come from; nothing can be added afterwards. */
    void end(List<Provenance.Line> origin) throws IOException {
        lines.finish();
        for (int at = 0; at < origin.size(); at++) {
            provenance.inlineString(at, 0, origin.get(at).what());
            provenance.inlineString(at, 1, text.of(origin.get(at).says()));
            SheetPaper.room(
                    provenance, at, Math.max(1, SheetPaper.lines(origin.get(at).says(), 110)));
        }
        provenance.inlineString(origin.size(), 0, "Shortened texts");
        provenance.inlineString(
                origin.size(), 1, text.cut() == 0 ? "None" : text.cut() + " ending in " + CellText.CUT.strip());
        SheetPaper.words(provenance, 0, origin.size(), 2);
        provenance.range(0, 0, origin.size(), 0).style().bold().set();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
