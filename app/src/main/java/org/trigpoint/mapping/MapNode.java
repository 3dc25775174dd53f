package org.trigpoint.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trigpoint.Plural;
import org.trigpoint.themes.ThemeStatus;

/**
 * A theme or a code on a map.
 *
 * @param kind which of the two
 * @param id the number of its key
 * @param name as it is called
 * @param status of a theme how far it has come, as people read it; empty for a code
 * @param level how deep a theme stands, from 0; 0 for a code
 * @param colour of a code 0 to 11; 0 for a theme
 * @param segments how many segments it rests on, of a theme with those of its subthemes, each counted once
 * @param x where its middle is, to the right, in units of the drawing
 * @param y where its middle is, downwards
 */
public record MapNode(
        Kind kind, long id, String name, String status, int level, int colour, int segments, int x, int y) {

    /** What a node stands for. */
    public enum Kind {
        /** A theme or subtheme. */
        THEME,
        /** A code. */
        CODE
    }

    private static final int THEME_LINE = 22;
    private static final int CODE_LINE = 26;

    /**
     * What tells it from every other node of the map.
     *
     * @return such as {@code theme-12}
     */
    public String key() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + id;
    }

    /**
     * Whether it is a theme that was dropped or merged.
     *
     * @return false for codes
     */
    boolean letGo() {
        return status.equals(ThemeStatus.DROPPED.label()) || status.equals(ThemeStatus.MERGED.label());
    }

    /**
     * Its name as it is broken into lines.
     *
     * @return at least one
     */
    public List<String> lines() {
        int longest = kind == Kind.THEME ? THEME_LINE : CODE_LINE;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            String rest = word;
            while (rest.length() > longest) {
                add(lines, line);
                int cut = rest.offsetByCodePoints(0, rest.codePointCount(0, longest));
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            if (!line.isEmpty() && line.length() + 1 + rest.length() > longest) {
                add(lines, line);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        add(lines, line);
        return lines;
    }

    private static void add(List<String> lines, StringBuilder line) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    /**
     * The line beneath its name.
     *
     * @param counted whether it says how many segments there are
     * @return such as {@code Candidate · 12 segments}; may be empty
     */
    public String beneath(boolean counted) {
        String count = Plural.of(segments, "segment");
        String said = status.equals("Kept") ? "" : status;
        if (!counted) {
            return said;
        }
        return said.isEmpty() ? count : said + " \u00b7 " + count;
    }

    /**
     * How wide it is drawn.
     *
     * @return in units of the drawing
     */
    public int width() {
        int longest = lines().stream().mapToInt(String::length).max().orElse(0);
        int beneath = beneath(true).length();
        return kind == Kind.THEME
                ? Math.max(120, Math.max(longest * 9, beneath * 7) + 32)
                : Math.max(90, Math.max(longest * 8, beneath * 7) + 34);
    }

    /**
     * How high it is drawn.
     *
     * @return in units of the drawing
     */
    public int height() {
        int all = lines().size();
        return kind == Kind.THEME ? all * 20 + 36 : all * 17 + 30;
    }

    /** The same with its middle elsewhere. */
    MapNode at(int elsewhereX, int elsewhereY) {
        return new MapNode(kind, id, name, status, level, colour, segments, elsewhereX, elsewhereY);
    }
}
