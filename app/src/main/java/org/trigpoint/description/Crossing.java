package org.trigpoint.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.trigpoint.codebooks.inference.ContingencyTable;

/** Values by groups, counted. */
final class Crossing {

    private final List<String> values;
    private final List<String> groups;
    private final Map<List<String>, Integer> counts = new HashMap<>();

    /** What a value counts as may be wider than itself, such as a range of numbers. */
    Crossing(Grouped grouped, List<String> order, UnaryOperator<String> as) {
        groups = grouped.names();
        for (Observed row : grouped.all()) {
            if (!row.value().isEmpty()) {
                counts.merge(List.of(as.apply(row.value()), row.group()), 1, Integer::sum);
            }
        }
        values = order;
    }

    static Crossing ofWords(Grouped grouped, String sort) {
        Crossing plain = new Crossing(
                grouped,
                Figures.inOrder(grouped.all().stream().map(Observed::value).filter(value -> !value.isEmpty())),
                UnaryOperator.identity());
        return sort.equals("n") ? plain.byCount() : plain;
    }

    private Crossing(List<String> values, Crossing of) {
        this.values = values;
        this.groups = of.groups;
        this.counts.putAll(of.counts);
    }

    private Crossing byCount() {
        return new Crossing(
                values.stream()
                        .sorted(Comparator.comparingInt((String value) -> -ofValue(value))
                                .thenComparing(Figures.usual()))
                        .toList(),
                this);
    }

    int count(String value, String group) {
        return counts.getOrDefault(List.of(value, group), 0);
    }

    int ofValue(String value) {
        return groups.stream().mapToInt(group -> count(value, group)).sum();
    }

    int ofGroup(String group) {
        return values.stream().mapToInt(value -> count(value, group)).sum();
    }

    int n() {
        return groups.stream().mapToInt(this::ofGroup).sum();
    }

    List<String> values() {
        return values;
    }

    /** Of groups that are known. */
    ContingencyTable of(List<String> known) {
        return new ContingencyTable(values.stream()
                .map(value -> known.stream().map(group -> count(value, group)).toList())
                .toList());
    }

    /** Counts with per cents of each column, or of each row. */
    Table table(String title, String head, boolean byRow) {
        List<String> heads = new ArrayList<>(List.of(head));
        heads.addAll(groups);
        if (groups.size() > 1) {
            heads.add("Total");
        }
        List<List<String>> rows = new ArrayList<>();
        for (String value : values) {
            List<String> cells = new ArrayList<>(List.of(value));
            groups.forEach(group -> cells.add(cell(count(value, group), byRow ? ofValue(value) : ofGroup(group))));
            if (groups.size() > 1) {
                cells.add(cell(ofValue(value), byRow ? ofValue(value) : n()));
            }
            rows.add(cells);
        }
        List<String> total = new ArrayList<>(List.of("Total"));
        groups.forEach(group -> total.add(cell(ofGroup(group), byRow ? n() : ofGroup(group))));
        if (groups.size() > 1) {
            total.add(cell(n(), n()));
        }
        rows.add(total);
        return new Table(title, 1, heads, rows);
    }

    private static String cell(int count, int of) {
        return count + " (" + Figures.percent(count, of) + ")";
    }

    List<Answer.Panel> panels(Grouped grouped) {
        return groups.stream()
                .map(group -> {
                    int n = ofGroup(group);
                    int missing = grouped.missing(group);
                    return new Answer.Panel(
                            group,
                            "n = " + n + (missing == 0 ? "" : "; " + missing + " missing"),
                            values.stream()
                                    .map(value -> new Answer.Bar(
                                            value, count(value, group), n == 0 ? 0 : (double) count(value, group) / n))
                                    .toList());
                })
                .toList();
    }
}
