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
        heads(sheet, matrix.plan().rows().label());
        sheet.width(0, 28);
        for (int column = 0; column < matrix.columns().size(); column++) {
            string(sheet, 0, column + 1, matrix.columns().get(column).title());
            sheet.width(column + 1, 48);
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
            line++;
        }
        totals(sheet, line);
        sheet.range(0, 0, 0, matrix.columns().size()).style().bold().set();
        sheet.range(0, 0, line, matrix.columns().size())
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(1, 1);
    }

    private void totals(Worksheet sheet, int line) {
        string(sheet, line, 0, "Evidenced, of those asked");
        for (int column = 0; column < matrix.columns().size(); column++) {
            Denominators counted = matrix.columns().get(column).counted();
            string(sheet, line, column + 1, counted.words() + "\n" + counted.leftOutWords());
        }
    }

    private void evidence(Worksheet sheet) {
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
        sheet.width(3, 32);
        sheet.width(7, 90);
        sheet.range(0, 0, line, 8)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.freezePane(0, 1);
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
        string(sheet, line, 8, link.held() ? "no: its words have changed" : "yes");
    }

    private void states(Worksheet sheet) {
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
        sheet.freezePane(0, 1);
    }

    private void denominators(Worksheet sheet) {
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
        sheet.freezePane(2, 1);
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
        sheet.width(0, 28);
        sheet.width(1, 100);
        List<List<String>> lines = reading.provenance();
        for (int at = 0; at < lines.size(); at++) {
            string(sheet, at, 0, lines.get(at).getFirst());
            string(sheet, at, 1, lines.get(at).getLast());
        }
        string(sheet, lines.size(), 0, "Shortened texts");
        string(sheet, lines.size(), 1, text.cut() == 0 ? "None" : text.cut() + " ending in " + CellText.CUT.strip());
    }

    private void heads(Worksheet sheet, String... heads) {
        for (int at = 0; at < heads.length; at++) {
            string(sheet, 0, at, heads[at]);
        }
    }

    private void string(Worksheet sheet, int row, int column, String words) {
        sheet.inlineString(row, column, text.of(words));
    }
}
