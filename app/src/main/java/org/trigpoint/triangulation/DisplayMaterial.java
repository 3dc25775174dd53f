package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.guides.TopicGuideQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;
import org.trigpoint.triangulation.Interviewed.Held;

/** The words' side of joint displays: themes of an analysis by site, in sources in which people were asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class DisplayMaterial {

    /** In which somebody was asked something. */
    private static final List<String> ASKED = List.of("interview", "focus-group");

    private final DSLContext sql;
    private final TopicGuideQueries guides;

    DisplayMaterial(DSLContext sql, TopicGuideQueries guides) {
        this.sql = sql;
        this.guides = guides;
    }

    /** Themes of an analysis in interviews and focus groups, and where topic guides ask about them. */
    Interviewed themes(Reader reader, AnalysisId analysis) {
        if (!sql.fetchExists(ANALYSIS, ANALYSIS.STUDY_ID.eq(reader.study()), ANALYSIS.ID.eq(analysis))) {
            throw new NotFound();
        }
        Map<ThemeId, String> names = new LinkedHashMap<>();
        Map<ThemeId, Set<CodeId>> codes = new HashMap<>();
        sql.select(THEME.ID, THEME.NAME, THEME_CODE.CODE_ID)
                .from(THEME)
                .leftJoin(THEME_CODE)
                .on(THEME_CODE.THEME_ID.eq(THEME.ID))
                .where(THEME.ANALYSIS_ID.eq(analysis), THEME.REMOVED_AT.isNull(), THEME.STATUS.in("candidate", "kept"))
                .orderBy(THEME.POSITION, THEME.ID)
                .forEach(row -> {
                    names.put(row.value1(), row.value2());
                    Set<CodeId> own = codes.computeIfAbsent(row.value1(), first -> new HashSet<>());
                    if (row.value3() != null) {
                        own.add(row.value3());
                    }
                });
        List<Source> sources = sources(reader);
        Map<SourceId, String> sites = new LinkedHashMap<>();
        sources.forEach(each -> sites.put(each.id(), each.site()));
        return new Interviewed(names, sites, asked(guides.of(reader, analysis), sources, codes), held(analysis));
    }

    private record Source(
            SourceId id,
            String site,
            SourceKind kind,
            @Nullable WaveId wave,
            List<String> roles) {}

    private List<Source> sources(Reader reader) {
        Field<String[]> roles = DSL.field(select(arrayAgg(PARTICIPANT.ROLE))
                .from(PARTICIPANT)
                .where(PARTICIPANT
                        .ID
                        .in(select(SOURCE_PARTICIPANT.PARTICIPANT_ID)
                                .from(SOURCE_PARTICIPANT)
                                .where(SOURCE_PARTICIPANT.SOURCE_ID.eq(SOURCE.ID)))
                        .or(PARTICIPANT.ID.in(
                                select(SPEAKER.PARTICIPANT_ID).from(SPEAKER).where(SPEAKER.SOURCE_ID.eq(SOURCE.ID))))));
        return sql.select(SOURCE.ID, SITE.CODE, SOURCE.KIND, SOURCE.WAVE_ID, roles)
                .from(SOURCE)
                .join(SITE)
                .on(SITE.ID.eq(SOURCE.SITE_ID))
                .where(SOURCE.STUDY_ID.eq(reader.study()), SOURCE.REMOVED_AT.isNull(), SOURCE.KIND.in(ASKED))
                .orderBy(SOURCE.ID)
                .fetch(row -> new Source(
                        row.value1(),
                        row.value2(),
                        SourceKind.of(row.value3()),
                        row.value4(),
                        row.value5() == null ? List.of() : List.of(row.value5())));
    }

    /** A question asks about a theme by naming it, or by naming one of its codes. */
    private static Map<ThemeId, Set<SourceId>> asked(
            List<TopicGuide> guides, List<Source> sources, Map<ThemeId, Set<CodeId>> codes) {
        Map<ThemeId, Set<SourceId>> asked = new HashMap<>();
        for (TopicGuide guide : guides) {
            Set<SourceId> in = sources.stream()
                    .filter(source -> guide.isFor(source.wave(), source.kind(), source.roles()))
                    .map(Source::id)
                    .collect(Collectors.toSet());
            codes.forEach((theme, own) -> {
                if (guide.questions().stream()
                        .anyMatch(question -> question.themes().contains(theme)
                                || question.codes().stream().anyMatch(own::contains))) {
                    asked.computeIfAbsent(theme, first -> new HashSet<>()).addAll(in);
                }
            });
        }
        return asked;
    }

    private Map<ThemeId, Map<SourceId, Held>> held(AnalysisId analysis) {
        Map<ThemeId, Map<SourceId, Held>> held = new HashMap<>();
        sql.select(
                        THEME_CODE.THEME_ID,
                        CODING.SOURCE_ID,
                        DSL.field("count(distinct ({0}, {1}))::int", Integer.class, CODING.SPAN_START, CODING.SPAN_END),
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
                .where(THEME_CODE.ANALYSIS_ID.eq(analysis))
                .groupBy(THEME_CODE.THEME_ID, CODING.SOURCE_ID)
                .forEach(row -> held.computeIfAbsent(row.value1(), first -> new HashMap<>())
                        .put(row.value2(), new Held(row.value3(), row.value4())));
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
