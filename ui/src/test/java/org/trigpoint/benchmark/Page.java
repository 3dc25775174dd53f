package org.trigpoint.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the figures down, beside what is to be reached. */
final class Page {

    private Page() {}

    static void write(Path to, String circumstances, List<Size> sizes, List<Line> lines) throws IOException {
        String studies = sizes.stream()
                .map(size -> "- **" + size + "**: " + size.words() + ".")
                .collect(Collectors.joining("\n"));
        String table = lines.stream().map(Page::row).collect(Collectors.joining("\n"));
        Files.writeString(
                to,
                template()
                        .replace("{circumstances}", circumstances)
                        .replace("{misses}", misses(lines))
                        .replace("{studies}", studies)
                        .replace("{lines}", table));
    }

    private static String template() throws IOException {
        try (InputStream text = Objects.requireNonNull(Page.class.getResourceAsStream("page.md"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String misses(List<Line> lines) {
        long missed = lines.stream().filter(Line::misses).count();
        return missed == 0
                ? "Every line reaches what is asked of it."
                : "Lines that miss what is asked of them: " + missed + ".";
    }

    private static String row(Line line) {
        return "| "
                + String.join(
                        " | ",
                        line.operation(),
                        line.at(),
                        line.median(),
                        line.tail(),
                        line.wanted().reach(),
                        line.verdict(),
                        line.wanted().limit(),
                        line.wanted().peers(),
                        Integer.toString(line.rounds()))
                + " |";
    }
}
