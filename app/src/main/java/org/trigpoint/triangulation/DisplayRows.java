package org.trigpoint.triangulation;

import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.Refusal;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.outcomes.OutcomeQueries;
import org.trigpoint.sources.Quotations;
import org.trigpoint.sources.Quotations.Place;
import org.trigpoint.triangulation.DisplayMaterial.Chosen;
import org.trigpoint.triangulation.JointDisplay.Cell;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplay.Quoted;
import org.trigpoint.triangulation.JointDisplay.Row;
import org.trigpoint.triangulation.SiteNumbers.Band;

/** Puts displays together from what is there at this moment; what was judged of their rows is not looked at. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class DisplayRows {

    private static final String GOALS = "gbo";
    private static final int QUOTATIONS = 4;

    private static final String OWN_BANDS =
            "The protocol prints no colour for a site: green is all measures met that can be decided, amber at least half,"
                    + " red fewer. This rule is the program's own.";

    private final DisplayMaterial material;
    private final ComposedFindings findings;
    private final FidelityQueries fidelity;
    private final OutcomeQueries outcomes;
    private final Quotations quotations;

    DisplayRows(
            DisplayMaterial material,
            ComposedFindings findings,
            FidelityQueries fidelity,
            OutcomeQueries outcomes,
            Quotations quotations) {
        this.material = material;
        this.findings = findings;
        this.fidelity = fidelity;
        this.outcomes = outcomes;
        this.quotations = quotations;
    }

    /** A display whose rows nobody has judged yet. */
    JointDisplay of(Reader reader, Kind kind, AnalysisId analysis) {
        return of(reader, List.of(kind), analysis).getFirst();
    }

    /** Some displays whose rows nobody has judged yet, in the order that they are asked for; what several show is read once. */
    List<JointDisplay> of(Reader reader, Collection<Kind> kinds, AnalysisId analysis) {
        Interviewed themes = material.themes(reader, analysis);
        Map<Boolean, SiteNumbers> numbers = new HashMap<>();
        return kinds.stream()
                .map(kind -> kind == Kind.SIDE_BY_SIDE
                        ? SideBySide.of(analysis, findings.findings(reader, noCondition(), false))
                        : of(
                                reader,
                                kind,
                                analysis,
                                themes,
                                numbers.computeIfAbsent(kind.tells(), telling -> numbers(reader, telling))))
                .toList();
    }

    private SiteNumbers numbers(Reader reader, boolean telling) {
        if (telling && fidelity.closed(reader)) {
            throw new Refusal(BlindedDelivery.SENTENCE);
        }
        return SiteNumbers.of(
                telling ? fidelity.table(reader, null).readings() : List.of(), outcomes.of(reader, GOALS));
    }

    private JointDisplay of(Reader reader, Kind kind, AnalysisId analysis, Interviewed themes, SiteNumbers numbers) {
        return switch (kind) {
            case QUOTATIONS_BY_OUTCOME -> quotations(reader, analysis, numbers);
            case STATISTICS_BY_THEMES -> statistics(analysis, themes, numbers);
            case SITES_BY_FIDELITY -> sites(analysis, themes, numbers);
            case THEMES_BY_BAND -> bands(analysis, themes, numbers);
            case SIDE_BY_SIDE -> throw new IllegalStateException("It is made of findings.");
        };
    }

    private JointDisplay quotations(Reader reader, AnalysisId analysis, SiteNumbers numbers) {
        List<Chosen> chosen = material.quotations(analysis);
        List<List<String>> terciles = numbers.terciles();
        List<String> keys = List.of("low", "middle", "high");
        List<String> titles = List.of("Moved least", "In between", "Moved most");
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            List<String> sites = terciles.get(at);
            rows.add(new Row(
                    keys.get(at),
                    titles.get(at),
                    List.of(
                            Cell.of(sites.isEmpty() ? "no site" : String.join(", ", sites)),
                            numbers.change(sites),
                            quoted(reader, chosen, sites)),
                    null));
        }
        return new JointDisplay(
                Kind.QUOTATIONS_BY_OUTCOME,
                analysis,
                List.of("Outcome", "Sites", "Change of goals, baseline to endline", "Quotations chosen for themes"),
                rows,
                "Sites in thirds by the mean change of goals on the adult form; quotations are those chosen to print for"
                        + " themes, from sources of these sites. They are linked by site and not by person.");
    }

    private Cell quoted(Reader reader, List<Chosen> chosen, List<String> sites) {
        List<Chosen> here = chosen.stream()
                .filter(each -> sites.contains(each.site()))
                .limit(QUOTATIONS)
                .toList();
        var cut = quotations.cut(
                reader,
                here.stream()
                        .map(each -> new Place(
                                each.passage().version(), each.passage().span()))
                        .toList(),
                0);
        List<Quoted> quoted = new ArrayList<>();
        for (int at = 0; at < here.size(); at++) {
            quoted.add(new Quoted(
                    here.get(at).passage(),
                    here.get(at).title(),
                    cut.get(at).words().strip()));
        }
        String words = here.isEmpty()
                ? "no quotation chosen there"
                : here.stream().map(Chosen::theme).distinct().collect(Collectors.joining("; "));
        return new Cell(
                words,
                words,
                Digits.digest(here.stream().map(Chosen::passage).toList().toString()),
                quoted,
                List.of());
    }

    private static JointDisplay statistics(AnalysisId analysis, Interviewed themes, SiteNumbers numbers) {
        List<String> delivering = numbers.byFidelity();
        List<Row> rows = new ArrayList<>();
        themes.themes().forEach((theme, name) -> {
            Set<String> more = new TreeSet<>();
            Set<String> less = new TreeSet<>();
            delivering.forEach(site -> (themes.share(theme, site) >= 0.5 ? more : less).add(site));
            rows.add(new Row(
                    key(theme),
                    name,
                    List.of(
                            themes.at(theme, themes.sites()),
                            Cell.of(more.isEmpty() ? "no site" : String.join(", ", more)),
                            numbers.change(more),
                            numbers.change(less)),
                    null));
        });
        return new JointDisplay(
                Kind.STATISTICS_BY_THEMES,
                analysis,
                List.of(
                        "Theme",
                        "All sites",
                        "Sites that deliver, where half or more speak of it",
                        "Change of goals there",
                        "Change of goals at the other sites that deliver"),
                rows,
                Interviewed.NOTE + " Change is of goals from baseline to endline, by form, with 95 %"
                        + " intervals that ignore that people belong to sites.");
    }

    private static JointDisplay sites(AnalysisId analysis, Interviewed themes, SiteNumbers numbers) {
        List<String> heads = new ArrayList<>(List.of("Site", "Fidelity", "Change of goals"));
        heads.addAll(themes.themes().values());
        List<Row> rows = numbers.byFidelity().stream()
                .map(site -> {
                    List<Cell> cells = new ArrayList<>(List.of(numbers.fidelity(site), numbers.change(List.of(site))));
                    themes.themes().keySet().forEach(theme -> cells.add(themes.at(theme, List.of(site))));
                    return new Row(site, site, cells, null);
                })
                .toList();
        return new JointDisplay(
                Kind.SITES_BY_FIDELITY,
                analysis,
                heads,
                rows,
                "Sites that deliver, those that met the largest share of their measures first. " + OWN_BANDS + " "
                        + Interviewed.NOTE + " " + Interviewed.BRIEFLY);
    }

    private static JointDisplay bands(AnalysisId analysis, Interviewed themes, SiteNumbers numbers) {
        Map<Band, List<String>> sites = new LinkedHashMap<>();
        Stream.of(Band.values())
                .forEach(band -> sites.put(
                        band,
                        numbers.byFidelity().stream()
                                .filter(site -> numbers.band(site) == band)
                                .toList()));
        List<String> heads = new ArrayList<>(List.of("Theme"));
        sites.forEach(
                (band, codes) -> heads.add(band.label() + (codes.isEmpty() ? "" : ", " + String.join(", ", codes))));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "change",
                "Change of goals",
                sites.values().stream().map(numbers::change).toList(),
                null));
        themes.themes()
                .forEach((theme, name) -> rows.add(new Row(
                        key(theme),
                        name,
                        sites.values().stream()
                                .map(codes -> themes.at(theme, codes))
                                .toList(),
                        null)));
        return new JointDisplay(Kind.THEMES_BY_BAND, analysis, heads, rows, OWN_BANDS + " " + Interviewed.NOTE);
    }

    private static String key(ThemeId theme) {
        return "theme-" + theme.value();
    }
}
