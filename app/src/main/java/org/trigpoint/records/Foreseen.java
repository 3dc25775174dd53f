package org.trigpoint.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.records.Column;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.schema.tables.records.RecordLineRecord;
import org.trigpoint.records.LineReading.Understanding;

/** What the lines of a file would do to the records that stand. */
final class Foreseen {

    private final StudyId study;
    private final RecordImportId file;
    private final RecordKind kind;
    private final Map<String, Integer> firstLines = new HashMap<>();

    Foreseen(StudyId study, RecordImportId file, RecordKind kind) {
        this.study = study;
        this.file = file;
        this.kind = kind;
    }

    List<RecordLineRecord> of(List<Understanding> lines, Map<String, JSONB> standing) {
        return lines.stream()
                .map(line -> of(line, line.key().isEmpty() ? null : standing.get(line.key())))
                .toList();
    }

    private RecordLineRecord of(Understanding line, @Nullable JSONB standing) {
        List<String> faults = new ArrayList<>(line.faults());
        if (!line.key().isEmpty()) {
            Integer before = firstLines.putIfAbsent(line.key(), line.number());
            if (before != null) {
                faults.add("Line " + before + " is about the same record, \u201c" + line.key()
                        + "\u201d: keep one of them.");
            }
        }
        List<String> remarks = new ArrayList<>(line.remarks());
        String verdict;
        if (!faults.isEmpty()) {
            verdict = "refused";
            remarks = faults;
        } else if (standing == null) {
            verdict = "new";
        } else {
            Map<String, String> now = StoredValues.in(standing);
            List<String> changes = changes(now, line.values());
            verdict = changes.isEmpty() ? "same" : "changed";
            remarks.addAll(0, changes);
            remarks.addAll(kept(line, now));
        }
        return row(line, verdict, remarks);
    }

    private List<String> changes(Map<String, String> now, Map<String, String> said) {
        Map<String, String> changed = new LinkedHashMap<>();
        said.forEach((column, value) -> {
            if (!value.equals(now.getOrDefault(column, ""))) {
                changed.put(column, value);
            }
        });
        return changed.entrySet().stream()
                .map(change -> title(change.getKey()) + ": " + told(now.getOrDefault(change.getKey(), "")) + " \u2192 "
                        + told(change.getValue()))
                .collect(Collectors.toList());
    }

    /** What stays because a cell that is empty says nothing. */
    private List<String> kept(Understanding line, Map<String, String> now) {
        return line.blank().stream()
                .filter(column -> !line.values().containsKey(column) && now.containsKey(column))
                .map(column -> title(column) + ": the cell is empty, and " + now.get(column) + " stays.")
                .toList();
    }

    private String title(String column) {
        return kind.column(column).map(Column::title).orElse(column);
    }

    private static String told(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private RecordLineRecord row(Understanding line, String verdict, List<String> remarks) {
        RecordLineRecord row = new RecordLineRecord();
        row.setImportId(file);
        row.setStudyId(study);
        row.setLine(line.number());
        row.setCells(StoredValues.of(line.cells()));
        row.setKey(line.key());
        row.setValues(StoredValues.of(line.values()));
        row.setVerdict(verdict);
        row.setRemarks(StoredValues.of(remarks));
        return row;
    }
}
