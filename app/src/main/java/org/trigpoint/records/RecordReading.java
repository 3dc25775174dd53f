package org.trigpoint.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.RecordKeeper;
import org.trigpoint.codebooks.records.Naming;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.schema.tables.records.RecordImportRecord;
import org.trigpoint.records.LineReading.Understanding;
import org.trigpoint.records.LineReading.Unknown;
import org.trigpoint.records.RecordImportQueries.UnknownWord;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.tables.Cells.Line;
import org.trigpoint.tables.Limits;
import org.trigpoint.tables.TableFile;

/** Reads a file line by line and writes down what each line would do; of the records nothing changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordReading {

    private static final int AT_A_TIME = 1_000;
    private static final int MOST_WORDS = 50;

    private final PlanQueries plans;
    private final RecordImportRepository imports;

    RecordReading(PlanQueries plans, RecordImportRepository imports) {
        this.plans = plans;
        this.imports = imports;
    }

    /**
     * Looks at a file that waits.
     *
     * @param keeper with whose sites
     * @param file which; nothing happens where it waits no more
     * @param progress is told how many lines are read
     * @throws Refusal when it can't be read as a whole
     */
    void look(RecordKeeper keeper, RecordImportId file, IntConsumer progress) {
        RecordImportRecord waiting = imports.waiting(keeper.study(), file).orElse(null);
        if (waiting == null) {
            return;
        }
        imports.forgetLines(file);
        RecordKind kind = RecordKind.of(waiting.getKind()).orElseThrow();
        Pages pages = new Pages(keeper, file, kind, StoredValues.mapping(waiting.getMapping()), progress);
        List<String> remarks = TableFile.of(
                        waiting.getFileName(), Objects.requireNonNull(waiting.getContent()), Limits.LARGE)
                .read(pages.mapping.sheet(), pages::heads, pages::line);
        pages.write();
        if (pages.read == 0) {
            throw new Refusal("\u201c" + waiting.getFileName() + "\u201d has heads and no rows below them.");
        }
        List<String> all = new ArrayList<>(remarks);
        all.addAll(pages.remarks());
        imports.looked(file, pages.read, all, pages.unknown());
    }

    /** Lines gathered until they are enough to be looked up and written at once. */
    private final class Pages {

        private final RecordKeeper keeper;
        private final RecordKind kind;
        private final FileMapping mapping;
        private final IntConsumer progress;
        private final Foreseen foreseen;
        private final List<Understanding> waiting = new ArrayList<>();
        private final Map<Unknown, Integer> unknown = new LinkedHashMap<>();
        private final Optional<Naming> naming;
        private final Set<String> named = new TreeSet<>();
        private List<String> unread = List.of();
        private LineReading reading;
        private int read;

        Pages(RecordKeeper keeper, RecordImportId file, RecordKind kind, FileMapping mapping, IntConsumer progress) {
            this.keeper = keeper;
            this.kind = kind;
            this.mapping = mapping;
            this.progress = progress;
            this.naming = Naming.of(kind);
            this.foreseen = new Foreseen(keeper.study(), file, kind);
            this.reading = new LineReading(kind, SiteWords.meaning(plans.plan(keeper)), mapping, List.of());
        }

        void heads(List<String> heads) {
            Heads.demandSound(heads);
            mapping.demandFits(kind, heads);
            unread = heads.stream()
                    .filter(head -> !head.isEmpty() && !mapping.columns().containsKey(head))
                    .map(head -> "\u201c" + head + "\u201d")
                    .toList();
            reading = reading.below(heads);
        }

        List<UnknownWord> unknown() {
            return unknown.entrySet().stream()
                    .map(one ->
                            new UnknownWord(one.getKey().column(), one.getKey().word(), one.getValue()))
                    .toList();
        }

        /** What is to be known of the file as a whole. */
        List<String> remarks() {
            List<String> remarks = new ArrayList<>();
            if (!unread.isEmpty()) {
                remarks.add("Not read: " + String.join(", ", unread) + ".");
            }
            naming.ifPresent(each -> {
                named.removeAll(imports.named(keeper.study(), each));
                remarks.addAll(NamedNobody.told(each, "file", named));
            });
            return remarks;
        }

        private void name(Understanding line) {
            String key = naming.map(each -> line.values().get(each.column())).orElse("");
            if (line.faults().isEmpty() && !key.isEmpty()) {
                named.add(key);
            }
        }

        void line(Line line) {
            Understanding understood = reading.of(line);
            name(understood);
            waiting.add(understood);
            understood.unknown().forEach(word -> {
                if (unknown.size() < MOST_WORDS || unknown.containsKey(word)) {
                    unknown.merge(word, 1, Integer::sum);
                }
            });
            read++;
            if (waiting.size() == AT_A_TIME) {
                write();
            }
        }

        void write() {
            if (!waiting.isEmpty()) {
                List<String> keys = waiting.stream()
                        .map(Understanding::key)
                        .filter(key -> !key.isEmpty())
                        .toList();
                imports.insert(foreseen.of(waiting, imports.standing(keeper.study(), kind, keys)));
                waiting.clear();
                progress.accept(read);
            }
        }
    }
}
