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

    private static final int WIDEST = 190;
    private static final int NARROWEST = 84;
    private static final double LETTER = 6.3;
    private static final int LINE = 15;
    private static final int EDGE = 8;

    private TableDrawing() {}

    static String of(Table table) {
        return of(table, List.of());
    }

    /** A table with what is told of it beneath. A row of one cell is drawn over the whole width. */
    static String of(Table table, List<String> told) {
        int columns = table.heads().size();
        int wide = Math.clamp(PAGE / columns, NARROWEST, WIDEST);
        int letters = (int) (wide / LETTER);
        StringBuilder drawn = new StringBuilder();
        int y = 32;
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.heads());
        rows.addAll(table.rows());
        for (int row = 0; row < rows.size(); row++) {
            boolean whole = rows.get(row).size() == 1 && columns > 1;
            List<List<String>> cells = rows.get(row).stream()
                    .map(cell -> wrapped(cell, whole ? columns * letters : letters))
                    .toList();
            int lines = cells.stream().mapToInt(List::size).max().orElse(1);
            for (int column = 0; column < cells.size(); column++) {
                boolean bold = !whole && (row == 0 || column == 0);
                drawn.append(words(cells.get(column), column * wide + EDGE, y + LINE, bold));
            }
            y += lines * LINE + EDGE;
            drawn.append(line(y, columns * wide, row == 0 ? "1.5" : "0.5"));
        }
        List<String> beneath = told.stream()
                .flatMap(sentence -> wrapped(sentence, columns * letters).stream())
                .toList();
        drawn.append(words(beneath, EDGE, y + LINE + EDGE, false));
        int high = y + beneath.size() * LINE + 2 * EDGE;
        return framed(table.caption(), columns * wide, high, drawn.toString(), whole(rows, told));
    }

    private static String line(int y, int wide, String thick) {
        return String.format(
                Locale.ROOT,
                "<line x1='0' y1='%1$d' x2='%2$d' y2='%1$d' stroke='#000' stroke-width='%3$s'/>%n",
                y,
                wide,
                thick);
    }

    private static String framed(String caption, int wide, int high, String drawn, String whole) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'"
                        + " font-family='sans-serif' font-size='12'>%n<rect width='%1$d' height='%2$d' fill='#fff'/>%n"
                        + "<desc>%6$s</desc>%n<text x='%3$d' y='20' font-size='15' font-weight='bold'>%4$s</text>%n%5$s</svg>%n",
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

    private static String words(List<String> lines, int x, int y, boolean bold) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            text.append(String.format(
                    Locale.ROOT,
                    "<text x='%d' y='%d'%s>%s</text>%n",
                    x,
                    y + at * LINE,
                    bold ? " font-weight='bold'" : "",
                    escaped(lines.get(at))));
        }
        return text.toString();
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
