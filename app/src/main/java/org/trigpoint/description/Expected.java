package org.trigpoint.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.codebooks.statistics.Sample;
import org.trigpoint.codebooks.statistics.Summary;

/** What another program must find in tidy tables: means of numbers and counts of words, by arm. */
final class Expected {

    private static final int MOST_WORDS = 20;

    private final List<List<String>> numbers = new ArrayList<>();
    private final List<List<String>> counts = new ArrayList<>();

    private Expected() {}

    static List<Table> of(List<Table> tables) {
        Expected expected = new Expected();
        tables.forEach(expected::add);
        return List.of(
                new Table("numbers", 3, List.of("file", "column", "arm", "n", "mean", "sd"), expected.numbers),
                new Table("counts", 4, List.of("file", "column", "arm", "value", "n"), expected.counts));
    }

    private void add(Table table) {
        for (int column = 2; column < table.heads().size(); column++) {
            Map<String, List<String>> byArm = new LinkedHashMap<>();
            for (List<String> row : table.rows()) {
                if (!row.get(column).isEmpty()) {
                    byArm.computeIfAbsent(row.get(1), arm -> new ArrayList<>()).add(row.get(column));
                }
            }
            List<String> all = byArm.values().stream().flatMap(List::stream).toList();
            if (all.stream().allMatch(value -> Figures.number(value).isPresent())) {
                addNumbers(table.title(), table.heads().get(column), byArm);
            } else if (all.stream().distinct().limit(MOST_WORDS + 1L).count() <= MOST_WORDS) {
                addCounts(table.title(), table.heads().get(column), byArm);
            }
        }
    }

    private void addNumbers(String file, String column, Map<String, List<String>> byArm) {
        byArm.forEach((arm, values) -> {
            Summary summary = Sample.of(values.stream()
                            .mapToDouble(value -> Figures.number(value).orElseThrow())
                            .toArray())
                    .summary();
            numbers.add(List.of(
                    file,
                    column,
                    arm,
                    String.valueOf(summary.n()),
                    String.valueOf(summary.mean().orElseThrow()),
                    summary.deviation().isEmpty()
                            ? ""
                            : String.valueOf(summary.deviation().getAsDouble())));
        });
    }

    private void addCounts(String file, String column, Map<String, List<String>> byArm) {
        byArm.forEach((arm, values) -> Figures.inOrder(values.stream())
                .forEach(value -> counts.add(List.of(
                        file,
                        column,
                        arm,
                        value,
                        String.valueOf(values.stream().filter(value::equals).count())))));
    }
}
