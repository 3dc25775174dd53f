package org.trigpoint.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.fidelity.Setting;
import org.trigpoint.codebooks.progression.Guide;
import org.trigpoint.exchange.ScoreTables.Table;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.FidelityTable;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.fidelity.ProgressionTable;
import org.trigpoint.fidelity.Receipts;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/** Fidelity and progression to take away: measures, what stands behind them, other settings, compliance and criteria. */
@Service
public class FidelityExport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** What kind of file. */
    public enum Format {
        /** A workbook with all tables that its reader may see, and where they come from. */
        XLSX("fidelity", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** One line a measure, site and comparison. */
        MEASURES("fidelity-measures", "csv", "text/csv"),
        /** One line a keyworker or family. */
        COMPLIANCE("fidelity-compliance", "csv", "text/csv"),
        /** One line a criterion; of the whole study. */
        PROGRESSION("progression", "csv", "text/csv");

        private final String name;
        private final String letters;
        private final String mediaType;

        Format(String name, String letters, String mediaType) {
            this.name = name;
            this.letters = letters;
            this.mediaType = mediaType;
        }
    }

    private final FidelityQueries fidelity;
    private final ProgressionQueries progression;
    private final WordTableOrigin origin;
    private final WayOut way;

    FidelityExport(FidelityQueries fidelity, ProgressionQueries progression, WordTableOrigin origin, WayOut way) {
        this.fidelity = fidelity;
        this.progression = progression;
        this.origin = origin;
        this.way = way;
    }

    /**
     * The file.
     *
     * @param reader who takes it; held to one site, they get that site, and no criteria
     * @param format what kind of file
     * @return a workbook, or CSV in UTF-8 with a byte order mark whose last line says where it comes from
     * @throws KeptBack when names stand in it that pseudonyms stand for
     * @throws Refusal when criteria are asked for by whoever sees one site alone
     */
    public Cleared file(Reader reader, Format format) {
        FidelityTable measures = fidelity.table(reader, null);
        List<String> told = new ArrayList<>(List.of("Fidelity and progression; " + origin.of(reader)));
        List<Table> tables = switch (format) {
            case XLSX -> all(reader, measures, told);
            case MEASURES -> List.of(FidelityTables.measures(measures.readings()));
            case COMPLIANCE -> List.of(compliance(reader, told));
            case PROGRESSION -> List.of(FidelityTables.progression(criteria(reader, told)));
        };
        told.addAll(settled(measures));
        byte[] content = format == Format.XLSX ? book(tables, told) : csv(tables.getFirst(), told);
        return way.out(
                reader,
                format.name + "-" + LocalDate.now(ZONE) + "." + format.letters,
                format.mediaType,
                content,
                digest -> new FidelityExported(
                        reader.study(),
                        format.name().toLowerCase(Locale.ROOT),
                        tables.stream().mapToInt(Table::rows).sum(),
                        digest));
    }

    private List<Table> all(Reader reader, FidelityTable measures, List<String> told) {
        List<Table> tables = new ArrayList<>(List.of(
                FidelityTables.measures(measures.readings()),
                FidelityTables.behind(measures.readings()),
                FidelityTables.sensitivity(fidelity.sensitivity(reader, null)),
                compliance(reader, told)));
        if (reader.onlySite() == null) {
            tables.add(FidelityTables.progression(criteria(reader, told)));
        }
        return tables;
    }

    private Table compliance(Reader reader, List<String> told) {
        Receipts receipts = fidelity.compliance(reader);
        told.add(receipts.leftOut());
        return FidelityTables.compliance(receipts.compliance());
    }

    private ProgressionTable criteria(Reader reader, List<String> told) {
        ProgressionTable table = progression.table(reader);
        Guide guide = table.printed();
        told.add("Criteria as printed: " + guide.green() + " green, " + guide.amber() + " amber, " + guide.red()
                + " red, "
                + guide.without() + " without a colour; overall guide: "
                + guide.literal().map(rule -> rule.printed().text()).orElse("no printed rule applies") + ".");
        told.add(Guide.DEFECT);
        return table;
    }

    /** What is open and how it is settled: without that, the numbers can't be read. */
    private static List<String> settled(FidelityTable measures) {
        var definitions = measures.settled().definitions();
        List<String> told = new ArrayList<>();
        told.add("As of " + DAY.format(measures.asOf()) + ". What the protocol leaves open is settled so, "
                + (measures.settled().by() == null ? "by the program's own defaults:" : "by the study:"));
        for (Setting setting : Setting.values()) {
            told.add(setting.title() + ": " + definitions.of(setting).label() + ".");
        }
        told.add("The fifteen months: " + definitions.firstMonth() + " to " + definitions.lastMonth()
                + "; training until " + definitions.trainingEnds() + ", champions' training until "
                + definitions.championsEnd() + ".");
        return told;
    }

    private static byte[] csv(Table table, List<String> told) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (List<String> line : table.lines()) {
                printer.printRecord(line.stream().map(CellText::harmless).toList());
            }
            printer.printRecord();
            printer.printRecord("Where this comes from", CellText.harmless(String.join(" ", told)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] book(List<Table> tables, List<String> told) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CellText text = new CellText();
        try (Workbook book = new Workbook(out, "Trigpoint", null)) {
            tables.forEach(table -> sheet(book, table, text));
            Worksheet about = book.newWorksheet("About");
            for (int row = 0; row < told.size(); row++) {
                about.inlineString(row, 0, text.of(told.get(row)));
            }
            SheetPaper.of(about, "Fidelity").widths(110).heads(0, 0);
            SheetPaper.words(about, 0, told.size() - 1, 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook book, Table table, CellText text) {
        Worksheet sheet = book.newWorksheet(table.name());
        int columns = table.lines().getFirst().size();
        for (int row = 0; row < table.lines().size(); row++) {
            List<String> cells = table.lines().get(row);
            for (int at = 0; at < columns; at++) {
                String cell = cells.get(at);
                if (row > 0 && cell.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
                    sheet.value(row, at, new BigDecimal(cell));
                } else {
                    sheet.inlineString(row, at, text.of(cell));
                }
            }
        }
        SheetPaper.of(sheet, "Fidelity").each(0, columns, 18).heads(1, 0);
        SheetPaper.words(sheet, 1, table.rows(), columns);
        SheetPaper.markHeads(sheet, 1, columns);
    }
}
