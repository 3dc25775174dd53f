package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.exchange.PrintedTables.Table;

/** A table drawn as SVG: black on white, words as words, so that a report can take it and a reader can search it. */
final class TableDrawing {

    /** An A4 page on its side, less its margins; more columns than this holds are drawn wider. */
    private static final int PAGE = 1040;

    private static final double LETTER = 6.4;
    private static final double BOLD_LETTER = 7.2;
    private static final int TITLE_LETTER = 9;
    private static final int LINE = 15;
    private static final int EDGE = 8;

    private final List<Integer> widths;
    private final int wide;
    private final StringBuilder drawn = new StringBuilder();
    private int y = 32;

    private TableDrawing(Table table) {
        this.widths = widths(table);
        int title = Math.min(PAGE, table.name().length() * TITLE_LETTER + 2 * EDGE);
        this.wide = Math.max(title, widths.stream().mapToInt(Integer::intValue).sum());
    }

    static String of(Table table) {
        return of(table, List.of());
    }

    /** A table with what is told of it beneath. A row of one cell is drawn over the whole width, as a part of the row above. */
    static String of(Table table, List<String> told) {
        return new TableDrawing(table).draw(table, told);
    }

    private String draw(Table table, List<String> told) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.heads());
        rows.addAll(table.rows());
        for (int row = 0; row < rows.size(); row++) {
            if (whole(rows.get(row))) {
                follows(rows.get(row).getFirst());
            } else {
                cells(rows.get(row), row == 0);
            }
            if (row + 1 == rows.size() || !whole(rows.get(row + 1))) {
                line(row == 0 ? "1.5" : "0.5");
            }
        }
        List<String> beneath = told.stream()
                .flatMap(sentence -> wrapped(sentence, letters(wide, LETTER)).stream())
                .toList();
        words(beneath, EDGE, y + LINE + EDGE, false);
        return framed(table.name(), y + beneath.size() * LINE + 2 * EDGE, whole(rows, told));
    }

    /** As wide as columns are on paper; none is narrower than its longest word in bold, or wider than its longest line. */
    private static List<Integer> widths(Table table) {
        List<Integer> shares = ColumnShares.of(table);
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < shares.size(); column++) {
            double word = (ColumnShares.word(table, column) + 1) * BOLD_LETTER + 2 * EDGE;
            double line = (ColumnShares.line(table, column) + 2) * BOLD_LETTER + 2 * EDGE;
            widths.add((int) Math.ceil(Math.max(word, Math.min(line, PAGE * shares.get(column) / (double) all))));
        }
        return widths;
    }

    private static int letters(int width, double letter) {
        return (int) ((width - 2 * EDGE) / letter);
    }

    private boolean whole(List<String> row) {
        return row.size() == 1 && widths.size() > 1;
    }

    private void cells(List<String> row, boolean head) {
        int x = 0;
        int most = 1;
        for (int column = 0; column < row.size(); column++) {
            boolean bold = head || column == 0;
            List<String> lines = wrapped(row.get(column), letters(widths.get(column), bold ? BOLD_LETTER : LETTER));
            words(lines, x + EDGE, y + LINE, bold);
            x += widths.get(column);
            most = Math.max(most, lines.size());
        }
        y += most * LINE + EDGE;
    }

    private void follows(String said) {
        List<String> lines = wrapped(said, letters(wide - 2 * EDGE, LETTER));
        drawn.append(String.format(
                Locale.ROOT,
                "<line x1='%1$d' y1='%2$d' x2='%1$d' y2='%3$d' stroke='#000' stroke-width='2'/>%n",
                EDGE,
                y + 3,
                y + lines.size() * LINE + 3));
        words(lines, 2 * EDGE, y + LINE, false);
        y += lines.size() * LINE + EDGE;
    }

    private void line(String thick) {
        drawn.append(String.format(
                Locale.ROOT,
                "<line x1='0' y1='%1$d' x2='%2$d' y2='%1$d' stroke='#000' stroke-width='%3$s'/>%n",
                y,
                wide,
                thick));
    }

    private String framed(String caption, int high, String whole) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'"
                        + " font-family='Arial, Helvetica, sans-serif' font-size='12'>%n<rect width='%1$d' height='%2$d'"
                        + " fill='#fff'/>%n<desc>%6$s</desc>%n"
                        + "<text x='%3$d' y='20' font-size='15' font-weight='bold'>%4$s</text>%n%5$s</svg>%n",
                wide,
                high,
                EDGE,
                escaped(caption),
                drawn,
                escaped(whole));
    }

    /** All words unbroken, for those who hear the drawing, and for the gate. */
    private static String whole(List<List<String>> rows, List<String> told) {
        return Stream.concat(rows.stream().map(row -> String.join("; ", row)), told.stream())
                .collect(Collectors.joining("\n"));
    }

    private void words(List<String> lines, int x, int top, boolean bold) {
        for (int at = 0; at < lines.size(); at++) {
            drawn.append(String.format(
                    Locale.ROOT,
                    "<text x='%d' y='%d'%s>%s</text>%n",
                    x,
                    top + at * LINE,
                    bold ? " font-weight='bold'" : "",
                    escaped(lines.get(at))));
        }
    }

    private static List<String> wrapped(String words, int letters) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : words.lines().toList()) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (!line.isEmpty() && line.length() + word.length() >= letters) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
