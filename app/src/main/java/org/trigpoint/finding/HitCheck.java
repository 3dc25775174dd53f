package org.trigpoint.finding;

import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.Blindness;
import org.trigpoint.coding.Passage;
import org.trigpoint.finding.Findings.Line;
import org.trigpoint.finding.Findings.Mark;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
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
    private static final Field<Long> HIT_VERSION = DSL.field(DSL.name("hit", "version"), Long.class);
    private static final Field<Integer> HIT_START = DSL.field(DSL.name("hit", "from"), Integer.class);
    private static final Field<Integer> HIT_END = DSL.field(DSL.name("hit", "until"), Integer.class);

    /** In code points; written into the statement, for the index of the longer ones holds just these. */
    private static final Field<Integer> LONG = DSL.inline(2000);

    private static final Field<Integer> LENGTH = CODING.SPAN_END.minus(CODING.SPAN_START);

    private final DSLContext sql;

    HitCheck(DSLContext sql) {
        this.sql = sql;
    }

    /** A hit that is as the index says; the codes over it may be in the bin. */
    private record Present(
            int place,
            VersionId version,
            String title,
            String kind,
            @Nullable String site,
            Set<CodeId> codes) {}

    /** Those of the hits that are as the index says, in their order, with the codes of the analysis that lie over each. */
    List<Line> lines(Reader reader, @Nullable AnalysisId analysis, List<Hit> hits) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<Present> present = present(reader, analysis, hits);
        List<Mark> marks = marks(present);
        return present.stream()
                .map(one -> line(hits.get(one.place()), one, marks))
                .toList();
    }

    private static Line line(Hit hit, Present present, List<Mark> marks) {
        return new Line(
                new Passage(new SourceId(hit.source()), present.version(), new Span(hit.start(), hit.end())),
                present.title(),
                SourceKind.of(present.kind()),
                present.site(),
                hit.speaker(),
                hit.before(),
                hit.match(),
                hit.after(),
                marks.stream()
                        .filter(mark -> present.codes().contains(mark.code()))
                        .toList());
    }

    /**
     * Codings are looked up hit by hit, of which there are few: joined, the server may go through all codings of the sources
     * instead. A coding lies over the hit if it begins shortly before its end, or is a long one, of which there are few.
     */
    private List<Present> present(Reader reader, @Nullable AnalysisId analysis, List<Hit> hits) {
        Field<CodeId[]> codes = DSL.array(over(reader, analysis, CODING.SPAN_START.gt(HIT_START.minus(LONG)))
                .unionAll(over(reader, analysis, LENGTH.gt(LONG))));
        return sql.select(PLACE, SOURCE.VERSION_ID, SOURCE.TITLE, SOURCE.KIND, SITE.CODE, codes)
                .from(table(hits))
                .join(SOURCE)
                .on(
                        SOURCE.ID.coerce(Long.class).eq(HIT_SOURCE),
                        SOURCE.VERSION_ID.coerce(Long.class).eq(HIT_VERSION))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .where(visible(reader))
                .orderBy(PLACE)
                .fetch(Records.mapping((place, version, title, kind, site, over) ->
                        new Present(place, version, title, kind, site, Set.copyOf(Arrays.asList(over)))));
    }

    /** The ends are subtracted: compared, they would be looked up in an index, once for every start before the hit. */
    private static Select<Record1<CodeId>> over(Reader reader, @Nullable AnalysisId analysis, Condition which) {
        return DSL.select(CODING.CODE_ID)
                .from(CODING)
                .where(
                        CODING.SOURCE_ID.eq(SOURCE.ID),
                        CODING.ANALYSIS_ID.eq(DSL.val(analysis, CODING.ANALYSIS_ID)),
                        CODING.VERSION_ID.eq(SOURCE.VERSION_ID),
                        CODING.SPAN_START.lt(HIT_END),
                        CODING.SPAN_END.minus(HIT_START).gt(0),
                        CODING.AGREED_IN.isNull(),
                        Blindness.openCodings(reader.person()))
                .and(which);
    }

    /** The codes over any of the hits that are not in the bin, in the order of their names. */
    private List<Mark> marks(List<Present> present) {
        Long[] codes = present.stream()
                .flatMap(one -> one.codes().stream())
                .map(CodeId::value)
                .distinct()
                .toArray(Long[]::new);
        if (codes.length == 0) {
            return List.of();
        }
        return sql.select(CODE.ID, CODE.NAME, CODE.COLOUR)
                .from(CODE)
                .where(DSL.condition("{0} = any({1})", CODE.ID, DSL.val(codes)), CODE.REMOVED_AT.isNull())
                .orderBy(CODE.NAME, CODE.ID)
                .fetch(row -> new Mark(row.value1(), row.value2(), row.value3()));
    }

    /** The hits as one array a column: the statement is the same for any number of them, so it is parsed and planned once. */
    private static Table<Record> table(List<Hit> hits) {
        return DSL.table(
                "unnest({0}, {1}, {2}, {3}, {4}) as hit(place, source, version, \"from\", until)",
                DSL.val(IntStream.range(0, hits.size()).boxed().toArray(Integer[]::new)),
                DSL.val(hits.stream().map(Hit::source).toArray(Long[]::new)),
                DSL.val(hits.stream().map(Hit::version).toArray(Long[]::new)),
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
