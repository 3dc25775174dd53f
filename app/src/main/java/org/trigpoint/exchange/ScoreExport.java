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
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.trigpoint.access.Reader;
import org.trigpoint.calibration.EvidenceQueries;
import org.trigpoint.calibration.ScoreQueries;
import org.trigpoint.calibration.Scores;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;

/**
 * Every open score of sessions with what it stands on, tidy, with a data dictionary. What is not open yet by the rules of
 * blindness is in no file; words are left out where somebody who speaks may not be quoted, and the file says how many.
 */
@Service
public class ScoreExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Set<String> NUMBERS =
            Set.of("assessment", "version", "session", "part", "number", "start", "end");

    /** What kind of file. */
    public enum Format {
        /** A workbook with all tables, and where they come from. */
        XLSX("scores", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** One line an answer. */
        SCORES("scores", "csv", "text/csv"),
        /** One line a piece of evidence. */
        EVIDENCE("scores-evidence", "csv", "text/csv"),
        /** What the columns and items mean. */
        DICTIONARY("scores-data-dictionary", "csv", "text/csv");

        private final String name;
        private final String letters;
        private final String mediaType;

        Format(String name, String letters, String mediaType) {
            this.name = name;
            this.letters = letters;
            this.mediaType = mediaType;
        }
    }

    private record Found(
            ScoreTables.Table scores, ScoreTables.Table evidence, ScoreTables.Table dictionary, List<String> origin) {}

    private final ScoreQueries scores;
    private final EvidenceQueries evidence;
    private final WordTableOrigin origin;
    private final WayOut way;

    ScoreExport(ScoreQueries scores, EvidenceQueries evidence, WordTableOrigin origin, WayOut way) {
        this.scores = scores;
        this.evidence = evidence;
        this.origin = origin;
        this.way = way;
    }

    /**
     * The file.
     *
     * @param reader who takes it; held to one site, they get the sessions of that site
     * @param format what kind of file
     * @return a workbook, or CSV in UTF-8 with a byte order mark whose last line says where it comes from
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, Format format) {
        List<Scores> all = scores.all(reader);
        EvidenceQueries.Evidence stands = evidence.all(reader);
        List<String> told = new ArrayList<>(List.of("Open scores of observed sessions; " + origin.of(reader)));
        told.addAll(stands.tally().sentences());
        if (stands.refused() > 0) {
            told.add("Evidence of sessions that may not be quoted, left out: " + stands.refused() + ".");
        }
        Found found = new Found(
                ScoreTables.scores(all), ScoreTables.evidence(stands), ScoreDictionary.of(all), List.copyOf(told));
        byte[] content = switch (format) {
            case XLSX -> book(found);
            case SCORES -> csv(found.scores(), found.origin());
            case EVIDENCE -> csv(found.evidence(), found.origin());
            case DICTIONARY -> csv(found.dictionary(), found.origin());
        };
        return way.out(
                reader,
                format.name + "-" + LocalDate.now(ZONE) + "." + format.letters,
                format.mediaType,
                content,
                digest -> new ScoresExported(
                        reader.study(),
                        format.name().toLowerCase(Locale.ROOT),
                        found.scores().rows(),
                        found.evidence().rows(),
                        digest));
    }

    private static byte[] csv(ScoreTables.Table table, List<String> origin) {
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

    private static byte[] book(Found found) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CellText text = new CellText();
        try (Workbook book = new Workbook(out, "Trigpoint", null)) {
            sheet(book, found.scores(), text);
            sheet(book, found.evidence(), text);
            sheet(book, found.dictionary(), text);
            Worksheet about = book.newWorksheet("About");
            for (int row = 0; row < found.origin().size(); row++) {
                about.inlineString(row, 0, text.of(found.origin().get(row)));
            }
            SheetPaper.of(about, "Scores").widths(110).heads(0, 0);
            SheetPaper.words(about, 0, found.origin().size() - 1, 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook book, ScoreTables.Table table, CellText text) {
        Worksheet sheet = book.newWorksheet(table.name());
        List<String> heads = table.lines().getFirst();
        for (int row = 0; row < table.lines().size(); row++) {
            List<String> cells = table.lines().get(row);
            boolean rating = row > 0 && cells.stream().anyMatch(cell -> cell.startsWith("rating on "));
            for (int at = 0; at < cells.size(); at++) {
                String cell = cells.get(at);
                boolean number = row > 0
                        && (NUMBERS.contains(heads.get(at))
                                || heads.get(at).equals("time_ms")
                                || (rating && heads.get(at).equals("value")));
                if (number && cell.matches("-?\\d{1,15}")) {
                    sheet.value(row, at, Long.parseLong(cell));
                } else {
                    sheet.inlineString(row, at, text.of(cell));
                }
            }
        }
        SheetPaper.of(sheet, "Scores").each(0, heads.size(), 16).heads(1, 0);
        SheetPaper.words(sheet, 1, table.rows(), heads.size());
        SheetPaper.markHeads(sheet, 1, heads.size());
    }
}
