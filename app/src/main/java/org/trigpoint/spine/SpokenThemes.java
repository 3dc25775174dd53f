package org.trigpoint.spine;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_CODE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.access.Reader;
import org.trigpoint.coding.Passage;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.evidence.ThemeEvidence.Chosen;
import org.trigpoint.evidence.ThemeEvidenceQueries;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.guides.TopicGuideQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.Quotable.Voice;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.spine.Speaks.Of;
import org.trigpoint.spine.SpinePage.Quoted;
import org.trigpoint.spine.SpinePage.Spoken;
import org.trigpoint.spine.SpinePage.Topic;
import org.trigpoint.triangulation.Evidence;
import org.trigpoint.triangulation.Figure;
import org.trigpoint.triangulation.Finding;

/** The themes that speak to a question, and what was said. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class SpokenThemes {

    private static final int OF_A_THEME = 2;

    private final DSLContext sql;
    private final ThemeEvidenceQueries evidence;
    private final TopicGuideQueries guides;
    private final QuotingQueries quoting;

    SpokenThemes(DSLContext sql, ThemeEvidenceQueries evidence, TopicGuideQueries guides, QuotingQueries quoting) {
        this.sql = sql;
        this.evidence = evidence;
        this.guides = guides;
        this.quoting = quoting;
    }

    private record Row(ThemeId theme, AnalysisId analysis, String name, String analysisName, List<CodeId> codes) {}

    /** Those that still stand, in their order. */
    List<Spoken> of(Reader reader, Set<ThemeId> wanted, List<Figure> figures) {
        List<Row> rows = wanted.isEmpty() ? List.of() : rows(reader, wanted);
        Map<AnalysisId, List<TopicGuide>> asking = new HashMap<>();
        rows.forEach(row -> asking.computeIfAbsent(row.analysis(), analysis -> guides.of(reader, analysis)));
        return rows.stream()
                .map(row -> new Spoken(
                        row.theme(),
                        row.analysis(),
                        row.name(),
                        row.analysisName(),
                        figures.stream()
                                .filter(new Speaks(
                                        Of.THEME, String.valueOf(row.theme().value()))::has)
                                .toList(),
                        topics(asking.getOrDefault(row.analysis(), List.of()), row)))
                .toList();
    }

    private List<Row> rows(Reader reader, Set<ThemeId> wanted) {
        return sql.select(
                        THEME.ID,
                        THEME.ANALYSIS_ID,
                        THEME.NAME,
                        ANALYSIS.NAME,
                        multiset(select(THEME_CODE.CODE_ID)
                                        .from(THEME_CODE)
                                        .where(THEME_CODE.THEME_ID.eq(THEME.ID))
                                        .orderBy(THEME_CODE.CODE_ID))
                                .convertFrom(codes -> codes.map(code -> code.value1())))
                .from(THEME)
                .join(ANALYSIS)
                .on(ANALYSIS.ID.eq(THEME.ANALYSIS_ID))
                .where(THEME.STUDY_ID.eq(reader.study()), THEME.ID.in(wanted), THEME.REMOVED_AT.isNull())
                .orderBy(THEME.ANALYSIS_ID, THEME.POSITION, THEME.ID)
                .fetch(row -> new Row(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static List<Topic> topics(List<TopicGuide> guides, Row row) {
        return guides.stream()
                .flatMap(guide -> guide.questions().stream()
                        .filter(question -> question.themes().contains(row.theme())
                                || question.codes().stream().anyMatch(row.codes()::contains))
                        .map(question -> new Topic(guide.name(), question.wording())))
                .toList();
    }

    /** Two at most of each theme, then those of findings; each passage once. What may not be printed says so instead. */
    List<Quoted> quotations(Reader reader, List<Spoken> themes, List<Finding> found) {
        Map<Passage, Quoted> all = new LinkedHashMap<>();
        Map<AnalysisId, Map<ThemeId, ThemeEvidence>> hung = new HashMap<>();
        for (Spoken theme : themes) {
            ThemeEvidence of = hung.computeIfAbsent(theme.analysis(), analysis -> evidence.ofAll(reader, analysis))
                    .get(theme.id());
            if (of != null) {
                of.quotations().stream()
                        .limit(OF_A_THEME)
                        .map(chosen -> quoted(theme, chosen))
                        .forEach(quoted -> all.putIfAbsent(quoted.passage(), quoted));
            }
        }
        ofFindings(reader, found).forEach(quoted -> all.putIfAbsent(quoted.passage(), quoted));
        return List.copyOf(all.values());
    }

    private static Quoted quoted(Spoken theme, Chosen chosen) {
        ThemeEvidence.Origin origin = chosen.origin();
        Quotable quotable = origin.quotable();
        return new Quoted(
                origin.passage(),
                theme.analysis(),
                quotable.words(chosen.printed()),
                beneath(quotable, origin.site(), origin.title()),
                theme.name(),
                quotable);
    }

    /** A passage of a finding that can still be read. */
    private record Resting(Finding finding, Evidence.Passage said) {

        Passage passage() {
            return new Passage(said.source(), said.version(), said.span());
        }

        @Nullable
        AnalysisId analysis() {
            Finding.OfTheme theme = finding.theme();
            return theme == null ? null : theme.analysis();
        }
    }

    private List<Quoted> ofFindings(Reader reader, List<Finding> found) {
        List<Resting> resting = found.stream()
                .flatMap(finding -> finding.evidence().stream()
                        .filter(Evidence.Passage.class::isInstance)
                        .map(Evidence.Passage.class::cast)
                        .filter(each -> !each.words().isEmpty())
                        .map(each -> new Resting(finding, each)))
                .toList();
        List<Quotable> may =
                quoting.of(reader, resting.stream().map(Resting::passage).toList());
        List<Quoted> quoted = new ArrayList<>();
        for (int at = 0; at < resting.size(); at++) {
            Resting each = resting.get(at);
            Quotable quotable = may.get(at);
            quoted.add(new Quoted(
                    each.passage(),
                    each.analysis(),
                    quotable.words(each.said().words().strip()),
                    beneath(quotable, each.said().site(), each.said().title()),
                    each.finding().words().sentence(),
                    quotable));
        }
        return quoted;
    }

    /** Pseudonyms and site; the source where nobody is named. */
    private static String beneath(Quotable quotable, @Nullable String site, String title) {
        Set<String> names = new HashSet<>();
        String voices = quotable.voices().stream()
                .map(Voice::name)
                .filter(name -> !name.isEmpty())
                .filter(names::add)
                .collect(Collectors.joining(" and "));
        String who = voices.isEmpty() ? title : voices;
        return site == null ? who : who + ", " + site;
    }
}
