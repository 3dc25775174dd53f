package org.trigpoint.exchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.exchange.PrintedTables.Table;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.quoting.QuotingTally;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.JointDisplay;
import org.trigpoint.triangulation.JointDisplay.Cell;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplay.Quoted;
import org.trigpoint.triangulation.JointDisplayQueries;

/** Joint displays as files; each that is taken is in the journal. */
@Service
public class JointDisplayExport {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final JointDisplayQueries displays;
    private final QuotingQueries quoting;
    private final WordTableOrigin origin;
    private final WayOut way;

    JointDisplayExport(JointDisplayQueries displays, QuotingQueries quoting, WordTableOrigin origin, WayOut way) {
        this.displays = displays;
        this.quoting = quoting;
        this.origin = origin;
        this.way = way;
    }

    /** What kind of file. */
    public enum DisplayFormat {
        /** A workbook. */
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** A document to be edited. */
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        /** The same to be printed or passed on. */
        PDF("application/pdf"),
        /** A drawing of the table, for a poster or a report. */
        SVG("image/svg+xml");

        private final String mediaType;

        DisplayFormat(String mediaType) {
            this.mediaType = mediaType;
        }

        byte[] of(PrintedTables tables) {
            OffsetDateTime now = OffsetDateTime.now(ZONE).truncatedTo(ChronoUnit.SECONDS);
            return switch (this) {
                case XLSX -> tables.workbook();
                case DOCX -> tables.document(now);
                case PDF -> tables.pages(now);
                case SVG ->
                    TableDrawing.of(
                                    tables.tables().getFirst(),
                                    Stream.concat(
                                                    Stream.of(tables.lead()),
                                                    tables.provenance().stream().map(line -> String.join(": ", line)))
                                            .toList())
                            .getBytes(StandardCharsets.UTF_8);
            };
        }
    }

