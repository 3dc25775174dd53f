package org.trigpoint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.description.Answer;
import org.trigpoint.description.Answer.Bar;
import org.trigpoint.description.Answer.Box;
import org.trigpoint.description.Answer.Panel;
import org.trigpoint.description.Answer.Stream;
import org.trigpoint.description.Table;

/** A figure of numbers as SVG, fit to be printed: bars of groups, or boxes of a flow, and beneath them every table of them. */
final class FigureDrawing {

    private static final Pattern SIZE = Pattern.compile("width='(\\d+)' height='(\\d+)'");
    private static final int EDGE = 8;
    private static final int LINE = 16;
    private static final int PANEL = 300;
    private static final int IN_A_ROW = 4;
    private static final int LABEL = 110;
    private static final int LONGEST = 120;
    private static final int LETTERS = 110;

    private final StringBuilder drawn = new StringBuilder();
    private int wide = PANEL * 2;
    private int y = LINE + EDGE;

    private FigureDrawing() {}

    static String of(Answer answer, List<String> told) {
        FigureDrawing figure = new FigureDrawing();
        figure.text(EDGE, figure.y, answer.title(), " font-size='15' font-weight='bold'");
        figure.lines(answer.caption());
        figure.panels(answer.panels());
        figure.flow(answer.flow());
        answer.tables().forEach(figure::table);
        told.forEach(figure::lines);
        return String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' width='%1$d' height='%2$d' viewBox='0 0 %1$d %2$d'"
                        + " font-family='sans-serif' font-size='12'>%n<rect width='%1$d' height='%2$d' fill='#fff'/>%n"
                        + "<desc>%4$s</desc>%n%3$s</svg>%n",
                figure.wide,
                figure.y + EDGE,
                figure.drawn,
                escaped(answer.title() + ". " + String.join(" ", told)));
    }

    private void panels(List<Panel> panels) {
        for (int from = 0; from < panels.size(); from += IN_A_ROW) {
            List<Panel> row = panels.subList(from, Math.min(panels.size(), from + IN_A_ROW));
            wide = Math.max(wide, row.size() * PANEL);
            int high = 0;
            for (int at = 0; at < row.size(); at++) {
                high = Math.max(high, panel(row.get(at), EDGE + at * PANEL, y + LINE));
            }
            y += high + 2 * LINE;
        }
    }

    /** How high it is. */
    private int panel(Panel panel, int x, int top) {
        text(x, top, panel.name(), " font-weight='bold'");
        int at = top + LINE;
        for (Bar bar : panel.bars()) {
            text(x, at, shortened(bar.label()), "");
            rect(x + LABEL, at - LINE + 5, Math.max(1, (int) Math.round(LONGEST * bar.share())), LINE - 4, "#444");
            text(
                    x + LABEL + 4 + Math.max(1, (int) Math.round(LONGEST * bar.share())),
                    at,
                    bar.count() + String.format(Locale.ROOT, " (%.1f %%)", 100 * bar.share()),
                    "");
            at += LINE;
        }
        text(x, at, panel.beneath(), " fill='#333'");
        return at + LINE - top;
    }

    private void flow(List<Stream> streams) {
        wide = Math.max(wide, streams.size() * PANEL);
        int high = 0;
        for (int at = 0; at < streams.size(); at++) {
            int x = EDGE + at * PANEL;
            int top = y + LINE;
            text(x, top, streams.get(at).name(), " font-weight='bold'");
            top += EDGE;
            for (Box box : streams.get(at).boxes()) {
                int tall = (box.lines().size() + 1) * LINE + EDGE;
                frame(x, top, PANEL - 3 * EDGE, tall);
                text(x + EDGE, top + LINE, box.label(), " font-weight='bold'");
                for (int line = 0; line < box.lines().size(); line++) {
                    text(x + EDGE, top + (line + 2) * LINE, box.lines().get(line), "");
                }
                top += tall + LINE;
            }
            high = Math.max(high, top - y);
        }
        y += high;
    }

    /** Drawn as tables are; here it stands below what is there already. */
    private void table(Table table) {
        String own =
                TableDrawing.of(new PrintedTables.Table(table.title(), table.title(), table.heads(), table.rows()));
        Matcher size = SIZE.matcher(own);
        if (size.find()) {
            drawn.append(own.replaceFirst("<svg ", "<svg y='" + (y + EDGE) + "' "));
            wide = Math.max(wide, Integer.parseInt(size.group(1)));
            y += Integer.parseInt(size.group(2)) + EDGE;
        }
    }

    private void lines(String words) {
        for (String line : wrapped(words)) {
            y += LINE;
            text(EDGE, y, line, "");
        }
    }

    private static List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String shortened(String label) {
        return label.length() <= 17 ? label : label.substring(0, 16) + "\u2026";
    }

    private void rect(int x, int top, int width, int height, String fill) {
        drawn.append(String.format(
                Locale.ROOT, "<rect x='%d' y='%d' width='%d' height='%d' fill='%s'/>%n", x, top, width, height, fill));
    }

    private void frame(int x, int top, int width, int height) {
        drawn.append(String.format(
                Locale.ROOT,
                "<rect x='%d' y='%d' width='%d' height='%d' fill='none' stroke='#000'/>%n",
                x,
                top,
                width,
                height));
    }

    private void text(int x, int at, String words, String style) {
        drawn.append(String.format(Locale.ROOT, "<text x='%d' y='%d'%s>%s</text>%n", x, at, style, escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
