package org.trigpoint.words;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.codebooks.statistics.Dispersion;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.Findings;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;
import org.trigpoint.words.Dispersed.Strip;

/** Where a code, or a word, stands along every source. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DispersionQueries {

    private static final int MOST_HITS = 10_000;

    private final DSLContext sql;
    private final CodeQueries codes;
    private final SegmentQueries segments;
    private final FindingQueries finding;

    DispersionQueries(DSLContext sql, CodeQueries codes, SegmentQueries segments, FindingQueries finding) {
        this.sql = sql;
        this.codes = codes;
        this.segments = segments;
        this.finding = finding;
    }

    /**
     * The segments of a code along the sources.
     *
     * @param reader who asks; sources that are not open to them are left out
     * @param analysis whose code
     * @param code the code
     * @param withSubcodes whether the codes under it count too
     * @param narrowing which sources; what it asks of speakers and codings plays no part
     * @return every source with a text that the narrowing leaves; a passage with several of the codes is one segment
     * @throws NotFound when the study has no such analysis or source for this reader, or the analysis no such code
     */
    public Dispersed ofCode(
            Reader reader, AnalysisId analysis, CodeId code, boolean withSubcodes, Narrowing narrowing) {
        Set<CodeId> family = codes.uncounted(reader, analysis).withSubcodes(code);
        if (family.isEmpty()) {
            throw new NotFound();
        }
        Set<Long> wanted = (withSubcodes ? family : Set.of(code))
                .stream().map(CodeId::value).collect(Collectors.toSet());
        Map<SourceId, List<Span>> marks = new HashMap<>();
        for (SourceSegments ofSource : segments.of(reader, analysis)) {
            marks.put(ofSource.source(), spans(ofSource, wanted));
        }
        List<Strip> strips = strips(reader, narrowing, marks);
        if (strips.isEmpty() && narrowing.source() != null) {
            throw new NotFound();
        }
        long total = strips.stream().mapToLong(strip -> strip.marks().size()).sum();
        return dispersed(strips, total, true, 0, 0);
    }

    /**
     * The places of a word along the sources.
     *
     * @param reader who asks; sources that are not open to them are left out
     * @param query the word or phrase, in the query language
     * @param analysis whose codes the narrowing means; null for none
     * @param narrowing the sources, speakers or codings that are looked at
     * @return every source with a text that the narrowing leaves; the first 10,000 places
     * @throws NotFound when the study has no such analysis or code
     * @throws Refusal when the query cannot be answered
     */
    public Dispersed ofWord(Reader reader, String query, @Nullable AnalysisId analysis, Narrowing narrowing) {
        Findings found = finding.find(reader, new FindQuestion(query, analysis, false, narrowing, 0, MOST_HITS, 0));
        Map<SourceId, List<Span>> marks = new HashMap<>();
        found.hits()
                .forEach(hit -> marks.computeIfAbsent(hit.passage().source(), source -> new ArrayList<>())
                        .add(hit.passage().span()));
        return dispersed(
                strips(reader, narrowing, marks),
                found.total(),
                narrowing.ofWholeSources(),
                found.lag(),
                found.total() - found.hits().size());
    }

    private static List<Span> spans(SourceSegments segments, Set<Long> codes) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < segments.size(); at++) {
            if (codes.contains(segments.code(at))) {
                Span span = new Span(segments.start(at), segments.end(at));
                if (spans.isEmpty() || !spans.getLast().equals(span)) {
                    spans.add(span);
                }
            }
        }
        return spans;
    }

    private List<Strip> strips(Reader reader, Narrowing narrowing, Map<SourceId, List<Span>> marks) {
        return sql.select(SOURCE.ID, SOURCE.TITLE, SOURCE.KIND, SITE.CODE, TEXT_VERSION.LENGTH, TEXT_VERSION.WORDS)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .leftJoin(WAVE)
                .on(WAVE.ID.eq(SOURCE.WAVE_ID))
                .where(open(reader), wanted(narrowing))
                .orderBy(SOURCE.TITLE, SOURCE.ID)
                .fetch(row -> new Strip(
                        row.value1(),
                        row.value2(),
                        SourceKind.of(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        marks.getOrDefault(row.value1(), List.of())));
    }

    private static Condition open(Reader reader) {
        var site = reader.onlySite();
        return DSL.and(
                SOURCE.STUDY_ID.eq(reader.study()),
                SOURCE.REMOVED_AT.isNull(),
                site == null ? noCondition() : SOURCE.SITE_ID.eq(site));
    }

    private static Condition wanted(Narrowing narrowing) {
        SourceKind kind = narrowing.kind();
        Narrowing.Attribute attribute = narrowing.attribute();
        return DSL.and(
                kind == null ? noCondition() : SOURCE.KIND.eq(kind.word()),
                narrowing.site() == null ? noCondition() : SITE.CODE.eq(narrowing.site()),
                narrowing.wave() == null ? noCondition() : WAVE.NAME.eq(narrowing.wave()),
                narrowing.source() == null ? noCondition() : SOURCE.ID.eq(narrowing.source()),
                attribute == null ? noCondition() : described(attribute));
    }

    private static Condition described(Narrowing.Attribute attribute) {
        return DSL.exists(DSL.selectOne()
                .from(SOURCE_ATTRIBUTE)
                .where(
                        SOURCE_ATTRIBUTE.SOURCE_ID.eq(SOURCE.ID),
                        SOURCE_ATTRIBUTE.NAME.eq(attribute.name()),
                        SOURCE_ATTRIBUTE.VALUE.eq(attribute.value())));
    }

    private static Dispersed dispersed(List<Strip> strips, long total, boolean whole, int lag, long leftOut) {
        List<Dispersion.Part> parts = strips.stream()
                .map(strip -> new Dispersion.Part(strip.words(), strip.marks().size()))
                .toList();
        int holding =
                (int) strips.stream().filter(strip -> !strip.marks().isEmpty()).count();
        OptionalDouble deviation = whole ? Dispersion.deviationOfProportions(parts) : OptionalDouble.empty();
        return new Dispersed(strips, total, holding, deviation, lag, leftOut);
    }
}