    /**
     * A display with what was concluded of its rows. Words of somebody who may not be quoted are left out, and counted.
     *
     * @param reader who takes it
     * @param kind which display
     * @param analysis whose themes stand in it
     * @param format which kind of file
     * @return the file
     * @throws NotFound when the study has no such analysis
     * @throws Refusal when the reader sees one site alone
     * @throws KeptBack when names stand in it that pseudonyms stand for
     */
    public Cleared file(Reader reader, Kind kind, AnalysisId analysis, DisplayFormat format) {
        JointDisplay display = displays.of(reader, kind, analysis);
        List<Quoted> quoted = display.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.quoted().stream())
                .toList();
        List<Quotable> quotable =
                quoting.of(reader, quoted.stream().map(Quoted::passage).toList());
        String ending = format.name().toLowerCase(Locale.ROOT);
        return way.out(
                reader,
                kind.word() + "-" + LocalDate.now(ZONE) + "." + ending,
                format.mediaType,
                format.of(
                        switch (format) {
                            case XLSX -> withNumbers(tables(display, quotable, origin.of(reader)), display);
                            case DOCX, PDF, SVG -> onPaper(display, quotable, origin.of(reader));
                        }),
                digest -> new TriangulationExported(
                        reader.study(), kind.word(), ending, display.rows().size(), digest));
    }

    private static PrintedTables tables(JointDisplay display, List<Quotable> quotable, String origin) {
        var next = quotable.iterator();
        List<String> heads = new ArrayList<>(display.heads());
        heads.addAll(List.of("What follows", "Fit", "Changed since"));
        List<List<String>> rows = new ArrayList<>();
        for (JointDisplay.Row row : display.rows()) {
            List<String> line = new ArrayList<>(List.of(row.title()));
            row.cells().forEach(cell -> line.add(words(cell, next)));
            line.addAll(concluded(row));
            rows.add(line);
        }
        String title = display.kind().label();
        return new PrintedTables(
                title, title, List.of(new Table(title, title, heads, rows)), provenance(display, quotable, origin));
    }

    /** With the numbers that its cells tell on a sheet of their own, each where it can be computed with. */
    private static PrintedTables withNumbers(PrintedTables printed, JointDisplay display) {
        List<List<String>> rows = new ArrayList<>();
        for (JointDisplay.Row row : display.rows()) {
            for (int at = 0; at < row.cells().size(); at++) {
                String head = display.heads().get(at + 1);
                row.cells()
                        .get(at)
                        .counts()
                        .forEach(count ->
                                rows.add(List.of(row.title(), head, count.what(), String.valueOf(count.number()))));
            }
        }
        if (rows.isEmpty()) {
            return printed;
        }
        List<Table> tables = new ArrayList<>(printed.tables());
        tables.add(
                new Table("Numbers", "Numbers", List.of("Row", "Column", "Number of what", "Number"), rows, Set.of(3)));
        List<List<String>> lines = new ArrayList<>(printed.provenance());
        lines.add(List.of("Numbers", "The numbers that the cells tell, unrounded, a line each."));
        return new PrintedTables(printed.title(), printed.foot(), tables, lines);
    }

    /**
     * For a page or a drawing: what follows from a row stands beneath it, so that the columns of cells have the width, and what
     * a site's cells say in short, as on the screen.
     */
    private static PrintedTables onPaper(JointDisplay display, List<Quotable> quotable, String origin) {
        var next = quotable.iterator();
        List<List<String>> rows = new ArrayList<>();
        for (JointDisplay.Row row : display.rows()) {
            List<String> line = new ArrayList<>(List.of(row.title()));
            row.cells()
                    .forEach(cell -> line.add(
                            unbroken(display.kind() == Kind.SITES_BY_FIDELITY ? cell.brief() : words(cell, next))));
            rows.add(line);
            if (row.judged() != null) {
                rows.add(List.of(follows(concluded(row))));
            }
        }
        String title = display.kind().label();
        List<List<String>> told = provenance(display, quotable, origin);
        return new PrintedTables(
                title,
                display.note(),
                title,
                List.of(new Table(title, "", display.heads(), rows)),
                told.subList(1, told.size()));
    }

    private static String follows(List<String> concluded) {
        return "What follows (" + concluded.get(1) + "): " + concluded.getFirst()
                + (concluded.getLast().isEmpty()
                        ? ""
                        : "\nChanged since: " + concluded.getLast().replace("\n", "; "));
    }

    /** Counts on both sides of a dot, and how many there are, stay on one line. */
    private static String unbroken(String words) {
        return words.replace(" \u00b7 ", "\u00a0\u00b7\u00a0").replace(" n = ", " n\u00a0=\u00a0");
    }

    private static String words(Cell cell, Iterator<Quotable> next) {
        return cell.words()
                + cell.quoted().stream()
                        .map(each -> "\n\u201c" + next.next().words(each.words()) + "\u201d (" + each.title() + ")")
                        .collect(Collectors.joining());
    }

    private static List<String> concluded(JointDisplay.Row row) {
        var judged = row.judged();
        return judged == null
                ? List.of("", "", "")
                : List.of(
                        judged.metaInference() + " (" + judged.name() + ")",
                        judged.fit().word(),
                        judged.changes().stream().map(Finding.Change::words).collect(Collectors.joining("\n")));
    }

    private static List<List<String>> provenance(JointDisplay display, List<Quotable> quotable, String origin) {
        return List.of(
                List.of("How it was made", display.note()),
                List.of(
                        "Fit",
                        "Confirms, expands, discords: Fetters, Curry and Creswell, Health Services Research 48, 2013, 2134 to"
                                + " 2156. Written by the team, never computed."),
                List.of(
                        "Consent to quote",
                        quotable.isEmpty()
                                ? "No passage is in this file."
                                : String.join(" ", QuotingTally.of(quotable).sentences())),
                List.of("Where this comes from", origin));
    }
}
