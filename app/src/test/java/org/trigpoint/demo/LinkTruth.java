package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.demo.PlantedPicture.PACK;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.linking.LinkKind;
import org.trigpoint.linking.Linked;
import org.trigpoint.linking.Linked.Beside;
import org.trigpoint.linking.Linked.Row;
import org.trigpoint.linking.Linked.Unit;
import org.trigpoint.linking.Linked.When;
import org.trigpoint.linking.Linked.Why;
import org.trigpoint.linking.LinkedQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.outcomes.OutcomeChange;

/** Who is linked in the demo study, what stands beside them, and the link that was planted, against the files. */
final class LinkTruth {

    private final Lead lead;
    private final LinkedQueries linked;
    private final AnalysisId analysis;
    private final PlantedFiles files = new PlantedFiles(PACK.sites());
    private final Map<String, DemoLinks.Link> links = new HashMap<>();
    private final Map<String, Set<String>> codesOf = new HashMap<>();

    LinkTruth(ApplicationContext house, Lead lead) {
        this.lead = lead;
        this.linked = house.getBean(LinkedQueries.class);
        this.analysis = house.getBean(AnalysisService.class).of(lead).stream()
                .filter(each -> each.name().equals(PACK.analysis().name()))
                .findFirst()
                .orElseThrow()
                .id();
        DemoLinks.planned(PACK).forEach(link -> links.put(link.pseudonym(), link));
        PACK.documents().stream()
                .filter(document -> !document.withdrawn())
                .forEach(document -> PACK.codings().stream()
                        .filter(coding -> coding.document().equals(document.id()))
                        .forEach(coding -> codesOf.computeIfAbsent(
                                        speaker(document, coding.start()), first -> new HashSet<>())
                                .add(coding.code())));
    }

    private static String speaker(DemoDocument document, int start) {
        String before = document.slice(0, start);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        for (String one : document.participants()) {
            if (line.startsWith(one + ": ")) {
                return one;
            }
        }
        boolean asked = line.startsWith("Interviewer: ") || line.startsWith("Facilitator: ");
        return !asked && document.participants().size() == 1
                ? document.participants().getFirst()
                : "";
    }

    void holds() {
        keyworkersBesideTheirFamilies();
        thoseWhoSpeakOfItAreThoseWhoseFamiliesMovedFurther();
        familiesBesideScores();
        sitesBesideAMeasure();
    }

    private Linked of(Unit unit, @Nullable Measure measure, String instrument, When when) {
        return linked.of(lead, analysis, new Beside(unit, measure, instrument, when));
    }

    private void keyworkersBesideTheirFamilies() {
        Linked found = of(Unit.KEYWORKER, Measure.F4, "gbo", When.CHANGE);
        Map<String, List<String>> voices = new TreeMap<>();
        Map<Why, Integer> unlinked = new EnumMap<>(Why.class);
        for (DemoParticipant each : PACK.participants()) {
            DemoLinks.Link link = links.get(each.pseudonym());
            Why why = why(each.pseudonym(), link);
            if (why == null) {
                voices.computeIfAbsent(keyworker(Objects.requireNonNull(link)), first -> new ArrayList<>())
                        .add(each.pseudonym());
            } else {
                unlinked.merge(why, 1, Integer::sum);
            }
        }
        assertThat(found.unlinked()).isEqualTo(unlinked);
        assertThat(unlinked).containsKeys(Why.NO_KEY, Why.NO_RECORD, Why.NO_CONSENT);
        assertThat(found.rows()).extracting(Row::unit).containsExactlyElementsOf(voices.keySet());
        for (Row row : found.rows()) {
            List<String> those = Objects.requireNonNull(voices.get(row.unit()));
            assertThat(row.voices()).isEqualTo(those.size());
            for (int at = 0; at < found.themes().size(); at++) {
                Set<String> codes = codes(found.themes().get(at));
                assertThat(row.withTheme().get(at))
                        .as(found.themes().get(at) + " by " + row.unit())
                        .isEqualTo((int) those.stream()
                                .filter(name -> codesOf.getOrDefault(name, Set.of()).stream()
                                        .anyMatch(codes::contains))
                                .count());
            }
            for (OutcomeChange change : row.outcomes()) {
                List<Double> moved = moved(row.unit(), change.cell().form());
                assertThat(change.average().orElse(Double.NaN))
                        .as(row.unit() + " " + change.cell().form())
                        .isEqualTo(moved.isEmpty() ? Double.NaN : PlantedFiles.mean(moved), within(1e-9));
            }
            long days = files.of(
                            "training",
                            line -> line.get("person").equals(row.unit())
                                    && line.get("course").equals("core")
                                    && line.get("present").equals("yes"))
                    .size();
            boolean delivers = List.of("LA01", "LA02", "LA03", "LA04", "LA05")
                    .contains(row.unit().substring(3, 7));
            if (delivers) {
                assertThat(row.delivered())
                        .startsWith(days + " of 5 days")
                        .endsWith(days == 5 ? ": counts" : ": does not count");
            }
            assertThat(row.coreDays())
                    .as("days at " + row.unit()
                            + ": missing where no register says them, and where nothing is delivered")
                    .isEqualTo(delivers ? OptionalDouble.of((double) days) : OptionalDouble.empty());
        }
    }

