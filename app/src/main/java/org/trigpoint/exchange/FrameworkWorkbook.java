package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.trigpoint.framework.Denominators;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrix.Cell;
import org.trigpoint.framework.FrameworkMatrix.Column;
import org.trigpoint.framework.FrameworkMatrix.Group;
import org.trigpoint.framework.FrameworkMatrix.Link;
import org.trigpoint.framework.FrameworkMatrix.Row;

/** A framework matrix as a workbook of five sheets. Every text is a string cell, so nothing is ever run as a formula. */
final class FrameworkWorkbook {

    private static final String[] OF_EVIDENCE = {
        "Case", "Theme or code", "Number", "Source", "Turn", "Start", "End", "Words", "On the present text"
    };
    private static final String[] OF_STATES = {
        "Case", "Site", "Role", "Theme or code", "State", "Extracts", "Set by hand", "Reason", "By the material"
    };
    private static final String[] OF_DENOMINATORS = {
        "Theme or code",
        "Cases",
        "Evidenced",
        "Asked and coded through",
        "Contradicted",
        "Asked, not mentioned",
        "Left out",
        "of these: not asked",
        "not yet coded",
        "source missing",
        "brought it up unasked",
        "found already, coding not done"
    };

    private static final int WIDE_OF_SUMMARIES = 48;

    private final FrameworkReading reading;
    private final FrameworkMatrix matrix;
    private final CellText text = new CellText();

    private FrameworkWorkbook(FrameworkReading reading) {
        this.reading = reading;
        this.matrix = reading.matrix();
    }

