package org.trigpoint.finding;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.finding.Findings.Line;
import org.trigpoint.finding.Findings.Mark;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.search.Hit;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;

/** Holds hits against the database, which has the last word on what is there and who may see it. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class HitCheck {

    private static final Field<Integer> PLACE = DSL.field(DSL.name("hit", "place"), Integer.class);
    private static final Field<Long> HIT_SOURCE = DSL.field(DSL.name("hit", "source"), Long.class);
    private static final Field<Integer> HIT_START = DSL.field(DSL.name("hit", "from"), Integer.class);
    private static final Field<Integer> HIT_END = DSL.field(DSL.name("hit", "until"), Integer.class);

    private final DSLContext sql;

    HitCheck(DSLContext sql) {
        this.sql = sql;
    }

    private record Present(
            String title, SourceKind kind, @Nullable String site, VersionId version) {}

    /** Those of the hits that are as the index says, with the codes of the analysis that lie over each. */
    List<Line> lines(Reader reader, @Nullable AnalysisId analysis, List<Hit> hits) {
        Map<Long, Present> present = present(reader, hits);
        Map<Integer, List<Mark>> marks = analysis == null || hits.isEmpty() ? Map.of() : marks(reader, analysis, hits);
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < hits.size(); place++) {
            Hit hit = hits.get(place);
            Present source = present.get(hit.source());
            if (source != null && source.version().value() == hit.version()) {
                lines.add(line(hit, source, marks.getOrDefault(place, List.of())));
            }
        }
        return lines;
    }

    private static Line line(Hit hit, Present source, List<Mark> marks) {
        return new Line(
                new Passage(new SourceId(hit.source()), source.version(), new Span(hit.start(), hit.end())),
                source.title(),
                source.kind(),
                source.site(),
                hit.speaker(),
                hit.before(),
                hit.match(),
                hit.after(),
                marks);
    }

    private Map<Long, Present> present(Reader reader, List<Hit> hits) {
        Long[] sources = hits.stream().map(Hit::source).distinct().toArray(Long[]::new);
        Map<Long, Present> present = new HashMap<>();
        sql.select(SOURCE.ID, SOURCE.TITLE, SOURCE.KIND, SITE.CODE, SOURCE.VERSION_ID)
                .from(SOURCE)
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .where(
                        DSL.condition("{0} = any({1})", SOURCE.ID, DSL.val(sources)),
                        visible(reader),
                        SOURCE.VERSION_ID.isNotNull())
                .forEach(row -> present.put(
                        row.value1().value(),
                        new Present(row.value2(), SourceKind.of(row.value3()), row.value4(), row.value5())));
        return present;
    }

    private Map<Integer, List<Mark>> marks(Reader reader, AnalysisId analysis, List<Hit> hits) {
        Map<Integer, List<Mark>> marks = new HashMap<>();
        sql.selectDistinct(PLACE, CODE.ID, CODE.NAME, CODE.COLOUR)
                .from(table(hits))
                .join(SOURCE)
                .on(SOURCE.ID.coerce(Long.class).eq(HIT_SOURCE))
                .join(CODING)
                .on(
                        CODING.SOURCE_ID.eq(SOURCE.ID),
                        CODING.VERSION_ID.eq(SOURCE.VERSION_ID),
                        CODING.SPAN_START.lt(HIT_END),
                        CODING.SPAN_END.gt(HIT_START))
                .join(CODE)
                .on(CODE.ID.eq(CODING.CODE_ID), CODE.REMOVED_AT.isNull())
                .where(visible(reader), CODING.ANALYSIS_ID.eq(analysis))
                .orderBy(PLACE, CODE.NAME, CODE.ID)
                .forEach(row -> marks.computeIfAbsent(row.value1(), place -> new ArrayList<>())
                        .add(new Mark(row.value2(), row.value3(), row.value4())));
        return marks;
    }

    /** The hits as one array a column: the statement is the same for any number of them, so it is parsed and planned once. */
    private static Table<Record> table(List<Hit> hits) {
        return DSL.table(
                "unnest({0}, {1}, {2}, {3}) as hit(place, source, \"from\", until)",
                DSL.val(IntStream.range(0, hits.size()).boxed().toArray(Integer[]::new)),
                DSL.val(hits.stream().map(Hit::source).toArray(Long[]::new)),
                DSL.val(hits.stream().map(Hit::start).toArray(Integer[]::new)),
                DSL.val(hits.stream().map(Hit::end).toArray(Integer[]::new)));
    }

    private static Condition visible(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? DSL.noCondition() : SOURCE.SITE_ID.eq(site));
    }
}
