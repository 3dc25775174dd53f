package org.trigpoint.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.agreement.Ratings;

/**
 * A table of ratings, one line a rating; what is wrong with it is said by its line. Between its cells stand commas, or the
 * semicolons or tabs that spreadsheets of other languages write; with these, decimals may have a comma.
 */
final class RatingsFile {

    private static final List<String> COLUMNS = List.of("unit", "rater", "value");
    private static final int MOST_PLACES = 20_000_000;
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d*,\\d+");
    private static final Pattern OF_THOUSANDS = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");

    private final String name;
    private final Level level;
    private final char between;
    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, Integer> raters = new LinkedHashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final Map<List<Integer>, Long> lines = new HashMap<>();

    private RatingsFile(String name, Level level, char between) {
        this.name = name;
        this.level = level;
        this.between = between;
    }

    private record Given(int unit, int rater, String value, long line) {}

    /** Reads a file, for a level at which every value must have its meaning. */
    static RatingsFile read(Path file, Level level) {
        String name = String.valueOf(file.getFileName());
        try {
            String text = withoutMark(Files.readString(file, StandardCharsets.UTF_8));
            RatingsFile read = new RatingsFile(name, level, between(text));
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setIgnoreEmptyLines(true)
                    .setDelimiter(read.between)
                    .get();
            try (CSVParser rows = CSVParser.parse(text, format)) {
                read.readAll(rows);
            }
            return read;
        } catch (NoSuchFileException missing) {
            throw new Refusal("There is no file \u201c" + file + "\u201d: give the path of a CSV file.");
        } catch (CharacterCodingException encoded) {
            throw new Refusal("\u201c" + name + "\u201d is not in UTF-8: save it again as CSV in UTF-8.");
        } catch (IOException failure) {
            throw new Refusal("\u201c" + name + "\u201d can\u2019t be read: check that it is a file you may open.");
        }
    }

    /** What stands between the heads. */
    private static char between(String text) {
        String heads = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .filter(mark -> heads.indexOf(mark) >= 0)
                .findFirst()
                .orElse(',');
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void readAll(CSVParser rows) {
        var each = rows.iterator();
        long line = 1;
        try {
            if (!each.hasNext()) {
                throw new Refusal("\u201c" + name + "\u201d is empty: give it the columns unit,rater,value.");
            }
            List<Integer> columns = columns(each.next());
            line = rows.getCurrentLineNumber() + 1;
            while (each.hasNext()) {
                CSVRecord row = each.next();
                read(row, columns, line);
                line = rows.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Refusal(at(line) + " can\u2019t be read: look for a quotation mark that is not closed.");
        }
        if (given.isEmpty()) {
            throw new Refusal("\u201c" + name + "\u201d has no ratings: put one on each line below the heads.");
        }
        if ((long) units.size() * raters.size() > MOST_PLACES) {
            throw new Refusal("\u201c" + name + "\u201d has " + units.size() + " units by " + raters.size()
                    + " raters: units are in the column \u201cunit\u201d, and a few raters in the column"
                    + " \u201crater\u201d.");
        }
    }

    private List<Integer> columns(CSVRecord heads) {
        List<String> found = Arrays.stream(heads.values())
                .map(head -> head.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String column : COLUMNS) {
            if (found.indexOf(column) < 0) {
                throw new Refusal(at(1) + " has no column \u201c" + column
                        + "\u201d: name the columns unit,rater,value, with commas between them.");
            }
            if (found.indexOf(column) != found.lastIndexOf(column)) {
                throw new Refusal(at(1) + " has the column \u201c" + column + "\u201d twice: keep one.");
            }
        }
        return COLUMNS.stream().map(found::indexOf).toList();
    }

    private void read(CSVRecord row, List<Integer> columns, long line) {
        if (columns.stream().anyMatch(column -> column >= row.size())) {
            throw new Refusal(at(line) + " has " + Plural.of(row.size(), "column")
                    + ": give unit, rater and value, and leave the value empty when it is missing.");
        }
        String unit = row.get(columns.get(0)).strip();
        String rater = row.get(columns.get(1)).strip();
        String value = row.get(columns.get(2)).strip();
        if (unit.isEmpty() || rater.isEmpty()) {
            throw new Refusal(
                    at(line) + " names no " + (unit.isEmpty() ? "unit" : "rater") + ": every line needs both.");
        }
        if (level != Level.NOMINAL) {
            demandNumber(value, line);
        }
        Given one = new Given(place(units, unit), place(raters, rater), value, line);
        Long before = lines.putIfAbsent(List.of(one.unit(), one.rater()), line);
        if (before != null) {
            throw new Refusal(at(line) + " rates unit \u201c" + unit + "\u201d by \u201c" + rater
                    + "\u201d again, as line " + before + " did: keep one of them.");
        }
        given.add(one);
    }

    private void demandNumber(String value, long line) {
        if (between != ',' && OF_THOUSANDS.matcher(value).matches()) {
            throw new Refusal(at(line) + " has the value \u201c" + value
                    + "\u201d, which could be thousands or decimals: write decimals with a point.");
        }
        if (!value.isEmpty() && !Ratings.isNumber(pointed(value))) {
            throw new Refusal(at(line) + " has the value \u201c" + value + "\u201d, which is no number: with --level "
                    + level.word()
                    + " every value is one, with a point for decimals, and a missing one is left empty.");
        }
    }

    /** A decimal comma is read as a point where commas don't part the cells. */
    private String pointed(String value) {
        return between != ',' && WITH_COMMA.matcher(value).matches() ? value.replace(',', '.') : value;
    }

    private static int place(Map<String, Integer> places, String name) {
        return places.computeIfAbsent(name, fresh -> places.size());
    }

    private String at(long line) {
        return "Line " + line + " of \u201c" + name + "\u201d";
    }

    /** The raters' names, in the order in which they come first. */
    List<String> raters() {
        return List.copyOf(raters.keySet());
    }

    /** The ratings, units and raters in the order in which they come first. */
    Ratings ratings() {
        String[] cells = new String[units.size() * raters.size()];
        Arrays.fill(cells, "");
        boolean numbers =
                given.stream().allMatch(one -> one.value().isEmpty() || Ratings.isNumber(pointed(one.value())));
        given.forEach(
                one -> cells[one.unit() * raters.size() + one.rater()] = numbers ? pointed(one.value()) : one.value());
        return Ratings.of(raters.size(), List.of(cells));
    }

    /** The ratings as points of a scale, of which each must be one. */
    Ratings ratings(double[] scale) {
        for (Given one : given) {
            String value = pointed(one.value());
            if (!value.isEmpty()
                    && (!Ratings.isNumber(value)
                            || Arrays.stream(scale).noneMatch(point -> point == Double.parseDouble(value)))) {
                throw new Refusal(at(one.line()) + " has the value \u201c" + one.value()
                        + "\u201d, which is no point of --scale: name all points that could be given, in numbers.");
            }
        }
        Ratings ratings = ratings();
        return ratings.given() == 0 ? ratings : ratings.onScale(scale);
    }
}
