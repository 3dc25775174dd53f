package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.description.Asked;
import org.trigpoint.description.DescriptionQueries;
import org.trigpoint.description.TrialQueries;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.matrices.ThemeMatrixQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.outcomes.Answered;
import org.trigpoint.outcomes.OutcomeQueries;
import org.trigpoint.outcomes.OutcomeSettings;
import org.trigpoint.outcomes.OutcomeTables;
import org.trigpoint.snapshots.SnapshotMatrixQueries;
import org.trigpoint.snapshots.SnapshotQueries;
import org.trigpoint.studies.Arm;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.RecognisableQueries;

/** The blinded analyst of the demo study opens, one after the other, everything that tells an arm; a lead opens the same. */
final class BlindedEyes {

    private final ApplicationContext house;
    private final Lead lead;
    private final Reader analyst;
    private final AnalysisId analysis;

    BlindedEyes(ApplicationContext house, Lead lead, Reader analyst) {
        this.house = house;
        this.lead = lead;
        this.analyst = analyst;
        this.analysis = of(AnalysisService.class).of(lead).stream()
                .filter(each -> each.name().equals(DemoPack.s().analysis().name()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private <T> T of(Class<T> bean) {
        return house.getBean(bean);
    }

    void holds() {
        Map<String, String> codes = settings();
        assertThat(codes.values()).containsExactlyInAnyOrder("0", "1");
        outcomes(codes);
        matrices(codes, reader -> of(ThemeMatrixQueries.class).of(reader, byArm()));
        var snapshot = of(SnapshotQueries.class).of(lead, analysis).getFirst().id();
        matrices(
                codes,
                reader -> of(SnapshotMatrixQueries.class)
                        .open(reader, snapshot, byArm())
                        .matrix());
        says(of(RecognisableQueries.class).of(analyst));
        says(of(TrialQueries.class).flow(analyst));
        says(of(TrialQueries.class).balance(analyst));
        Asked asked = new Asked(
                Asked.Part.CHANGE,
                "questionnaire.gbo",
                "score:total",
                "arm",
                new Asked.Narrowed("baseline", "endline", ""),
                new Asked.View(false, ""));
        says(of(DescriptionQueries.class).answer(analyst, asked));
    }

    private static void says(Object shown) {
        assertThat(shown.toString().toLowerCase(Locale.ROOT)).doesNotContain("intervention", "control");
    }

    /** Which code each arm has, as the sites of the plan tell it to both. */
    private Map<String, String> settings() {
        Map<String, String> arms = new HashMap<>();
        of(PlanQueries.class)
                .plan(lead)
                .sites()
                .forEach(site ->
                        arms.put(site.details().code(), word(site.details().arm())));
        Map<String, String> codes = new HashMap<>();
        of(PlanQueries.class).plan(analyst).sites().forEach(site -> {
            String code = word(site.details().arm());
            assertThat(code).isIn("0", "1");
            assertThat(codes.computeIfAbsent(
                            Objects.requireNonNull(arms.get(site.details().code())), first -> code))
                    .as("one code an arm")
                    .isEqualTo(code);
        });
        return codes;
    }

    private static String word(@Nullable Arm arm) {
        return arm == null ? "" : arm.word();
    }

    private void outcomes(Map<String, String> codes) {
        List<Answered> known = of(OutcomeQueries.class).of(lead, "gbo").answered();
        List<Answered> seen = of(OutcomeQueries.class).of(analyst, "gbo").answered();
        assertThat(seen)
                .extracting(Answered::arm)
                .isEqualTo(known.stream().map(one -> codes.get(one.arm())).toList());
        OutcomeSettings usual = OutcomeSettings.USUAL;
        OutcomeSettings split =
                new OutcomeSettings(OutcomeSettings.By.ARM, usual.from(), usual.to(), usual.bound(), usual.per());
        assertThat(new OutcomeTables(of(OutcomeQueries.class).of(analyst, "gbo"), split).changes())
                .extracting(change -> change.cell().group())
                .containsOnly("0", "1");
        assertThat(of(OutcomeQueries.class)
                        .person(analyst, seen.getFirst().id())
                        .filled())
                .allSatisfy(filled -> assertThat(filled.answered().arm()).isIn("0", "1"));
    }

    private MatrixRequest byArm() {
        return MatrixRequest.of(analysis, By.ARM, CountingUnit.SEGMENTS);
    }

    private void matrices(Map<String, String> codes, Function<Reader, ThemeMatrix> opened) {
        Map<String, List<Integer>> known = columns(opened.apply(lead));
        Map<String, List<Integer>> seen = columns(opened.apply(analyst));
        assertThat(seen.keySet()).contains("0", "1").doesNotContain("intervention", "control");
        codes.forEach((arm, code) -> assertThat(seen.get(code)).isEqualTo(known.get(arm)));
    }

    private static Map<String, List<Integer>> columns(ThemeMatrix matrix) {
        Map<String, List<Integer>> columns = new HashMap<>();
        for (int at = 0; at < matrix.columns().size(); at++) {
            int column = at;
            columns.put(
                    matrix.columns().get(at).keys().getFirst(),
                    matrix.rows().stream()
                            .map(row -> row.cells().get(column).or(-1))
                            .toList());
        }
        return columns;
    }
}
