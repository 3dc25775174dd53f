package org.trigpoint.ui.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trigpoint.access.Reader;
import org.trigpoint.attributes.AttributeGrid;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sets.Likeness.Reading;
import org.trigpoint.sets.SourceSet;
import org.trigpoint.sources.SourceQueries.SourceRow;

/** The sources of a study with all that a list of them is narrowed by. */
final class Listing {

    private final List<SourceRow> rows;
    private final Map<SourceId, Double> read;
    private final Map<SourceId, AttributeGrid.Row> described;
    private final List<SourceSet> sets;

    Listing(SourceDesk desk, Reader reader) {
        rows = desk.queries().list(reader);
        read = desk.narrowing().read().mine(reader);
        described = desk.narrowing().attributes().grid(reader).rows().stream()
                .collect(Collectors.toMap(AttributeGrid.Row::source, Function.identity()));
        sets = desk.narrowing().sets().list(reader);
    }

    /** An attribute with one of its values. */
    record Attribute(String name, String value) {}

    List<SourceRow> rows() {
        return rows;
    }

    List<SourceSet> sets() {
        return sets;
    }

    /** How much one has read of each source; what is not begun is not in it. */
    Map<SourceId, Double> read() {
        return read;
    }

    /** All attributes with the values that sources have, by name. */
    List<Attribute> attributes() {
        return described.values().stream()
                .flatMap(row -> row.values().entrySet().stream())
                .map(one -> new Attribute(one.getKey(), one.getValue()))
                .distinct()
                .sorted((one, other) ->
                        (one.name() + "\n" + one.value()).compareToIgnoreCase(other.name() + "\n" + other.value()))
                .toList();
    }

    /** The set or saved filter that a filter names. */
    Optional<SourceSet> set(SourceFilter filter) {
        return sets.stream()
                .filter(set -> Long.toString(set.id().value()).equals(filter.set()))
                .findFirst();
    }

    /** The sources that a filter leaves in. */
    List<SourceRow> shown(SourceFilter filter) {
        Optional<SourceSet> set = set(filter);
        return rows.stream()
                .filter(filter::holds)
                .filter(row -> set.isEmpty() || set.get().sources().contains(row.id()))
                .filter(row ->
                        filter.attribute().isEmpty() || filter.value().equals(attribute(row, filter.attribute())))
                .filter(row -> filter.reading().isEmpty()
                        || filter.reading()
                                .equals(Reading.of(read.getOrDefault(row.id(), 0d))
                                        .word()))
                .toList();
    }

    private String attribute(SourceRow row, String name) {
        AttributeGrid.Row found = described.get(row.id());
        return found == null ? "" : found.values().getOrDefault(name, "");
    }
}
