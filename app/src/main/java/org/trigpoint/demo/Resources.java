package org.trigpoint.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the text files that the pack is made from; lines that begin with a hash are remarks. */
final class Resources {
    private Resources() {}

    /** Lines that hold something, in order. */
    static List<String> lines(String file) {
        try (InputStream in = Resources.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The demo's file " + file + " is not in the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's file " + file + " can't be read.", e);
        }
    }

    /** Rows of a table whose cells are parted by bars; every row has the given number of cells. */
    static List<List<String>> table(String file, int cells) {
        return lines(file).stream()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(row -> checked(file, row, cells))
                .toList();
    }

    private static List<String> checked(String file, List<String> row, int cells) {
        if (row.size() != cells) {
            throw new IllegalStateException(file + " has a row of " + row.size() + " cells: " + row);
        }
        return row;
    }

    /** Lines by the heading that they stand under. */
    static Map<String, List<String>> sections(String file) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = "";
        for (String line : lines(file)) {
            if (line.startsWith("== ")) {
                heading = line.substring(3).strip();
            } else {
                sections.computeIfAbsent(heading, key -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }

    /** Values by name, from lines {@code name: values}, where the separator parts the values. */
    static Map<String, List<String>> named(String file, String separator) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String line : lines(file)) {
            int colon = line.indexOf(':');
            values.put(line.substring(0, colon), words(line.substring(colon + 1), separator));
        }
        return values;
    }

    /** The values of a cell, none where it is blank. */
    static List<String> words(String cell, String separator) {
        return Arrays.stream(cell.split(separator, -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
