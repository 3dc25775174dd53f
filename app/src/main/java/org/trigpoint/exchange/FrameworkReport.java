package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.Plural;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.exchange.Report.Cell;
import org.trigpoint.framework.Denominators;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkMatrix.Column;
import org.trigpoint.framework.FrameworkMatrix.Link;
import org.trigpoint.framework.FrameworkMatrix.Row;

/** Puts a framework matrix into the order in which it is printed: summaries, the words they rest on, how many, and whence. */
final class FrameworkReport {

    /** More are a table of their own: summaries in narrower columns are no longer read. */
    static final int COLUMNS_IN_A_TABLE = 4;

    private final FrameworkReading reading;
    private final FrameworkMatrix matrix;
    private final List<Block> blocks = new ArrayList<>();

    private FrameworkReport(FrameworkReading reading) {
        this.reading = reading;
        this.matrix = reading.matrix();
    }

    static Report of(FrameworkReading reading) {
        FrameworkReport report = new FrameworkReport(reading);
        report.blocks.add(new Block.Soft(report.byline()));
        report.addTables();
        report.addPassages();
        report.addDenominators();
        report.addProvenance();
        FrameworkMatrix matrix = reading.matrix();
        return new Report(
                matrix.plan().name(),
                matrix.plan().name() + " \u00b7 State " + matrix.journalNumber(),
                true,
                report.blocks);
    }

    private String byline() {
        int cases = matrix.rows().size();
        return reading.analysis().name() + " \u00b7 "
                + reading.analysis().method().label() + " \u00b7 " + Plural.of(cases, "case")
                + " by themes and codes";
    }

    /** What is wider than a page goes on in the next table, its cases named again. */
    private void addTables() {
        int columns = matrix.columns().size();
        int tables = Math.max(1, Math.ceilDiv(columns, COLUMNS_IN_A_TABLE));
        for (int table = 0; table < tables; table++) {
            int from = table * COLUMNS_IN_A_TABLE;
            int to = Math.min(columns, from + COLUMNS_IN_A_TABLE);
            String part = tables == 1 ? "" : " (part " + (table + 1) + " of " + tables + ")";
            blocks.add(new Block.Table(
                    "Table" + part + ". " + matrix.plan().name() + ". State " + matrix.journalNumber() + ".",
                    1,
                    Stream.concat(Stream.of(2), Stream.generate(() -> 3).limit(to - from))
                            .toList(),
                    rows(from, to)));
        }
    }

    private List<List<Cell>> rows(int from, int to) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Column> shown = matrix.columns().subList(from, to);
        rows.add(line(matrix.plan().rows().label(), shown.stream().map(Column::title)));
        for (Row row : matrix.rows()) {
            rows.add(line(
                    row.title() + "\n" + row.under(),
                    row.cells().subList(from, to).stream()
                            .map(FrameworkReading::cell)
                            .map(FrameworkReport::unmarked)));
        }
        rows.add(line(
                "Evidenced, of those asked",
                shown.stream()
                        .map(column -> column.counted().words() + "\n"
                                + column.counted().leftOutWords())));
        return rows;
    }

    /** Without the signs of Markdown, which are read on the screen and not on paper. */
    static String unmarked(String words) {
        return words.replaceAll("\\*\\*([^*]+)\\*\\*", "$1").replaceAll("\\*([^*]+)\\*", "$1");
    }

    private static List<Cell> line(String name, Stream<String> words) {
        return Stream.concat(Stream.of(name), words).map(Cell::of).toList();
    }

    private void addPassages() {
        blocks.add(new Block.Heading(1, "The passages that the summaries rest on"));
        int before = blocks.size();
        for (Row row : matrix.rows()) {
            List<Block> passages = passages(row);
            if (!passages.isEmpty()) {
                blocks.add(new Block.Heading(2, row.title()));
                blocks.addAll(passages);
            }
        }
        if (blocks.size() == before) {
            blocks.add(new Block.Text("No summary has a passage linked to it yet."));
        }
    }

    private List<Block> passages(Row row) {
        List<Block> passages = new ArrayList<>();
        for (int column = 0; column < row.cells().size(); column++) {
            FrameworkMatrix.Summary summary = row.cells().get(column).summary();
            if (summary != null && !summary.links().isEmpty()) {
                passages.add(new Block.Heading(3, matrix.columns().get(column).title()));
                summary.links().forEach(link -> passages.add(passage(link)));
            }
        }
        return passages;
    }

    private Block passage(Link link) {
        return new Block.Quoted(
                reading.words().getOrDefault(link, "").strip(),
                link.reference() + (link.held() ? " (its words have changed)" : ""));
    }

    private void addDenominators() {
        blocks.add(new Block.Heading(1, "How many, of those asked"));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(Stream.concat(
                        Stream.of(Cell.of("Theme or code")),
                        Stream.of(
                                        "Evidenced",
                                        "Asked and coded through",
                                        "Against",
                                        "Asked, not mentioned",
                                        "Left out",
                                        "not asked",
                                        "not yet coded",
                                        "source missing",
                                        "unasked",
                                        "coding not done")
                                .map(Cell::number))
                .toList());
        for (Column column : matrix.columns()) {
            rows.add(counted(column));
        }
        blocks.add(new Block.Table(
                "Cases by what is known of them; those left out are counted by why, to the right.", 1, rows));
    }

    private static List<Cell> counted(Column column) {
        Denominators counted = column.counted();
        return Stream.concat(
                        Stream.of(Cell.of(column.title())),
                        Stream.of(
                                        counted.evidenced(),
                                        counted.asked(),
                                        counted.contradicted(),
                                        counted.notMentioned(),
                                        counted.leftOut(),
                                        counted.notAsked(),
                                        counted.notYetCoded(),
                                        counted.sourceMissing(),
                                        counted.unasked(),
                                        counted.unfinished())
                                .map(String::valueOf)
                                .map(Cell::number))
                .toList();
    }

    private void addProvenance() {
        blocks.add(new Block.Heading(1, "Where this comes from"));
        List<List<Cell>> lines = new ArrayList<>();
        lines.add(List.of(Cell.of("About"), Cell.of("It says")));
        lines.addAll(reading.provenance().stream()
                .map(line -> line.stream().map(Cell::of).collect(Collectors.toList()))
                .toList());
        blocks.add(new Block.Table("Provenance", 1, lines));
    }
}
