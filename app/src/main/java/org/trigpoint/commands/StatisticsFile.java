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
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.statistics.Sample;
import org.trigpoint.codebooks.statistics.Summary;

/** A long table for one statistic; what is wrong with it is said by its line. */
final class StatisticsFile {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    private final String name;
    private final StatisticsChoice.Columns columns;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<List<String>, Long> seen = new HashMap<>();

    private StatisticsFile(String name, StatisticsChoice.Columns columns) {
        this.name = name;
        this.columns = columns;
    }

    /** Reads a file that has certain columns, in any order and with others between them. */
    static StatisticsFile read(Path file, StatisticsChoice.Columns columns) {
        StatisticsFile read = new StatisticsFile(String.valueOf(file.getFileName()), columns);
        try (Reader text = new StringReader(withoutMark(Files.readString(file, StandardCharsets.UTF_8)));
                CSVParser rows = CSVFormat.RFC4180
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .get()
                        .parse(text)) {
            read.readAll(rows);
        } catch (NoSuchFileException missing) {
            throw new Refusal("There is no file \u201c" + file + "\u201d: give the path of a CSV file.");
        } catch (CharacterCodingException encoded) {
            throw new Refusal("\u201c" + read.name + "\u201d is not in UTF-8: save it again as CSV in UTF-8.");
        } catch (IOException failure) {
            throw new Refusal(
                    "\u201c" + read.name + "\u201d can\u2019t be read: check that it is a file you may open.");
        }
        return read;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void readAll(CSVParser parsed) {
        var each = parsed.iterator();
        long line = 1;
        try {
            if (!each.hasNext()) {
                throw new Refusal("\u201c" + name + "\u201d is empty: give it the columns " + wanted() + ".");
            }
            List<String> heads = heads(each.next());
            line = parsed.getCurrentLineNumber() + 1;
            while (each.hasNext()) {
                read(each.next(), heads, line);
                line = parsed.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Refusal(at(line) + " can\u2019t be read: look for a quotation mark that is not closed.");
        }
        if (rows.isEmpty()) {
            throw new Refusal("\u201c" + name + "\u201d has no rows: put one on each line below the heads.");
        }
    }

    private List<String> heads(CSVRecord row) {
        List<String> found = Arrays.stream(row.values())
                .map(head -> head.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String column : columns.names()) {
            if (!found.contains(column)) {
                throw new Refusal(at(1) + " has no column \u201c" + column + "\u201d: name the columns " + wanted()
                        + ", with commas between them.");
            }
        }
        return found;
    }

    private void read(CSVRecord row, List<String> heads, long line) {
        if (row.size() < heads.size()) {
            throw new Refusal(at(line) + " has " + Plural.of(row.size(), "column") + ": give " + wanted()
                    + ", and leave a value empty when it is missing.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < heads.size(); at++) {
            values.putIfAbsent(heads.get(at), row.get(at).strip());
        }
        for (String column : columns.needed()) {
            if (values.getOrDefault(column, "").isEmpty()) {
                throw new Refusal(at(line) + " has an empty \u201c" + column + "\u201d: every line needs it.");
            }
        }
        columns.numbers().forEach(column -> demandNumber(values.getOrDefault(column, ""), column, line));
        demandNew(values, line);
        rows.add(values);
    }

    private void demandNumber(String value, String column, long line) {
        if (!value.isEmpty() && !NUMBER.matcher(value).matches()) {
            throw new Refusal(at(line) + " has the " + column + " \u201c" + value
                    + "\u201d, which is no number: write numbers with a point for decimals.");
        }
        boolean whole = column.equals("count") && !value.isEmpty();
        if (whole && !value.matches("\\d{1,9}")) {
            throw new Refusal(at(line) + " has the count \u201c" + value + "\u201d: a count is a whole number from 0.");
        }
        if (column.equals("p") && (value.startsWith("-") || Double.parseDouble(value) > 1)) {
            throw new Refusal(at(line) + " has the p \u201c" + value + "\u201d: a p lies from 0 to 1.");
        }
    }

    /** A unit has one line, and so has a cell. */
    private void demandNew(Map<String, String> values, long line) {
        List<String> key = switch (columns) {
            case PAIRS -> List.of(values.getOrDefault("unit", ""));
            case TABLE -> List.of(values.getOrDefault("row", ""), values.getOrDefault("column", ""));
            default -> List.of(String.valueOf(line));
        };
        Long before = seen.putIfAbsent(key, line);
        if (before != null) {
            throw new Refusal(at(line) + " tells of \u201c" + String.join(" by ", key) + "\u201d again, as line "
                    + before + " did: keep one of them.");
        }
    }

    private String wanted() {
        return String.join(",", columns.names());
    }

    private String at(long line) {
        return "Line " + line + " of \u201c" + name + "\u201d";
    }

    /** A row is its values by their heads. */
    List<Map<String, String>> rows() {
        return rows;
    }

    /** The values of a column that stand in it, in the order in which they come first. */
    List<String> different(String column) {
        return rows.stream().map(row -> row.getOrDefault(column, "")).distinct().toList();
    }

    /** Numbers of a column; not a number where one is missing. */
    double[] numbers(String column) {
        return rows.stream()
                .mapToDouble(row -> number(row.getOrDefault(column, "")))
                .toArray();
    }

    /** Numbers of a column, those of one group. */
    Sample ofGroup(String group) {
        return Sample.of(rows.stream()
                .filter(row -> row.getOrDefault("group", "").equals(group))
                .mapToDouble(row -> number(row.getOrDefault("value", "")))
                .toArray());
    }

    /** The standard deviation of a column. */
    double deviation(String column) {
        Summary summary = Sample.of(numbers(column)).summary();
        return summary.deviation()
                .orElseThrow(() -> new Refusal("\u201c" + name + "\u201d has fewer than two values in the column \u201c"
                        + column + "\u201d, which have no standard deviation: give one with --sd."));
    }

    private static double number(String value) {
        return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
    }
}