    private @Nullable Why why(String pseudonym, DemoLinks.@Nullable Link link) {
        if (link == null) {
            return Why.NO_KEY;
        }
        if (link.kind() == LinkKind.PERSON && !files.consents(PlantedFiles.Line.of("person", link.key()))) {
            return Why.NO_CONSENT;
        }
        if (link.key().endsWith("-99")) {
            return Why.NO_RECORD;
        }
        return codesOf.containsKey(pseudonym) ? null : Why.NOTHING_CODED;
    }

    private String keyworker(DemoLinks.Link link) {
        return link.kind() == LinkKind.KEYWORKER
                ? link.key()
                : files.keyworker(PlantedFiles.Line.of("person", link.key()));
    }

    private List<Double> moved(String keyworker, String form) {
        Map<String, PlantedFiles.Line> before = new HashMap<>();
        List<Double> moved = new ArrayList<>();
        for (PlantedFiles.Line row : files.answers("gbo")) {
            if (!row.get("form").equals(form)
                    || !files.consents(row)
                    || !files.keyworker(row).equals(keyworker)) {
                continue;
            }
            PlantedFiles.Line first = before.putIfAbsent(row.get("person"), row);
            if (first != null) {
                List<Double> by = new ArrayList<>();
                for (String goal : List.of("q1", "q2", "q3")) {
                    if (!row.get(goal).isEmpty()) {
                        by.add(Double.parseDouble(row.get(goal)) - Double.parseDouble(first.get(goal)));
                    }
                }
                moved.add(PlantedFiles.mean(by));
            }
        }
        return moved;
    }

    /** At each site, keyworkers with the theme are beside families whose goals moved further than those of the others. */
    private void thoseWhoSpeakOfItAreThoseWhoseFamiliesMovedFurther() {
        Linked found = of(Unit.KEYWORKER, null, "gbo", When.CHANGE);
        int theme = found.themes().indexOf(theme());
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (Row row : found.rows()) {
            row.outcomes().stream()
                    .filter(change -> change.cell().form().equals("adult"))
                    .filter(change -> change.average().isPresent())
                    .forEach(change -> (row.withTheme().get(theme) > 0 ? with : without)
                            .add(change.average().getAsDouble()));
        }
        assertThat(with).hasSizeGreaterThan(5);
        assertThat(without).hasSizeGreaterThan(5);
        assertThat(PlantedFiles.mean(with) - PlantedFiles.mean(without)).isGreaterThan(1);
    }

    private static Set<String> codes(String name) {
        return PACK.themes().stream()
                .filter(each -> each.name().equals(name))
                .flatMap(each -> each.codes().stream())
                .collect(Collectors.toSet());
    }

    private static String theme() {
        return PACK.themes().stream()
                .filter(each -> each.key().equals(DemoLinks.THEME))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private void familiesBesideScores() {
        Linked found = of(Unit.FAMILY, Measure.F6, "score-15", When.ENDLINE);
        assertThat(found.rows()).isNotEmpty();
        for (Row row : found.rows()) {
            assertThat(files.consents(PlantedFiles.Line.of("family", row.unit())))
                    .isTrue();
            row.outcomes().forEach(score -> {
                List<Double> scores = files.answers("score-15").stream()
                        .filter(line -> files.family(line).equals(row.unit()))
                        .filter(line -> line.get("time").equals("endline")
                                && line.get("form").equals(score.cell().form()))
                        .map(PlantedFiles::score)
                        .filter(value -> !value.isNaN())
                        .toList();
                assertThat(score.average().orElse(Double.NaN))
                        .isEqualTo(scores.isEmpty() ? Double.NaN : PlantedFiles.mean(scores), within(1e-9));
            });
        }
        assertThat(found.rows())
                .filteredOn(row -> files.site(PlantedFiles.Line.of("person", row.unit() + "-1"))
                        .equals("LA02"))
                .allSatisfy(row -> assertThat(row.delivered()).isEqualTo("LA02: met, 12 of 15 months"));
        assertThat(found.unlinked()).containsKey(Why.OF_MANY);
    }

    private void sitesBesideAMeasure() {
        Linked found = of(Unit.SITE, Measure.F8, "care", When.ENDLINE);
        Map<String, String> delivered = new HashMap<>();
        found.rows().forEach(row -> delivered.put(row.unit(), row.delivered()));
        Map<String, String> missing = new HashMap<>();
        of(Unit.SITE, null, "gbo", When.CHANGE).rows().stream()
                .filter(row -> row.coreDays().isEmpty())
                .forEach(row -> missing.put(row.unit(), row.delivered()));
        assertThat(missing.keySet()).doesNotContain("LA01", "LA02", "LA03", "LA04", "LA05");
        assertThat(missing.get("LA06")).startsWith("cannot be computed: of none of ");
        assertThat(missing).containsEntry("LA07", "not a site that delivers");
        assertThat(delivered)
                .containsEntry("LA05", "not met, 29 of 39 trained keyworkers")
                .containsEntry("LA06", "cannot be computed")
                .containsEntry("LA07", "not a site that delivers");
        for (Row row : found.rows()) {
            for (OutcomeChange care : row.outcomes()) {
                List<Double> scores = files.answers("care").stream()
                        .filter(line -> files.consents(line) && files.site(line).equals(row.unit()))
                        .filter(line -> line.get("form").equals(care.cell().form()))
                        .map(PlantedFiles::score)
                        .filter(value -> !value.isNaN())
                        .toList();
                assertThat(care.average()).hasValueCloseTo(PlantedFiles.mean(scores), within(1e-9));
            }
        }
    }
}
