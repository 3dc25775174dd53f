package org.trigpoint.commands;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.agreement.Ratings;

/** A table of ratings, one line a rating; what is wrong with it is said by its line. */
final class RatingsFile {

    private static final List<String> COLUMNS = List.of("unit", "rater", "value");
    private static final int MOST_PLACES = 20_000_000;

    private final String name;
    private final Level level;
    private final Map<String, Integer> units = new LinkedHashMap<>();
    private final Map<String, Integer> raters = new LinkedHashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final Map<List<Integer>, Long> lines = new HashMap<>();

    private RatingsFile(String name, Level level) {
        this.name = name;
        this.level = level;
    }

    private record Given(int unit, int rater, String value) {}

    /** Reads a file, for a level at which every value must have its meaning. */
    static RatingsFile read(Path file, Level level) {
        RatingsFile read = new RatingsFile(String.valueOf(file.getFileName()), level);
        try (Reader text = new StringReader(withoutMark(Files.readString(file, StandardCharsets.UTF_8)));
                CSVParser rows = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text)) {
            read.readAll(rows);
        } catch (NoSuchFileException missing) {
            throw new Refusal("There is no file \u201c" + file + "\u201d: give the path of a CSV file.");
        } catch (CharacterCodingException encoded) {
            throw new Refusal(
                    "\u201c" + read.name + "\u201d is not in UTF-8: save it again as CSV in UTF-8.");
        } catch (IOException failure) {
            throw new Refusal("\u201c" + read.name + "\u201d can\u2019t be read: check that it is a file you may open.");
        }
        return read;
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
                    + " raters: units are in the column \u201cunit\u201d, and a few raters in the column \u201crater\u201d.");
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
        }
        return COLUMNS.stream().map(found::indexOf).toList();
    }

    private void read(CSVRecord row, List<Integer> columns, long line) {
        if (columns.stream().anyMatch(column -> column >= row.size())) {
            throw new Refusal(at(line) + " has " + row.size()
                    + (row.size() == 1 ? " column" : " columns")
                    + ": give unit, rater and value, and leave the value empty when it is missing.");
        }
        String unit = row.get(columns.get(0)).strip();
        String rater = row.get(columns.get(1)).strip();
        String value = row.get(columns.get(2)).strip();
        if (unit.isEmpty() || rater.isEmpty()) {
            throw new Refusal(at(line) + " names no " + (unit.isEmpty() ? "unit" : "rater") + ": every line needs both.");
        }
        if (level != Level.NOMINAL && !value.isEmpty() && !Ratings.isNumber(value)) {
            throw new Refusal(at(line) + " has the value \u201c" + value + "\u201d, which is no number: with --level "
                    + level.word() + " every value is one, with a point for decimals.");
        }
        Given one = new Given(place(units, unit), place(raters, rater), value);
        Long before = lines.putIfAbsent(List.of(one.unit(), one.rater()), line);
        if (before != null) {
            throw new Refusal(at(line) + " rates unit \u201c" + unit + "\u201d by \u201c" + rater
                    + "\u201d again, as line " + before + " did: keep one of them.");
        }
        given.add(one);
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
        given.forEach(one -> cells[one.unit() * raters.size() + one.rater()] = one.value());
        return Ratings.of(raters.size(), List.of(cells));
    }
}
