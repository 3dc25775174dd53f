package org.trigpoint.codebook;

import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Quotations;

/** Cuts the words of examples; those in sources that the reader may not see are left out of the codebook. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExampleWords {

    private final DSLContext sql;
    private final Quotations quotations;

    ExampleWords(DSLContext sql, Quotations quotations) {
        this.sql = sql;
        this.quotations = quotations;
    }

    private record Shown(String title, VersionId version) {}

    /** The codebook with the words of its examples. */
    Codebook in(Reader reader, Codebook codebook) {
        List<Codebook.Example> all = codebook.entries().stream()
                .flatMap(entry -> entry.examples().stream())
                .toList();
        Map<SourceId, Shown> sources = sources(reader, all);
        List<Quotations.Place> places = all.stream()
                .filter(example -> present(example, sources))
                .map(example -> new Quotations.Place(example.version(), example.span()))
                .toList();
        Deque<Quotation> cut = new ArrayDeque<>(quotations.cut(reader, places, 0));
        List<Codebook.Entry> entries = new ArrayList<>();
        for (Codebook.Entry entry : codebook.entries()) {
            List<Codebook.Example> examples = new ArrayList<>();
            for (Codebook.Example example : entry.examples()) {
                Shown source = sources.get(example.source());
                if (source != null) {
                    examples.add(example.of(
                            source.title(),
                            present(example, sources) ? cut.removeFirst().words() : ""));
                }
            }
            entries.add(entry.showing(examples));
        }
        return new Codebook(codebook.analysis(), codebook.version(), entries, codebook.groups());
    }

    private static boolean present(Codebook.Example example, Map<SourceId, Shown> sources) {
        Shown source = sources.get(example.source());
        return source != null && source.version().equals(example.version());
    }

    private Map<SourceId, Shown> sources(Reader reader, List<Codebook.Example> examples) {
        Set<SourceId> wanted = examples.stream().map(Codebook.Example::source).collect(Collectors.toSet());
        Map<SourceId, Shown> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        var site = reader.onlySite();
        sql.select(SOURCE.ID, SOURCE.TITLE, SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.ID.in(wanted),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site))
                .forEach(row -> found.put(row.value1(), new Shown(row.value2(), row.value3())));
        return found;
    }
}
