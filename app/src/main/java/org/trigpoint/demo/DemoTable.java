package org.trigpoint.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of invented records as the file of them that somebody would send. */
final class DemoTable {

    private final List<String> heads;
    private final List<List<String>> rows = new ArrayList<>();

    DemoTable(String... heads) {
        this.heads = List.of(heads);
    }

    void row(Object... cells) {
        row(Arrays.asList(cells));
    }

    void row(List<?> cells) {
        rows.add(cells.stream().map(String::valueOf).toList());
    }

    List<String> heads() {
        return heads;
    }

    int size() {
        return rows.size();
    }

    byte[] csv() {
        String text = String.join(",", heads)
                + "\n"
                + rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"))
                + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
