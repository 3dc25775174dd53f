package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.countDistinct;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.Span;
import org.trigpoint.triangulation.JointDisplay.Cell;

/** The words' side of joint displays: themes of an analysis by site, in sources in which people were asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class DisplayMaterial {

    /** In which somebody was asked something. */
    private static final List<String> ASKED = List.of("interview", "focus-group");

    private final DSLContext sql;

    DisplayMaterial(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Themes by site.
     *
     * @param themes their names, in their order
     * @param asked how many interviews and focus groups there are, by site
     * @param held what each theme has there, by theme and site
     */
    record Themes(Map<ThemeId, String> themes, Map<String, Integer> asked, Map<ThemeId, Map<String, Held>> held) {

        /** How many of the interviews at some sites speak of a theme. */
        Cell at(ThemeId theme, Collection<String> sites) {
            Map<String, Held> bySite = held.getOrDefault(theme, Map.of());
            List<Held> there = sites.stream()
                    .sorted()
                    .map(bySite::get)
                    .filter(each -> each != null)
                    .toList();
            int evidenced = there.stream().mapToInt(Held::sources).sum();
            int of =
                    sites.stream().mapToInt(site -> asked.getOrDefault(site, 0)).sum();
            int passages = there.stream().mapToInt(Held::passages).sum();
            String words = of == 0
                    ? "nobody interviewed"
                    : evidenced + " of " + of + " interviews and groups; " + passages
                            + (passages == 1 ? " passage" : " passages");
            return Cell.of(
                    words,
                    Digits.digest(words + there.stream().map(Held::codings).toList()));
        }

        /** The part of interviews at a site that speak of a theme. */
        double share(ThemeId theme, String site) {
            Held there = held.getOrDefault(theme, Map.of()).get(site);
            int of = asked.getOrDefault(site, 0);
            return there == null || of == 0 ? 0 : (double) there.sources() / of;
        }
    }

    /** What a theme has at a site. */
    record Held(int sources, int passages, String codings) {}

    Themes themes(Reader reader, AnalysisId analysis) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        Map<ThemeId, String> names = new LinkedHashMap<>();
        sql.select(THEME.ID, THEME.NAME)
                .from(THEME)
                .where(THEME.ANALYSIS_ID.eq(analysis), THEME.REMOVED_AT.isNull(), THEME.STATUS.in("candidate", "kept"))
                .orderBy(THEME.POSITION, THEME.ID)
                .forEach(row -> names.put(row.value1(), row.value2()));
        return new Themes(names, asked(reader), held(analysis));
    }

    private Map<String, Integer> asked(Reader reader) {
        return sql.select(SITE.CODE, DSL.count())
                .from(SOURCE)
                .join(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .where(SOURCE.STUDY_ID.eq(reader.study()), SOURCE.REMOVED_AT.isNull(), SOURCE.KIND.in(ASKED))
                .groupBy(SITE.CODE)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private Map<ThemeId, Map<String, Held>> held(AnalysisId analysis) {
        Map<ThemeId, Map<String, Held>> held = new HashMap<>();
        sql.select(
                        THEME_CODE.THEME_ID,
                        SITE.CODE,
                        countDistinct(CODING.SOURCE_ID),
                        DSL.field(
                                "count(distinct ({0}, {1}, {2}))::int",
                                Integer.class, CODING.SOURCE_ID, CODING.SPAN_START, CODING.SPAN_END),
                        DSL.field(
                                "md5(string_agg(distinct {0}::text, ',' order by {0}::text))", String.class, CODING.ID))
                .from(THEME_CODE)
                .join(CODE)
                .on(CODE.ID.eq(THEME_CODE.CODE_ID), CODE.REMOVED_AT.isNull())
                .join(CODING)
                .on(CODING.CODE_ID.eq(CODE.ID), CODING.AGREED_IN.isNull(), OpenEvidence.toAll())
                .join(SOURCE)
                .on(
                        SOURCE.ID.eq(CODING.SOURCE_ID),
                        SOURCE.VERSION_ID.eq(CODING.VERSION_ID),
                        SOURCE.REMOVED_AT.isNull(),
                        SOURCE.KIND.in(ASKED))
                .join(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .where(THEME_CODE.ANALYSIS_ID.eq(analysis))
                .groupBy(THEME_CODE.THEME_ID, SITE.CODE)
                .forEach(row -> held.computeIfAbsent(row.value1(), first -> new HashMap<>())
                        .put(row.value2(), new Held(row.value3(), row.value4(), row.value5())));
        return held;
    }

    /** A quotation that was chosen for a theme, where its words are as they were. */
    record Chosen(String theme, String site, Passage passage, String title) {}

    /** Those of an analysis, of one theme after the other; hidden from nobody. */
    List<Chosen> quotations(AnalysisId analysis) {
        return sql
                .select(
                        THEME.NAME,
                        SITE.CODE,
                        THEME_QUOTATION.SOURCE_ID,
                        THEME_QUOTATION.VERSION_ID,
                        THEME_QUOTATION.SPAN_START,
                        THEME_QUOTATION.SPAN_END,
                        SOURCE.TITLE)
                .from(THEME_QUOTATION)
                .join(THEME)
                .on(THEME.ID.eq(THEME_QUOTATION.THEME_ID), THEME.REMOVED_AT.isNull())
                .join(SOURCE)
                .on(
                        SOURCE.ID.eq(THEME_QUOTATION.SOURCE_ID),
                        SOURCE.VERSION_ID.eq(THEME_QUOTATION.VERSION_ID),
                        SOURCE.REMOVED_AT.isNull())
                .join(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .where(THEME_QUOTATION.ANALYSIS_ID.eq(analysis), OpenEvidence.quotationsToAll())
                .orderBy(THEME.POSITION, THEME.ID, THEME_QUOTATION.POSITION, THEME_QUOTATION.ID)
                .stream()
                .map(row -> new Chosen(
                        row.value1(),
                        row.value2(),
                        new Passage(row.value3(), row.value4(), new Span(row.value5(), row.value6())),
                        row.value7()))
                .collect(Collectors.toList());
    }
}
