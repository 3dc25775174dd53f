package org.trigpoint.words;

import static org.jooq.impl.DSL.noCondition;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
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
     * @return every source with a text; a passage with several of the codes is one segment
     * @throws NotFound when the study has no such analysis, or the analysis no such code
     */
    public Dispersed ofCode(Reader reader, AnalysisId analysis, CodeId code, boolean withSubcodes) {
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
        List<Strip> strips = strips(reader, marks);
        long total = strips.stream().mapToLong(strip -> strip.marks().size()).sum();
        return dispersed(strips, total, 0, 0);
    }

    /**
     * The places of a word along the sources.
     *
     * @param reader who asks; sources that are not open to them are left out
     * @param query the word or phrase, in the query language
     * @return every source with a text; the first 10,000 places
     * @throws Refusal when the query cannot be answered
     */
    public Dispersed ofWord(Reader reader, String query) {
        Findings found = finding.find(reader, new FindQuestion(query, null, false, Narrowing.NONE, 0, MOST_HITS, 0));
        Map<SourceId, List<Span>> marks = new HashMap<>();
        found.hits()
                .forEach(hit -> marks.computeIfAbsent(hit.passage().source(), source -> new ArrayList<>())
                        .add(hit.passage().span()));
        return dispersed(
                strips(reader, marks),
                found.total(),
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

    private List<Strip> strips(Reader reader, Map<SourceId, List<Span>> marks) {
        var site = reader.onlySite();
        return sql.select(SOURCE.ID, SOURCE.TITLE, SOURCE.KIND, SITE.CODE, TEXT_VERSION.LENGTH, TEXT_VERSION.WORDS)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .leftJoin(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .where(
                        SOURCE.STUDY_ID.eq(reader.study()),
                        SOURCE.REMOVED_AT.isNull(),
                        site == null ? noCondition() : SOURCE.SITE_ID.eq(site))
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

    private static Dispersed dispersed(List<Strip> strips, long total, int lag, long leftOut) {
        List<Dispersion.Part> parts = strips.stream()
                .map(strip -> new Dispersion.Part(strip.words(), strip.marks().size()))
                .toList();
        int holding =
                (int) strips.stream().filter(strip -> !strip.marks().isEmpty()).count();
        return new Dispersed(strips, total, holding, Dispersion.deviationOfProportions(parts), lag, leftOut);
    }
}
