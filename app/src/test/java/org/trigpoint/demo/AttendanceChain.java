package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.convergence.Comparison.Both;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.codebooks.fidelity.Reading;
import org.trigpoint.codebooks.fidelity.Status;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.fidelity.ProgressionTable;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.history.JournalPage.Line;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ConvergenceJudgementId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.records.RecordQueries;
import org.trigpoint.records.RecordRow;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.triangulation.ConvergenceService;
import org.trigpoint.triangulation.Finding;
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

/**
 * One attendance at LA02, which stands exactly on its thresholds, becomes an absence: 18 of 30 who came to all five days are 17.
 * What rests on it follows, one after the other, and everything is as it was when the attendance is put back.
 */
final class AttendanceChain {

    private static final String SITE = "LA02";
    private static final Pair PAIR = new Pair(Strand.INTERVIEWS, Strand.RECORDS);

    private final ApplicationContext house;
    private final Lead lead;
    private final AnalysisId analysis;
    private final RowPlace place;

    AttendanceChain(ApplicationContext house, Lead lead) {
        this.house = house;
        this.lead = lead;
        this.analysis = of(AnalysisService.class).of(lead).stream()
                .filter(each -> each.name().equals(DemoPack.s().analysis().name()))
                .findFirst()
                .orElseThrow()
                .id();
        this.place = new RowPlace(Kind.SITES_BY_FIDELITY, analysis, SITE);
    }

    private <T> T of(Class<T> bean) {
        return house.getBean(bean);
    }

    void holds() {
        QuestionId question = of(PlanQueries.class).questions(lead).getFirst().question();
        FindingId finding = of(FindingService.class)
                .add(
                        lead,
                        new FindingWords(
                                "In LA02 most came to all five days.", null, Set.of(question), Strand.INTERVIEWS));
        of(FindingEvidenceService.class).linkNumber(lead, finding, "fidelity:F4@LA02", "");
        ConvergenceJudgementId judgement = of(ConvergenceService.class)
                .judge(lead, finding, PAIR, new Both(true, true), "Told and counted alike.");
        of(JointDisplayService.class).judge(lead, place, "Told as it is counted.", Fit.CONFIRMS);
        long before = newest().getFirst().number();
        ProgressionTable criteria = of(ProgressionQueries.class).table(lead);
        measured(Status.MET, 18);
        shown("Green: all met; 8 of 8 met");
        assertThat(waiting()).isEmpty();

        RecordRow attended = attended();
        change(attended, "no");

        measured(Status.NOT_MET, 17);
        shown("Amber: at least half met; 7 of 8 met; F4 not met");
        theRowWaits(before + 1);
        theFindingWaits(question, finding);
        assertThat(waiting())
                .as("the home page")
                .containsExactlyInAnyOrder(SITE, "In LA02 most came to all five days.");
        assertThat(of(ProgressionQueries.class).table(lead))
                .as("none of the ten criteria counts attendance")
                .isEqualTo(criteria);

        of(JointDisplayService.class).keep(lead, place);
        of(ConvergenceService.class).keep(lead, judgement);
        assertThat(waiting()).isEmpty();
        theJournalTellsIt(before);

        change(attended, "yes");
        measured(Status.MET, 18);
        assertThat(waiting()).containsExactlyInAnyOrder(SITE, "In LA02 most came to all five days.");
        of(JointDisplayService.class).takeBack(lead, place);
        of(FindingService.class).remove(lead, finding);
        assertThat(waiting()).isEmpty();
    }

    private RecordRow attended() {
        return of(RecordQueries.class).of(lead, RecordKind.TRAINING).stream()
                .filter(row -> row.value("person").equals("KW-LA02-18")
                        && row.value("course").equals("core")
                        && row.value("day").equals("5"))
                .findFirst()
                .orElseThrow();
    }

    private void change(RecordRow row, String present) {
        Map<String, String> words = new TreeMap<>(row.values());
        words.put("present", present);
        of(RecordHandService.class).change(lead, row.id(), words);
    }

    private void measured(Status status, int came) {
        Reading reading = of(FidelityQueries.class).table(lead, null).of(Measure.F4).stream()
                .filter(each -> SITE.equals(each.site()))
                .findFirst()
                .orElseThrow();
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.parts().getFirst().numerator().written(0)).isEqualTo(String.valueOf(came));
        assertThat(reading.parts().getFirst().denominator()).isEqualTo(30);
    }

    private JointDisplay.Row row() {
        return of(JointDisplayQueries.class).of(lead, Kind.SITES_BY_FIDELITY, analysis).rows().stream()
                .filter(row -> row.key().equals(SITE))
                .findFirst()
                .orElseThrow();
    }

    private void shown(String fidelity) {
        assertThat(row().cells().getFirst().words()).isEqualTo(fidelity);
    }

    private void theRowWaits(long changed) {
        JointDisplay.Judged judged = Objects.requireNonNull(row().judged());
        assertThat(judged.changes())
                .extracting(Finding.Change::words)
                .containsExactly(
                        "Fidelity: was Green: all met; 8 of 8 met, is Amber: at least half met; 7 of 8 met; F4 not met");
        assertThat(judged.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.line()).isEqualTo(changed);
            assertThat(cause.words()).contains("KW-LA02-18").endsWith("present was yes, is no");
        });
    }

    private void theFindingWaits(QuestionId question, FindingId finding) {
        assertThat(of(TriangulationQueries.class).ofQuestions(lead, List.of(question)))
                .as("the page of the question")
                .filteredOn(each -> each.id().equals(finding))
                .singleElement()
                .satisfies(each -> assertThat(each.judged()).singleElement().satisfies(judged -> {
                    assertThat(judged.changes()).singleElement().satisfies(change -> {
                        assertThat(change.was()).contains("met, 18 of 30");
                        assertThat(change.now()).contains("not met, 17 of 30");
                    });
                    assertThat(judged.stale()).isTrue();
                }));
    }

    /** What the home page lists as stale: rows of displays, and findings. */
    private List<String> waiting() {
        return Stream.concat(
                        of(JointDisplayQueries.class).stale(lead, analysis).stream()
                                .filter(each -> each.kind() == Kind.SITES_BY_FIDELITY)
                                .map(each -> each.row().key()),
                        of(TriangulationQueries.class).stale(lead).stream()
                                .map(each -> each.words().sentence()))
                .toList();
    }

    private List<Line> newest() {
        return of(JournalQueries.class).page(lead, JournalFilter.ALL, null, 10).lines();
    }

    private void theJournalTellsIt(long before) {
        List<Line> since = newest().stream()
                .filter(line -> line.number() > before)
                .sorted((one, other) -> Long.compare(one.number(), other.number()))
                .toList();
        assertThat(since)
                .extracting(Line::kind)
                .containsExactly("RecordChanged", "MetaInferenceKept", "ConvergenceKept");
        assertThat(since.get(0).details())
                .containsEntry("before", "present yes")
                .containsEntry("after", "present no");
        for (Line kept : since.subList(1, 3)) {
            assertThat(kept.details())
                    .as("names the line of the attendance")
                    .containsEntry("records", String.valueOf(before + 1));
            assertThat(kept.details().get("changes")).contains("was ").contains("not met");
        }
    }
}
