package org.trigpoint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.trigpoint.coding.Extract;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingTally;
import org.trigpoint.themes.Theme;

/**
 * The matrix as a workbook of four sheets. Every text is a string cell, so nothing that somebody said is ever run as a
 * formula; extracts go straight to the disk, so their number does not matter. The writer stamps the moment into the file
 * and the provenance names it, so two files of one state differ in these; the sheets "Matrix", "Codes of themes" and
 * "Extracts" do not.
 */
final class ThemeMatrixWorkbook implements AutoCloseable {

    private static final int ROWS_HELD = 200;
    private static final int LINE_OF_TYPE = 15;
    private static final int WIDE_OF_NAMES = 40;
    private static final int WIDE_OF_COUNTS = 14;
    private static final int COLUMNS_OF_NOTES = 7;
    private static final int[] WIDE_OF_CODES = {30, 14, 44, 44, 34, 64};
    private static final int[] WIDE_OF_EXTRACTS = {24, 26, 26, 11, 8, 11, 14, 7, 7, 62, 16, 26};
    private static final String[] OF_EXTRACTS = {
        "Theme", "Code", "Source", "Kind", "Site", "Wave", "Speaker", "Start", "End", "Words", "Coder", "Before quoting"
    };

    private final Workbook book;
    private final Worksheet provenance;
    private final Worksheet matrix;
    private final Worksheet codes;
    private final Worksheet extracts;
    private final CellText text = new CellText();
    private final ThemeMatrixReading reading;
    private QuotingTally tally = QuotingTally.NONE;
    private int line;

    ThemeMatrixWorkbook(OutputStream out, ThemeMatrixReading reading) {
        this.reading = reading;
        book = new Workbook(out, "Trigpoint", null);
        provenance = book.newWorksheet("Provenance");
        matrix = book.newWorksheet("Matrix");
        codes = book.newWorksheet("Codes of themes");
        extracts = book.newWorksheet("Extracts");
        String foot = SnapshotMark.foot(reading.matrix().moment());
        SheetPaper.of(provenance, foot).widths(28, 110).heads(0, 0);
        SheetPaper.of(matrix, foot)
                .widths(WIDE_OF_NAMES)
                .each(1, reading.matrix().columns().size() + 1, WIDE_OF_COUNTS)
                .heads(3, 1);
        SheetPaper.of(codes, foot).widths(WIDE_OF_CODES).heads(1, 0);
        SheetPaper.of(extracts, foot).widths(WIDE_OF_EXTRACTS).heads(1, 0);
    }

    /** Writes what is not an extract, and the heads of the extracts. */
    void begin() throws IOException {
        writeMatrix();
        matrix.finish();
        writeCodes();
        codes.finish();
        heads(extracts, OF_EXTRACTS);
        line = 1;
    }

    /** Adds the line of one passage. */
    void add(ThemeMatrix.Row row, Extract extract, Quotable quotable) throws IOException {
        tally = tally.and(quotable);
        string(extracts, line, 0, row.name());
        string(extracts, line, 1, reading.codes().path(extract.code()));
        string(extracts, line, 2, extract.title());
        string(extracts, line, 3, extract.kind().label());
        string(extracts, line, 4, orEmpty(extract.site()));
        string(extracts, line, 5, orEmpty(extract.wave()));
        string(extracts, line, 6, orEmpty(extract.speaker()));
        extracts.value(line, 7, extract.span().start());
        extracts.value(line, 8, extract.span().end());
        string(extracts, line, 9, quotable.words(extract.quotation().words()));
        string(extracts, line, 10, extract.coderName());
        string(extracts, line, 11, quotable.beforePrinting());
        SheetPaper.words(extracts, line, line, OF_EXTRACTS.length);
        SheetPaper.room(extracts, line, WIDE_OF_EXTRACTS[9], extract.quotation().words());
        if (++line % ROWS_HELD == 0) {
            extracts.flush();
        }
    }

    /** Ends the file; the provenance comes last, because only now is it known what had to be cut. */
    @Override
    public void close() throws IOException {
        extracts.finish();
        List<Provenance.Line> lines = Provenance.of(reading, line - 1, text.cut());
        if (line > 1) {
            lines.add(new Provenance.Line("Consent to quote", String.join(" ", tally.sentences())));
        }
        for (int at = 0; at < lines.size(); at++) {
            string(provenance, at, 0, lines.get(at).what());
            string(provenance, at, 1, lines.get(at).says());
            SheetPaper.room(provenance, at, 110, lines.get(at).says());
        }
        SheetPaper.words(provenance, 0, lines.size() - 1, 2);
        provenance.range(0, 0, lines.size() - 1, 0).style().bold().set();
        book.close();
    }

