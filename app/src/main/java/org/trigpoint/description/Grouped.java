package org.trigpoint.description;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.statistics.Sample;

/** Rows by their groups, in the order that was asked for. */
final class Grouped {

    private final Map<String, List<Observed>> groups = new LinkedHashMap<>();
    private final List<Observed> rows;

    Grouped(List<Observed> rows, String sort) {
        this.rows = rows;
        Map<String, List<Observed>> found = rows.stream().collect(Collectors.groupingBy(Observed::group));
        found.keySet().stream()
                .sorted(order(found, sort))
                .forEach(name -> groups.put(name, found.getOrDefault(name, List.of())));
    }

    private static Comparator<String> order(Map<String, List<Observed>> found, String sort) {
        Comparator<String> usual = Figures.usual();
        return switch (sort) {
            case "n" ->
                Comparator.<String>comparingInt(name -> -given(found.getOrDefault(name, List.of())))
                        .thenComparing(usual);
            case "mean" ->
                Comparator.<String>comparingDouble(name ->
                                -mean(found.getOrDefault(name, List.of())).orElse(Double.NEGATIVE_INFINITY))
                        .thenComparing(usual);
            default -> usual;
        };
    }

    private static int given(List<Observed> rows) {
        return (int) rows.stream().filter(row -> !row.value().isEmpty()).count();
    }

    private static OptionalDouble mean(List<Observed> rows) {
        return sample(rows).summary().mean();
    }

    static Sample sample(List<Observed> rows) {
        return Sample.of(rows.stream()
                .mapToDouble(row -> Figures.number(row.value()).orElse(Double.NaN))
                .toArray());
    }

    List<String> names() {
        return List.copyOf(groups.keySet());
    }

    /** Those that are tested: of rows whose group is known. */
    List<String> known() {
        return names().stream()
                .filter(name -> !name.equals(Figures.NOTHING) && !name.equals(Arms.UNKNOWN))
                .toList();
    }

    List<Observed> rows(String group) {
        return groups.getOrDefault(group, List.of());
    }

    Sample sample(String group) {
        return sample(rows(group));
    }

    List<Observed> all() {
        return rows;
    }

    int missing() {
        return rows.size() - given(rows);
    }

    int missing(String group) {
        return rows(group).size() - given(rows(group));
    }

    /** Whether everything that was said is a number, and something was said. */
    boolean numeric() {
        return given(rows) > 0
                && rows.stream()
                        .allMatch(row -> row.value().isEmpty()
                                || Figures.number(row.value()).isPresent());
    }

    /** Whether somebody is in it more than once. */
    boolean again() {
        return rows.stream().map(Observed::unit).distinct().count() < rows.size();
    }

    boolean severalForms() {
        return rows.stream()
                        .map(Observed::form)
                        .filter(form -> !form.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }
}
