package org.trigpoint.exchange;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.exchange.Report.Cell;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.snapshots.SnapshotWritings;
import org.trigpoint.snapshots.SnapshotWritings.Case;
import org.trigpoint.snapshots.SnapshotWritings.Chart;
import org.trigpoint.snapshots.SnapshotWritings.Link;

/** What was written and chosen in a snapshot, to be read and printed. It is made of the snapshot alone, and no clock is in it. */
final class SnapshotBook {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final SnapshotWritings writings;
    private final Snapshot snapshot;
    private final List<Block> blocks = new ArrayList<>();

    SnapshotBook(SnapshotWritings writings) {
        this.writings = writings;
        this.snapshot = writings.of();
    }

    /** When it was frozen, to the second. */
    OffsetDateTime at() {
        return snapshot.madeAt().atZoneSameInstant(ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whose words are in it, in the order of their keys. */
    List<SourceId> sources() {
        Stream<SourceId> hung = writings.evidence().values().stream()
                .flatMap(ThemeBook::origins)
                .map(one -> one.passage().source());
        return Stream.concat(hung, links().map(Link::source))
                .map(SourceId::value)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(SourceId::new)
                .toList();
    }

    private Stream<Link> links() {
        return writings.charts().stream()
                .flatMap(chart -> chart.cases().stream())
                .flatMap(one -> one.cells().stream())
                .flatMap(cell -> cell.links().stream());
    }

    Report report() {
        blocks.clear();
        blocks.add(new Block.Soft(
                writings.frame().study() + " \u00b7 " + writings.frame().analysis() + " \u00b7 "
                        + writings.frame().method() + " \u00b7 frozen on " + DAY.format(at())));
        if (!snapshot.note().isBlank()) {
            blocks.add(new Block.Text(snapshot.note()));
        }
        blocks.addAll(ThemeBook.blocks(writings.themes(), writings.evidence(), writings.codes()));
        writings.charts().forEach(this::add);
        addProvenance();
        return new Report(
                "Snapshot " + snapshot.printed() + ": " + snapshot.name(),
                "Snapshot " + snapshot.printed() + " \u00b7 " + writings.frame().study(),
                !writings.charts().isEmpty(),
                blocks);
    }

    private void add(Chart chart) {
        blocks.add(new Block.Heading(1, "Framework matrix: " + chart.name()));
        if (chart.cases().isEmpty() || chart.columns().isEmpty()) {
            blocks.add(new Block.Text("Nothing was written in it yet."));
            return;
        }
        int columns = chart.columns().size();
        int tables = Math.ceilDiv(columns, FrameworkReport.COLUMNS_IN_A_TABLE);
        for (int table = 0; table < tables; table++) {
            int from = table * FrameworkReport.COLUMNS_IN_A_TABLE;
            int to = Math.min(columns, from + FrameworkReport.COLUMNS_IN_A_TABLE);
            String part = tables == 1 ? "" : " (part " + (table + 1) + " of " + tables + ")";
            blocks.add(new Block.Table(
                    "Table" + part + ". " + chart.name() + ". Snapshot " + snapshot.printed() + ".",
                    1,
                    Stream.concat(Stream.of(2), Stream.generate(() -> 3).limit(to - from))
                            .toList(),
                    rows(chart, from, to)));
        }
        blocks.add(new Block.Text("Cases of which nothing was written are not listed."));
        chart.cases().forEach(one -> addPassages(chart, one));
    }

    private static List<List<Cell>> rows(Chart chart, int from, int to) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(line(chart.rows(), chart.columns().subList(from, to).stream()));
        for (Case one : chart.cases()) {
            rows.add(line(one.title(), one.cells().subList(from, to).stream().map(SnapshotBook::words)));
        }
        return rows;
    }

    private static List<Cell> line(String name, Stream<String> words) {
        return Stream.concat(Stream.of(name), words).map(Cell::of).toList();
    }

    private static String words(SnapshotWritings.Cell cell) {
        if (!cell.written()) {
            return "\u2013";
        }
        return Stream.of(
                        cell.draft() ? "Draft of extracts:" : "",
                        FrameworkReport.unmarked(cell.text()),
                        cell.said().isEmpty() ? "" : "(" + cell.said() + ")",
                        cell.author().isEmpty() || cell.text().isEmpty() ? "" : "\u2014 " + cell.author())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private void addPassages(Chart chart, Case one) {
        for (int column = 0; column < one.cells().size(); column++) {
            List<Link> links = one.cells().get(column).links();
            if (!links.isEmpty()) {
                blocks.add(new Block.Heading(
                        3, one.title() + " \u00d7 " + chart.columns().get(column)));
                links.forEach(link -> blocks.add(new Block.Quoted(
                        link.quotable().words(link.words()).strip().replaceAll("\\s+", " "),
                        "[" + link.number() + "] " + link.title())));
            }
        }
    }

    private void addProvenance() {
        blocks.add(new Block.Heading(1, "Where this comes from"));
        List<List<Cell>> lines = new ArrayList<>();
        lines.add(List.of(Cell.of("About"), Cell.of("It says")));
        add(lines, "What this is", "What was written and chosen in an analysis, frozen by Trigpoint");
        add(lines, "Study", writings.frame().study());
        add(
                lines,
                "Analysis",
                writings.frame().analysis() + ", " + writings.frame().method());
        add(lines, "Snapshot", snapshot.printed() + " \u201c" + snapshot.name() + "\u201d");
        add(
                lines,
                "Material",
                writings.frame().onlySite().isEmpty()
                        ? "All sites"
                        : "Only site " + writings.frame().onlySite() + ": its taker sees no other.");
        add(lines, "Made by", snapshot.madeBy());
        add(lines, "Made at", Origins.moment(at()));
        add(lines, "Journal number", String.valueOf(snapshot.journalNumber()));
        add(lines, "Texts", String.valueOf(snapshot.texts()));
        add(lines, "SHA-256 of the snapshot", snapshot.digest());
        add(lines, "Trigpoint version", snapshot.madeWith());
        blocks.add(new Block.Table("Provenance", 1, lines));
    }

    private static void add(List<List<Cell>> lines, String what, String says) {
        lines.add(List.of(Cell.of(what), Cell.of(says)));
    }
}
