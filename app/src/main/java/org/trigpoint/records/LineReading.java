package org.trigpoint.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.records.CellMeaning;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.Meaning;
import org.trigpoint.codebooks.records.Meaning.Understood;
import org.trigpoint.codebooks.records.Meaning.Unreadable;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.tables.Cells.Line;

/** Understands the lines of one file, one by one. */
final class LineReading {

    private final RecordKind kind;
    private final CellMeaning meaning;
    private final FileMapping mapping;
    private final List<String> heads;

    LineReading(RecordKind kind, CellMeaning meaning, FileMapping mapping, List<String> heads) {
        this.kind = kind;
        this.meaning = meaning;
        this.mapping = mapping;
        this.heads = List.copyOf(heads);
    }

    /**
     * A line as it is understood.
     *
     * @param number in the file
     * @param cells head to words, as the file has them
     * @param key what tells it from others; empty where that can't be read
     * @param values column to value, of what it says anything about
     * @param faults why it can't be taken
     * @param remarks how it was understood
     */
    record Understanding(
            int number,
            Map<String, String> cells,
            String key,
            Map<String, String> values,
            List<String> faults,
            List<String> remarks) {}

    /** The same below other heads. */
    LineReading below(List<String> others) {
        return new LineReading(kind, meaning, mapping, others);
    }

    Understanding of(Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> said = new LinkedHashMap<>(mapping.always());
        List<String> faults = new ArrayList<>(line.faults());
        for (int at = 0; at < Math.max(heads.size(), line.cells().size()); at++) {
            String head = at < heads.size() ? heads.get(at) : "";
            String cell = line.cell(at);
            if (head.isEmpty() && !cell.isEmpty()) {
                faults.add("Column " + (at + 1) + " has a value and no head: name it in the first row.");
            } else if (!cell.isEmpty()) {
                cells.put(head, cell);
            }
            String column = mapping.columns().get(head);
            if (column != null) {
                said.put(column, cell);
            }
        }
        return understood(line.number(), cells, said, faults);
    }

    private Understanding understood(
            int number, Map<String, String> cells, Map<String, String> said, List<String> faults) {
        Map<String, String> values = new TreeMap<>();
        List<String> remarks = new ArrayList<>();
        said.forEach((name, words) -> {
            String title = kind.column(name).map(Column::title).orElse(name);
            switch (meant(name, words)) {
                case Unreadable no -> faults.add(title + ": " + no.why());
                case Understood(String value, String remark) -> {
                    if (!value.isEmpty()) {
                        values.put(name, value);
                    }
                    if (!remark.isEmpty()) {
                        remarks.add(title + ": " + remark);
                    }
                }
            }
        });
        return new Understanding(number, cells, faults.isEmpty() ? key(kind, values) : "", values, faults, remarks);
    }

    private Meaning meant(String name, String words) {
        return kind.column(name).map(column -> meaning.of(column, words)).orElseGet(() -> meaning.answer(words));
    }

    static String key(RecordKind kind, Map<String, String> values) {
        return kind.keys().stream()
                .map(column -> values.getOrDefault(column.name(), ""))
                .collect(Collectors.joining(CellMeaning.BETWEEN));
    }
}
