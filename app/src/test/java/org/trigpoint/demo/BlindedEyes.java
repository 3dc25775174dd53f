package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.description.Answer;
import org.trigpoint.description.Asked;
import org.trigpoint.description.Choices;
import org.trigpoint.description.DescriptionQueries;
import org.trigpoint.description.TrialQueries;
import org.trigpoint.exchange.AnalysisBundleExport;
import org.trigpoint.exchange.FidelityExport;
import org.trigpoint.exchange.JointDisplayExport;
import org.trigpoint.exchange.JointDisplayExport.DisplayFormat;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.linking.Linked;
import org.trigpoint.linking.LinkedQueries;
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
import org.trigpoint.records.RecordQueries;
import org.trigpoint.records.RecordRow;
import org.trigpoint.snapshots.SnapshotMatrixQueries;
import org.trigpoint.snapshots.SnapshotQueries;
import org.trigpoint.studies.Arm;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.RecognisableQueries;
import org.trigpoint.triangulation.JointDisplay;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplayQueries;
import org.trigpoint.triangulation.TriangulationQueries;

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
        whatIsDeliveredIsClosed();
        whatStandsBesideItIsOpenWithoutIt();
        recordsTellNothingOfIt();
        theArchiveTellsNothingOfIt();
    }

    private static void closed(ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(Refusal.class).hasMessage(BlindedDelivery.SENTENCE);
    }

    private void whatIsDeliveredIsClosed() {
        FidelityQueries fidelity = of(FidelityQueries.class);
        assertThat(fidelity.closed(analyst)).isTrue();
        assertThat(fidelity.closed(lead)).isFalse();
        closed(() -> fidelity.table(analyst, null));
        closed(() -> fidelity.sensitivity(analyst, null));
        closed(() -> fidelity.detail(analyst, Measure.F3, "LA04", null));
        closed(() -> fidelity.compliance(analyst));
        closed(() -> of(ProgressionQueries.class).table(analyst));
        for (FidelityExport.Format format : FidelityExport.Format.values()) {
            closed(() -> of(FidelityExport.class).file(analyst, format));
        }
        for (Kind kind : Kind.values()) {
            if (kind.tells()) {
                assertThat(of(JointDisplayQueries.class).closed(analyst, kind)).isTrue();
                closed(() -> of(JointDisplayQueries.class).of(analyst, kind, analysis));
                closed(() -> of(JointDisplayExport.class).file(analyst, kind, analysis, DisplayFormat.XLSX));
            }
        }
        for (RecordKind kind : RecordKind.values()) {
            if (BlindedDelivery.tells(kind)) {
                closed(() -> of(RecordQueries.class).page(analyst, kind, "", 0, 10));
                closed(() -> of(RecordQueries.class).of(analyst, kind));
                assertThat(of(RecordQueries.class).stock(lead)).containsKey(kind);
                assertThat(of(RecordQueries.class).stock(analyst)).doesNotContainKey(kind);
                assertThat(of(TriangulationQueries.class).numbers(analyst).toString())
                        .doesNotContain("records:" + kind.word());
                var row = of(RecordQueries.class).of(lead, kind).getFirst();
                closed(() -> of(RecordQueries.class).one(analyst, row.id()));
            }
        }
        Asked champions = new Asked(
                Asked.Part.DESCRIBE,
                "keyworker",
                "champion",
                "arm",
                new Asked.Narrowed("", "", ""),
                new Asked.View(false, ""));
        closed(() -> of(DescriptionQueries.class).answer(analyst, champions));
        closed(() -> paired(Asked.Pairing.FIDELITY, "F3", "site"));
        closed(() -> paired("training", "days:core", "keyworker"));
        closed(() -> paired("hub-use", "count:records", "keyworker"));
        closed(() -> paired("keyworker", "is:champion=yes", "keyworker"));
        says(paired("closure", "is:outcome=step-up", "family"));
    }

    private Answer paired(String data, String column, String unit) {
        return of(DescriptionQueries.class)
                .answer(
                        analyst,
                        new Asked(
                                Asked.Part.DESCRIBE,
                                "questionnaire.gbo",
                                "score:total",
                                Asked.PAIR,
                                new Asked.Narrowed(Asked.CHANGE, "", "adult"),
                                new Asked.View(false, "", new Asked.Pairing(data, column, "", "", unit, ""))));
    }

    /** Themes and outcomes stand where they stood; no list is of the sites that deliver alone. */
    private void whatStandsBesideItIsOpenWithoutIt() {
        for (Linked.Unit unit : Linked.Unit.values()) {
            Linked beside = of(LinkedQueries.class)
                    .of(analyst, analysis, new Linked.Beside(unit, Measure.F6, "gbo", Linked.When.CHANGE));
            assertThat(beside.closed()).isTrue();
            assertThat(beside.rows()).isNotEmpty().allSatisfy(row -> {
                assertThat(row.delivered()).isEqualTo("closed");
                assertThat(row.coreDays()).isEmpty();
            });
        }
        TriangulationQueries findings = of(TriangulationQueries.class);
        assertThat(findings.all(lead).toString()).contains("fidelity:");
        assertThat(findings.all(analyst).toString()).doesNotContain("fidelity:");
        assertThat(findings.numbers(analyst))
                .isNotEmpty()
                .noneMatch(number -> number.key().startsWith("fidelity:"));
        assertThat(findings.stale(analyst)).as("what is closed has not changed").isEmpty();
        for (Kind kind : Kind.values()) {
            if (!kind.tells()) {
                JointDisplay display = of(JointDisplayQueries.class).of(analyst, kind, analysis);
                assertThat(display.rows()).isNotEmpty();
                assertThat(display.toString()).doesNotContain("Systemic practitioner in post", "At least 4 of 5 days");
                notOfDeliveringSitesAlone(display.rows());
            }
        }
        assertThat(of(JointDisplayQueries.class).stale(analyst, analysis)).isEmpty();
    }

    private void recordsTellNothingOfIt() {
        for (RecordKind kind : RecordKind.values()) {
            if (!BlindedDelivery.tells(kind)) {
                List<RecordRow> rows = of(RecordQueries.class).of(analyst, kind);
                assertThat(rows).noneMatch(row -> row.values().containsKey("champion"));
                notOfDeliveringSitesAlone(rows);
            }
        }
        Asked first = new Asked(
                Asked.Part.DESCRIBE, "keyworker", "", "", new Asked.Narrowed("", "", ""), new Asked.View(false, ""));
        var choices = of(DescriptionQueries.class).choices(analyst, first);
        assertThat(choices.data())
                .extracting(Choices.Choice::word)
                .contains("keyworker", "family", "survey")
                .doesNotContain("training", "senior-staff", "practitioner", "reflective-session", "hub-use");
        assertThat(choices.toString()).doesNotContain("champion");
        Asked beside = new Asked(
                Asked.Part.DESCRIBE,
                "survey",
                "",
                Asked.PAIR,
                new Asked.Narrowed("", "", ""),
                new Asked.View(false, "", new Asked.Pairing("keyworker", "", "", "", "", "")));
        assertThat(of(DescriptionQueries.class).choices(analyst, beside).toString())
                .contains("closure")
                .doesNotContain("champion", "training", "hub-use", Asked.Pairing.FIDELITY);
        assertThat(of(TrialQueries.class).balance(analyst).toString()).doesNotContain("hampion");
        // Who only analyses reads what they did themselves.
        assertThat(of(JournalQueries.class)
                        .page(analyst, JournalFilter.ALL, null, 500)
                        .lines())
                .allMatch(line -> analyst.person().equals(line.person()));
    }

    private void theArchiveTellsNothingOfIt() {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(of(AnalysisBundleExport.class).file(analyst).open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("data/"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(RecordKind.of(name.substring(5, name.length() - 4))
                                .filter(BlindedDelivery::tells))
                        .as(name)
                        .isEmpty());
        files.forEach((name, words) -> {
            if (name.endsWith(".csv")) {
                assertThat(words)
                        .as(name)
                        .doesNotContain("KW-", "LA0", "LA1", "F0001", "champion", "Intervention", "Control");
            }
        });
    }

    /** Fails where many sites are named and all of them deliver. */
    private void notOfDeliveringSitesAlone(Object shown) {
        Set<String> delivering =
                of(FidelityQueries.class).table(lead, null).sites().keySet();
        Set<String> named = Pattern.compile("LA\\d\\d")
                .matcher(shown.toString())
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        if (named.size() >= delivering.size() - 1) {
            assertThat(delivering.containsAll(named))
                    .as("only sites that deliver: " + named)
                    .isFalse();
        }
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
