package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.trigpoint.access.Reader;
import org.trigpoint.description.Answer;
import org.trigpoint.description.Asked;
import org.trigpoint.description.DescriptionQueries;
import org.trigpoint.description.Table;
import org.trigpoint.description.TrialQueries;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/** Tables of numbers as they are on the screen, with what to know of them and where they come from. */
@Service
public class NumbersExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** What kind of file. */
    public enum Format {
        /** A workbook with a sheet a table. */
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** One table below another. */
        CSV("csv", "text/csv"),
        /** The figure with its tables, for a report. */
        SVG("svg", "image/svg+xml");

        private final String letters;
        private final String mediaType;

        Format(String letters, String mediaType) {
            this.letters = letters;
            this.mediaType = mediaType;
        }
    }

    private final DescriptionQueries numbers;
    private final TrialQueries trial;
    private final WordTableOrigin origin;
    private final WayOut way;

    NumbersExport(DescriptionQueries numbers, TrialQueries trial, WordTableOrigin origin, WayOut way) {
        this.numbers = numbers;
        this.trial = trial;
        this.origin = origin;
        this.way = way;
    }

    /**
     * The file.
     *
     * @param reader who takes it; who is blinded gets arms as codes
     * @param asked what is shown on the screen
     * @param format what kind of file
     * @return a workbook, CSV in UTF-8 with a byte order mark, or a drawing
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, Asked asked, Format format) {
        Answer answer = switch (asked.part()) {
            case BALANCE -> trial.balance(reader);
            case FLOW -> trial.flow(reader);
            case DESCRIBE, CHANGE ->
                numbers.answer(reader, numbers.choices(reader, asked).asked());
        };
        List<String> told = new ArrayList<>(List.of(answer.title(), answer.caption()));
        told.addAll(answer.notes());
        told.add("Records in numbers; " + origin.of(reader));
        byte[] content = switch (format) {
            case XLSX -> book(answer, told);
            case CSV -> csv(answer, told);
            case SVG -> FigureDrawing.of(answer, told.subList(2, told.size())).getBytes(StandardCharsets.UTF_8);
        };
        return way.out(
                reader,
                "numbers-" + asked.part().name().toLowerCase(Locale.ROOT) + "-" + LocalDate.now(ZONE) + "."
                        + format.letters,
                format.mediaType,
                content,
                digest -> new NumbersExported(
                        reader.study(), asked.part().name().toLowerCase(Locale.ROOT), answer.title(), digest));
    }

    private static boolean number(String cell) {
        return cell.matches("-?\\d{1,15}(\\.\\d{1,12})?");
    }

    private static byte[] csv(Answer answer, List<String> told) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (Table table : answer.tables()) {
                printer.printRecord(CellText.harmless(table.title()));
                printer.printRecord(
                        table.heads().stream().map(CellText::harmless).toList());
                for (List<String> row : table.rows()) {
                    printer.printRecord(row.stream()
                            .map(cell -> number(cell) ? cell : CellText.harmless(cell))
                            .toList());
                }
                printer.printRecord();
            }
            for (String sentence : told) {
                printer.printRecord(CellText.harmless(sentence));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] book(Answer answer, List<String> told) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CellText text = new CellText();
        try (Workbook book = new Workbook(out, "Trigpoint", null)) {
            for (int at = 0; at < answer.tables().size(); at++) {
                sheet(book.newWorksheet("Table " + (at + 1)), answer.tables().get(at), text);
            }
            Worksheet about = book.newWorksheet("About");
            for (int row = 0; row < told.size(); row++) {
                about.inlineString(row, 0, text.of(told.get(row)));
            }
            SheetPaper.of(about, "Numbers").widths(110).heads(0, 0);
            SheetPaper.words(about, 0, told.size() - 1, 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void sheet(Worksheet sheet, Table table, CellText text) {
        sheet.inlineString(0, 0, text.of(table.title()));
        for (int column = 0; column < table.heads().size(); column++) {
            sheet.inlineString(1, column, text.of(table.heads().get(column)));
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                String cell = cells.get(column);
                if (column >= table.words() && number(cell)) {
                    sheet.value(row + 2, column, Double.parseDouble(cell));
                } else {
                    sheet.inlineString(row + 2, column, text.of(cell));
                }
            }
        }
        int columns = table.heads().size();
        SheetPaper.of(sheet, "Numbers").each(0, columns, 18).heads(2, 0);
        SheetPaper.words(sheet, 2, table.rows().size() + 1, columns);
        SheetPaper.markHeads(sheet, 2, columns);
    }
}
