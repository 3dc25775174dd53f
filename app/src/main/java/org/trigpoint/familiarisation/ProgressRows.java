package org.trigpoint.familiarisation;

import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.trigpoint.familiarisation.Progress.Analyst;
import org.trigpoint.familiarisation.Progress.Line;
import org.trigpoint.familiarisation.Progress.Work;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;

/** Puts the rows of sources by people together, a line a source; the row without a person holds what all coded together. */
final class ProgressRows {

    static final String READ = "read";
    static final String SEGMENTS = "segments";
    static final String COVERED = "covered";
    static final String MEMOS = "memos";
    static final String KNOWN = "known";
    static final String CHANGED = "changed";

    private final Map<PersonId, String> analysts = new HashMap<>();
    private final Map<SourceId, List<Record>> bySource = new LinkedHashMap<>();
    private boolean unknown;

    void add(Record row) {
        unknown = unknown || !row.get(KNOWN, Boolean.class);
        PersonId person = row.get(PERSON.ID);
        if (person != null) {
            analysts.put(person, row.get(PERSON.FULL_NAME));
        }
        bySource.computeIfAbsent(row.get(SOURCE.ID), first -> new ArrayList<>()).add(row);
    }

    boolean knowsNoAnalysis() {
        return unknown;
    }

    Progress progress() {
        return new Progress(
                analysts.entrySet().stream()
                        .map(one -> new Analyst(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(Analyst::name)
                                .thenComparingLong(one -> one.person().value()))
                        .toList(),
                bySource.values().stream().map(this::line).toList());
    }

    private Line line(List<Record> rows) {
        Record of = rows.getFirst();
        int length = of.get(TEXT_VERSION.LENGTH);
        Map<PersonId, Work> by = new LinkedHashMap<>();
        @Nullable Record together = null;
        for (Record row : rows) {
            PersonId person = row.get(PERSON.ID);
            if (person == null) {
                together = row;
            } else {
                by.put(person, work(row, length));
            }
        }
        return new Line(
                of.get(SOURCE.ID),
                of.get(SOURCE.TITLE),
                SourceKind.of(of.get(SOURCE.KIND)),
                of.get(SITE.NAME),
                of.get(WAVE.NAME),
                length,
                of.get(TEXT_VERSION.WORDS),
                all(by, together, length),
                Map.copyOf(by));
    }

    private static Work all(Map<PersonId, Work> by, @Nullable Record together, int length) {
        return new Work(
                by.values().stream().mapToDouble(Work::read).average().orElse(0),
                by.values().stream().mapToInt(Work::whole).sum(),
                by.values().stream().anyMatch(Work::changed),
                by.values().stream().mapToInt(Work::segments).sum(),
                together == null ? 0 : share(together, length),
                by.values().stream().mapToInt(Work::memos).sum());
    }

    private static Work work(Record row, int length) {
        double read = Objects.requireNonNullElse(row.get(READ, Double.class), 0d);
        return new Work(
                read,
                read >= 1 ? 1 : 0,
                number(row, CHANGED) > 0,
                number(row, SEGMENTS),
                share(row, length),
                number(row, MEMOS));
    }

    private static double share(Record row, int length) {
        return Math.min(1, number(row, COVERED) / (double) Math.max(1, length));
    }

    private static int number(Record row, String name) {
        return Objects.requireNonNullElse(row.get(name, Integer.class), 0);
    }
}
