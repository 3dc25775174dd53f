package org.trigpoint.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.trigpoint.access.Coder;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.evidence.ThemeQuotationService;
import org.trigpoint.mapping.ThematicMapService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.themes.ThemeStatusService;
import org.trigpoint.themes.ThemeWords;

/**
 * Gathers the themes of the demo study as a team would: made, described, kept or dropped for a reason, with what contradicts
 * them, quotations to print, and a map that was given a name before the last changes.
 */
@Component
class DemoThemework {

    private static final int QUOTATIONS = 3;

    private final ThemeService themes;
    private final ThemeStatusService statuses;
    private final ThemeExtractService extracts;
    private final ThemeQuotationService quotations;
    private final ThematicMapService maps;

    DemoThemework(
            ThemeService themes,
            ThemeStatusService statuses,
            ThemeExtractService extracts,
            ThemeQuotationService quotations,
            ThematicMapService maps) {
        this.themes = themes;
        this.statuses = statuses;
        this.extracts = extracts;
        this.quotations = quotations;
        this.maps = maps;
    }

    /** What themes are made over. */
    record Material(DemoSources sources, Map<String, CodeId> tree) {}

    /** Gives the themes by their keys in the pack. */
    Map<String, ThemeId> gather(Coder coder, AnalysisId analysis, DemoPack pack, Material material) {
        Map<String, ThemeId> made = new HashMap<>();
        for (DemoTheme theme : pack.themes()) {
            made.put(theme.key(), make(coder, analysis, theme, made));
            themes.gather(
                    coder,
                    of(made, theme.key()),
                    theme.codes().stream()
                            .map(code -> Objects.requireNonNull(material.tree().get(code)))
                            .toList());
        }
        maps.link(coder, of(made, "letin"), of(made, "wonder"), "makes room for");
        maps.name(coder, analysis, "Candidates, before the review", "What the team took into phase 4.");
        for (DemoTheme theme : pack.themes()) {
            review(coder, of(made, theme.key()), theme);
            hang(coder, of(made, theme.key()), theme, pack, material.sources());
        }
        maps.link(coder, of(made, "diary"), of(made, "letin"), "takes the time from");
        return made;
    }

    private ThemeId make(Coder coder, AnalysisId analysis, DemoTheme theme, Map<String, ThemeId> made) {
        String under = theme.review().under();
        ThemeId id = under.isEmpty()
                ? themes.make(coder, analysis, DemoPhases.firstName(theme))
                : themes.makeUnder(coder, of(made, under), theme.name());
        themes.describe(
                coder,
                id,
                1,
                new ThemeWords(theme.name(), theme.concept(), theme.review().boundary(), theme.definition()));
        return id;
    }

    private void review(Coder coder, ThemeId id, DemoTheme theme) {
        if (!theme.status().equals("candidate")) {
            statuses.settle(
                    coder, id, ThemeStatus.of(theme.status()), theme.review().reason());
        }
    }

    /** What speaks against a theme, and what is to be printed for those that are kept. */
    private void hang(Coder coder, ThemeId id, DemoTheme theme, DemoPack pack, DemoSources sources) {
        Set<String> against = Set.copyOf(theme.against());
        for (DemoCoding coding : chosen(pack, coding -> against.contains(coding.key()), Integer.MAX_VALUE)) {
            extracts.attach(
                    coder,
                    id,
                    sources.passage(coding),
                    Stance.CONTRADICTS,
                    "With a date to meet, slowness itself costs trust.");
        }
        if (theme.status().equals("kept")) {
            printed(pack, theme).forEach(coding -> quotations.choose(coder, id, sources.passage(coding)));
        }
    }

    /** What is chosen to print for a theme that is kept. */
    static List<DemoCoding> printed(DemoPack pack, DemoTheme theme) {
        return chosen(pack, coding -> theme.codes().contains(coding.code()), QUOTATIONS);
    }

    /** One passage a document, so that no voice fills the page. */
    private static List<DemoCoding> chosen(DemoPack pack, Predicate<DemoCoding> which, int most) {
        Map<String, DemoCoding> byDocument = new java.util.LinkedHashMap<>();
        pack.codings().stream().filter(which).forEach(coding -> byDocument.putIfAbsent(coding.document(), coding));
        return byDocument.values().stream().limit(most).toList();
    }

    private static ThemeId of(Map<String, ThemeId> made, String key) {
        return Objects.requireNonNull(made.get(key));
    }
}