    static byte[] of(FrameworkReading reading) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Trigpoint", null)) {
            FrameworkWorkbook made = new FrameworkWorkbook(reading);
            made.summaries(book.newWorksheet("Matrix"));
            made.evidence(book.newWorksheet("Evidence"));
            made.states(book.newWorksheet("Why cells are empty"));
            made.denominators(book.newWorksheet("Denominators"));
            made.provenance(book.newWorksheet("Provenance"));
        } catch (IOException failure) {
            throw new UncheckedIOException("The workbook could not be written.", failure);
        }
        return out.toByteArray();
    }

    private void summaries(Worksheet sheet) {
        int columns = matrix.columns().size();
        paper(sheet).widths(28).each(1, columns, WIDE_OF_SUMMARIES).heads(1, 1);
        string(sheet, 0, 0, matrix.plan().rows().label());
        for (int column = 0; column < columns; column++) {
            string(sheet, 0, column + 1, matrix.columns().get(column).title());
        }
        int line = 1;
        for (Row row : matrix.rows()) {
            string(sheet, line, 0, row.title() + "\n" + row.under());
            for (int column = 0; column < row.cells().size(); column++) {
                string(
                        sheet,
                        line,
                        column + 1,
                        FrameworkReading.cell(row.cells().get(column)));
            }
            SheetPaper.room(
                    sheet,
                    line++,
                    WIDE_OF_SUMMARIES,
                    row.cells().stream().map(FrameworkReading::cell).toArray(String[]::new));
        }
        SheetPaper.room(sheet, line, WIDE_OF_SUMMARIES, "\n\n");
        totals(sheet, line);
        SheetPaper.words(sheet, 1, line, columns + 1);
        SheetPaper.markHeads(sheet, 1, columns + 1);
    }

    private void totals(Worksheet sheet, int line) {
        string(sheet, line, 0, "Evidenced, of those asked");
        for (int column = 0; column < matrix.columns().size(); column++) {
            Denominators counted = matrix.columns().get(column).counted();
            string(sheet, line, column + 1, counted.words() + "\n" + counted.leftOutWords());
        }
    }

    private void evidence(Worksheet sheet) {
        paper(sheet).widths(24, 28, 9, 30, 7, 8, 8, 80, 14).heads(1, 0);
        heads(sheet, OF_EVIDENCE);
        int line = 1;
        for (Row row : matrix.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cells().get(column);
                List<Link> links =
                        cell.summary() == null ? List.of() : cell.summary().links();
                for (Link link : links) {
                    link(sheet, line++, row, matrix.columns().get(column), link);
                }
            }
        }
        SheetPaper.words(sheet, 1, line - 1, OF_EVIDENCE.length);
    }

    private void link(Worksheet sheet, int line, Row row, Column column, Link link) {
        string(sheet, line, 0, row.title());
        string(sheet, line, 1, column.title());
        sheet.value(line, 2, link.number());
        string(sheet, line, 3, link.title());
        sheet.value(line, 4, link.turn());
        sheet.value(line, 5, link.span().start());
        sheet.value(line, 6, link.span().end());
        string(sheet, line, 7, reading.words().getOrDefault(link, ""));
        SheetPaper.room(sheet, line, 80, reading.words().getOrDefault(link, ""));
        string(sheet, line, 8, link.held() ? "no: its words have changed" : "yes");
    }

    private void states(Worksheet sheet) {
        paper(sheet).widths(24, 8, 20, 30, 22, 9, 20, 50, 22).heads(1, 0);
        heads(sheet, OF_STATES);
        int line = 1;
        for (Row row : matrix.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cells().get(column);
                FrameworkMatrix.ByHand hand = cell.byHand();
                string(sheet, line, 0, row.title());
                string(sheet, line, 1, row.site() == null ? "" : row.site());
                string(sheet, line, 2, row.role() == null ? "" : row.role());
                string(sheet, line, 3, matrix.columns().get(column).title());
                string(sheet, line, 4, cell.told().state().label());
                sheet.value(line, 5, cell.extracts());
                string(sheet, line, 6, hand == null ? "" : hand.person());
                string(sheet, line, 7, hand == null ? "" : hand.reason());
                string(sheet, line++, 8, cell.follows().label());
            }
        }
        SheetPaper.words(sheet, 1, line - 1, OF_STATES.length);
    }

    private void denominators(Worksheet sheet) {
        paper(sheet).widths(34, 16).each(2, OF_DENOMINATORS.length - 2, 14).heads(1, 2);
        heads(sheet, OF_DENOMINATORS);
        int line = 1;
        for (int column = 0; column < matrix.columns().size(); column++) {
            Column one = matrix.columns().get(column);
            counted(sheet, line++, one.title(), "All", one.counted());
            for (List<Group> groups : List.of(matrix.bySite(), matrix.byRole())) {
                for (Group group : groups) {
                    counted(
                            sheet,
                            line++,
                            one.title(),
                            group.name(),
                            group.counted().get(column));
                }
            }
        }
    }

    private void counted(Worksheet sheet, int line, String title, String which, Denominators counted) {
        string(sheet, line, 0, title);
        string(sheet, line, 1, which);
        int[] numbers = {
            counted.evidenced(),
            counted.asked(),
            counted.contradicted(),
            counted.notMentioned(),
            counted.leftOut(),
            counted.notAsked(),
            counted.notYetCoded(),
            counted.sourceMissing(),
            counted.unasked(),
            counted.unfinished()
        };
        for (int at = 0; at < numbers.length; at++) {
            sheet.value(line, at + 2, numbers[at]);
        }
    }

    private void provenance(Worksheet sheet) {
        paper(sheet).widths(28, 110).heads(0, 0);
        List<List<String>> lines = reading.provenance();
        for (int at = 0; at < lines.size(); at++) {
            string(sheet, at, 0, lines.get(at).getFirst());
            string(sheet, at, 1, lines.get(at).getLast());
            SheetPaper.room(sheet, at, 110, lines.get(at).getLast());
        }
        string(sheet, lines.size(), 0, "Shortened texts");
        string(sheet, lines.size(), 1, text.cut() == 0 ? "None" : text.cut() + " ending in " + CellText.CUT.strip());
        SheetPaper.words(sheet, 0, lines.size(), 2);
        sheet.range(0, 0, lines.size(), 0).style().bold().set();
    }

    private SheetPaper paper(Worksheet sheet) {
        return SheetPaper.of(sheet, "State " + matrix.journalNumber());
    }

    private void heads(Worksheet sheet, String... heads) {
        for (int at = 0; at < heads.length; at++) {
            string(sheet, 0, at, heads[at]);
        }
        SheetPaper.markHeads(sheet, 1, heads.length);
    }

    private void string(Worksheet sheet, int row, int column, String words) {
        sheet.inlineString(row, column, text.of(words));
    }
}