    private void writeMatrix() {
        ThemeMatrix shown = reading.matrix();
        int total = shown.columns().size() + 1;
        string(matrix, 0, 0, ThemeMatrixWords.corner(shown));
        string(matrix, 0, total, "Total");
        string(matrix, 1, 0, "Sources in the column");
        string(matrix, 2, 0, "Participants in the column");
        for (int at = 0; at < shown.columns().size(); at++) {
            ThemeMatrix.Column column = shown.columns().get(at);
            string(matrix, 0, at + 1, column.label());
            matrix.value(1, at + 1, column.sources());
            matrix.value(2, at + 1, column.participants());
        }
        matrix.value(1, total, shown.all().sources());
        matrix.value(2, total, shown.all().participants());
        for (int row = 0; row < shown.rows().size(); row++) {
            ThemeMatrix.Row of = shown.rows().get(row);
            string(matrix, row + 3, 0, of.name());
            for (int at = 0; at < of.cells().size(); at++) {
                count(row + 3, at + 1, of.cells().get(at), shown.columns().get(at));
            }
            count(row + 3, total, of.total(), shown.all());
        }
        markHeads(total);
        writeNotes(shown.rows().size() + 4, Math.min(COLUMNS_OF_NOTES, total));
    }

    private void markHeads(int total) {
        SheetPaper.markHeads(matrix, 3, total + 1);
        matrix.range(0, 1, 2, total)
                .style()
                .horizontalAlignment("right")
                .verticalAlignment("bottom")
                .wrapText(true)
                .set();
    }

    /** In one cell over several columns: a long line would be cut at the edge of the paper, and the writer mixes up several. */
    private void writeNotes(int row, int last) {
        List<String> notes = ThemeMatrixWords.notes(reading.matrix());
        int across = WIDE_OF_NAMES + last * WIDE_OF_COUNTS;
        string(matrix, row, 0, String.join("\n", notes));
        matrix.range(row, 0, row, last).merge();
        SheetPaper.words(matrix, row, row, last + 1);
        matrix.rowHeight(
                row,
                LINE_OF_TYPE
                        * notes.stream()
                                .mapToInt(note -> Math.ceilDiv(note.length() + 1, across))
                                .sum());
    }

    private void writeCodes() {
        heads(codes, "Theme", "Status", "Central organising concept", "Definition", "Code", "Description of the code");
        int row = 1;
        for (ThemeMatrix.Row of : reading.matrix().rows()) {
            int first = row;
            if (of.codes().isEmpty()) {
                describe(of, row++);
            }
            for (CodeId code : of.codes().stream()
                    .sorted(Comparator.comparingLong(CodeId::value))
                    .toList()) {
                describe(of, row);
                string(codes, row, 4, reading.codes().path(code));
                string(
                        codes,
                        row++,
                        5,
                        reading.codes().find(code).map(one -> one.description()).orElse(""));
            }
            SheetPaper.words(codes, first, row - 1, WIDE_OF_CODES.length);
        }
    }

    private void describe(ThemeMatrix.Row of, int row) {
        string(codes, row, 0, of.name());
        Theme theme = of.theme();
        if (theme != null) {
            string(codes, row, 1, theme.status().label());
            string(codes, row, 2, theme.concept());
            string(codes, row, 3, theme.definition());
        }
    }

    /** A number stays a number; with its share it is words, as on the screen. */
    private void count(int row, int column, ThemeMatrix.Cell cell, ThemeMatrix.Column of) {
        if (cell instanceof ThemeMatrix.Cell.Counted(int count)
                && !reading.matrix().request().percent()) {
            matrix.value(row, column, count);
        } else {
            string(matrix, row, column, ThemeMatrixWords.of(reading.matrix(), of, cell));
        }
    }

    private void heads(Worksheet sheet, String... heads) {
        for (int at = 0; at < heads.length; at++) {
            string(sheet, 0, at, heads[at]);
        }
        SheetPaper.markHeads(sheet, 1, heads.length);
    }

    /** A string within the cell itself: no formula, and nothing is kept in memory for the whole book. */
    private void string(Worksheet sheet, int row, int column, String words) {
        sheet.inlineString(row, column, text.of(words));
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }
}
