package org.trigpoint.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Coder;
import org.trigpoint.codebooks.convergence.Comparison;
import org.trigpoint.codebooks.convergence.Comparison.Reason;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.triangulation.ConvergenceService;
import org.trigpoint.triangulation.FindingEvidenceService;
import org.trigpoint.triangulation.FindingService;
import org.trigpoint.triangulation.FindingWords;
import org.trigpoint.triangulation.JointDisplay;
import org.trigpoint.triangulation.JointDisplay.Fit;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplayQueries;
import org.trigpoint.triangulation.JointDisplayService;
import org.trigpoint.triangulation.JointDisplayService.RowPlace;
import org.trigpoint.triangulation.TriangulationQueries;
import org.trigpoint.triangulation.TriangulationQueries.Offered;
import org.trigpoint.triangulation.TriangulationQueries.ThemeLine;

/** Findings of the demo study held against its strands, by two raters, so that each code of convergence is there. */
@Component
record DemoTriangulation(
        AccessDesk access,
        PlanQueries plans,
        AnalysisService analyses,
        FindingService findings,
        FindingEvidenceService evidence,
        ConvergenceService convergence,
        TriangulationQueries queries,
        JointDisplayService displays,
        JointDisplayQueries shown) {

    private static final String RATER = "res.ruben";
    private static final int EXTRACTS = 3;

    /** A finding as it is planted. */
    record Planted(String key, Strand lead, String theme, String dimension, String sentence) {}

    static List<Planted> planted() {
        return Resources.table("findings.txt", 5).stream()
                .map(row -> new Planted(row.get(0), Strand.of(row.get(1)), row.get(2), row.get(3), row.get(4)))
                .toList();
    }

    void compare(Administrator operator, StudyId study, DemoPack pack) {
        Coder rater = access.operatorAs(operator, study, RATER);
        Map<String, FindingId> made = new LinkedHashMap<>();
        Map<String, Planted> all = new LinkedHashMap<>();
        for (Planted each : planted()) {
            made.put(each.key(), write(rater, pack, each));
            all.put(each.key(), each);
        }
        Resources.table("accounts.txt", 3)
                .forEach(row -> findings.say(rater, of(made, row.get(0)), Strand.of(row.get(1)), row.get(2)));
        Resources.table("figures.txt", 2)
                .forEach(row -> evidence.linkNumber(rater, of(made, row.get(0)), row.get(1), ""));
        judge(operator, study, made, all);
        conclude(rater, pack);
    }

    private void judge(Administrator operator, StudyId study, Map<String, FindingId> made, Map<String, Planted> all) {
        Coder rater = access.operatorAs(operator, study, RATER);
        for (List<String> row : Resources.table("comparisons.txt", 5)) {
            Pair pair = new Pair(Objects.requireNonNull(all.get(row.get(0))).lead(), Strand.of(row.get(1)));
            Comparison comparison = comparison(row.get(3));
            if (row.get(2).equals("agreed")) {
                convergence.agree(rater, of(made, row.get(0)), pair, comparison, row.get(4));
            } else {
                Coder who = access.operatorAs(operator, study, row.get(2));
                convergence.judge(who, of(made, row.get(0)), pair, comparison, row.get(4));
            }
        }
    }

    /** What is concluded of a row of each display. */
    private void conclude(Coder rater, DemoPack pack) {
        AnalysisId analysis = analyses.of(rater).stream()
                .filter(each -> each.name().equals(pack.analysis().name()))
                .findFirst()
                .orElseThrow()
                .id();
        for (List<String> row : Resources.table("conclusions.txt", 4)) {
            Kind kind = Kind.of(row.get(0));
            displays.judge(
                    rater,
                    new RowPlace(kind, analysis, key(shown.of(rater, kind, analysis), pack, row.get(1))),
                    row.get(3),
                    Fit.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
        }
    }

    private static String key(JointDisplay display, DemoPack pack, String row) {
        if (row.startsWith("question ")) {
            return keyOf(display, row.substring(9) + ":");
        }
        return row.startsWith("theme ")
                ? keyOf(
                        display,
                        pack.themes().stream()
                                .filter(theme -> theme.key().equals(row.substring(6)))
                                .findFirst()
                                .orElseThrow()
                                .name())
                : row;
    }

    private static String keyOf(JointDisplay display, String title) {
        return display.rows().stream()
                .filter(row -> row.title().startsWith(title))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private FindingId write(Coder rater, DemoPack pack, Planted planted) {
        ThemeId theme = theme(rater, pack, planted.theme());
        Set<QuestionId> questions = Set.of(plans.questions(rater).stream()
                .filter(line -> line.dimension().equals(planted.dimension()))
                .findFirst()
                .orElseThrow()
                .question());
        FindingId finding = findings.add(rater, new FindingWords(planted.sentence(), theme, questions, planted.lead()));
        if (theme != null) {
            evidence.linkExtracts(
                    rater,
                    finding,
                    planted.lead(),
                    theme,
                    queries.extracts(rater, theme, planted.lead()).stream()
                            .limit(EXTRACTS)
                            .map(Offered::passage)
                            .toList());
            queries.numbers(rater).stream()
                    .filter(figure -> figure.key().startsWith("theme:" + theme.value() + "@"))
                    .forEach(figure -> evidence.linkNumber(rater, finding, figure.key(), ""));
        }
        return finding;
    }

    private @Nullable ThemeId theme(Coder rater, DemoPack pack, String key) {
        return pack.themes().stream()
                .filter(theme -> theme.key().equals(key))
                .flatMap(theme -> queries.themes(rater).stream()
                        .filter(line -> line.name().equals(theme.name())
                                && line.analysis().equals(pack.analysis().name())))
                .findFirst()
                .map(ThemeLine::id)
                .orElse(null);
    }

    private static Comparison comparison(String words) {
        String[] two = words.split(" ", -1);
        return Set.of("alike", "differ").contains(two[0])
                ? new Comparison.Both(two[0].equals("alike"), two[1].equals("alike"))
                : new Comparison.Silent(Strand.of(two[0]), Reason.of(two[1]));
    }

    private static FindingId of(Map<String, FindingId> made, String key) {
        return Objects.requireNonNull(made.get(key));
    }

    /** What must be shown, written down by hand. */
    static List<DemoTruth.Converged> truths() {
        return Resources.table("convergence.txt", 4).stream()
                .map(row -> new DemoTruth.Converged(row.get(0), row.get(1), row.get(2), row.get(3)))
                .toList();
    }
}
