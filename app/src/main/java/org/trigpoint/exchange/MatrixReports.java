package org.trigpoint.exchange;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trigpoint.exchange.Report.Block;
import org.trigpoint.exchange.Report.Cell;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.themes.Theme;

/** Puts a matrix, its codebook and its provenance into the order in which they are printed. */
final class MatrixReports {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int COLUMNS_IN_A_TABLE = 8;
    private static final int COLUMNS_ON_UPRIGHT_PAGE = 4;

    private final ThemeMatrixReading reading;
    private final ThemeMatrix matrix;
    private final List<Block> blocks = new ArrayList<>();
    private final int most;

    private MatrixReports(ThemeMatrixReading reading) {
        this.reading = reading;
        this.matrix = reading.matrix();
        this.most = matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.or(0))
                .max()
                .orElse(0);
    }

    static Report of(ThemeMatrixReading reading) {
        MatrixReports reports = new MatrixReports(reading);
        reports.blocks.add(new Block.Soft(reports.byline()));
        reports.addTables();
        reports.addNotes();
        reports.addRows();
        reports.addProvenance();
        return new Report(
                reading.matrix().request().title(),
                reading.origin().studyName() + " \u00b7 " + reports.state(),
                reading.matrix().columns().size() > COLUMNS_ON_UPRIGHT_PAGE,
                reports.blocks);
    }

    /** A table that is wider than a page goes on in the next, its rows named again. */
    private void addTables() {
        int columns = matrix.columns().size();
        int tables = Math.max(1, Math.ceilDiv(columns, COLUMNS_IN_A_TABLE));
        for (int table = 0; table < tables; table++) {
            int from = table * COLUMNS_IN_A_TABLE;
            int to = Math.min(columns, from + COLUMNS_IN_A_TABLE);
            String part = tables == 1 ? "" : " (part " + (table + 1) + " of " + tables + ")";
            blocks.add(new Block.Table(
                    "Table" + part + ". " + matrix.request().title() + printedId(),
                    3,
                    rows(from, to, table == tables - 1)));
        }
    }

    private String byline() {
        return reading.origin().studyName() + " \u00b7 " + reading.origin().analysisName() + " \u00b7 "
                + reading.origin().method() + " \u00b7 "
                + DAY.format(matrix.moment().at());
    }

    private String printedId() {
        return ". " + state() + ".";
    }

    private String state() {
        String snapshot = matrix.moment().snapshot();
        return snapshot == null ? "State " + matrix.moment().journalNumber() : "Snapshot " + snapshot;
    }

    private List<List<Cell>> rows(int from, int to, boolean total) {
        List<ThemeMatrix.Column> shown = new ArrayList<>(matrix.columns().subList(from, to));
        if (total) {
            shown.add(matrix.all());
        }
        List<List<Cell>> rows = new ArrayList<>(heads(shown));
        for (ThemeMatrix.Row row : matrix.rows()) {
            List<ThemeMatrix.Cell> counts = new ArrayList<>(row.cells().subList(from, to));
            if (total) {
                counts.add(row.total());
            }
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.name())));
            for (int at = 0; at < counts.size(); at++) {
                ThemeMatrix.Column column = shown.get(at);
                String colour = column.isAll() ? "" : shade(counts.get(at).or(0));
                cells.add(new Cell(ThemeMatrixWords.of(matrix, column, counts.get(at)), true, colour));
            }
            rows.add(cells);
        }
        return rows;
    }

    private List<List<Cell>> heads(List<ThemeMatrix.Column> shown) {
        List<Cell> labels = new ArrayList<>(List.of(Cell.of(ThemeMatrixWords.corner(matrix))));
        List<Cell> sources = new ArrayList<>(List.of(Cell.of("Sources in the column")));
        List<Cell> people = new ArrayList<>(List.of(Cell.of("Participants in the column")));
        shown.forEach(column -> {
            labels.add(Cell.number(column.isAll() ? "Total" : column.label()));
            sources.add(Cell.number(String.valueOf(column.sources())));
            people.add(Cell.number(String.valueOf(column.participants())));
        });
        return List.of(labels, sources, people);
    }

    /** One hue on white, the darker the more; black words stay readable on the darkest. */
    private String shade(int count) {
        if (count == 0) {
            return "";
        }
        double share = 0.06 + 0.34 * count / most;
        return String.format(Locale.ROOT, "%02x%02x%02x", mixed(0x1f, share), mixed(0x6f, share), mixed(0x8b, share));
    }

    private static int mixed(int hue, double share) {
        return (int) Math.round(255 - (255 - hue) * share);
    }

    private void addNotes() {
        ThemeMatrixWords.notes(matrix).forEach(note -> blocks.add(new Block.Text(note)));
    }

    private void addRows() {
        blocks.add(new Block.Heading(1, "What the rows are"));
        for (ThemeMatrix.Row row : matrix.rows()) {
            blocks.add(new Block.Heading(2, row.name()));
            Theme theme = row.theme();
            if (theme == null) {
                blocks.add(new Block.Text(ThemeMatrixWords.ofCode(matrix, row)));
            } else {
                blocks.add(new Block.Text(theme.status().label() + " theme. " + theme.concept()));
                blocks.add(new Block.Text(theme.definition()));
                addBoundary(theme);
            }
            row.codes().stream()
                    .sorted(Comparator.comparing(
                            (CodeId code) -> reading.codes().path(code), String::compareTo))
                    .forEach(code -> blocks.add(new Block.Labelled(
                            reading.codes().path(code),
                            reading.codes()
                                    .find(code)
                                    .map(one -> one.description())
                                    .filter(words -> !words.isBlank())
                                    .orElse("No description yet."))));
        }
    }

    private void addBoundary(Theme theme) {
        if (!theme.words().boundary().isBlank()) {
            blocks.add(new Block.Labelled("What it is not", theme.words().boundary()));
        }
    }

    private void addProvenance() {
        blocks.add(new Block.Heading(1, "Where the numbers come from"));
        List<List<Cell>> lines = new ArrayList<>();
        lines.add(List.of(Cell.of("About"), Cell.of("It says")));
        Provenance.of(reading).forEach(line -> lines.add(List.of(Cell.of(line.what()), Cell.of(line.says()))));
        blocks.add(new Block.Table("Provenance", 1, lines));
    }
}
