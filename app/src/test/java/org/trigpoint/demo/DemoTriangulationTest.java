package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.records.RecordQueries;
import org.trigpoint.records.RecordRow;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.Finding.Progress;
import org.trigpoint.triangulation.JointDisplay;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplayQueries;
import org.trigpoint.triangulation.JointDisplayService;
import org.trigpoint.triangulation.JointDisplayService.RowPlace;
import org.trigpoint.triangulation.Triangulation;
import org.trigpoint.triangulation.TriangulationQueries;

@HouseTest
@WithDemo
class DemoTriangulationTest {

    @Autowired
    private AccessDesk access;

    @Autowired
    private DemoStudy demo;

    @Autowired
    private TriangulationQueries queries;

    @Autowired
    private JointDisplayQueries displays;

    @Autowired
    private JointDisplayService rows;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private RecordQueries records;

    @Autowired
    private RecordHandService hands;

    @Autowired
    private DSLContext sql;

    private @Nullable String site(RecordRow row) {
        return row.site() == null
                ? null
                : sql.select(SITE.CODE).from(SITE).where(SITE.ID.eq(row.site())).fetchOne(SITE.CODE);
    }

    @Test
    void findings_stand_to_strands_as_planted_with_each_code_at_least_once() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        Map<String, String> keys = DemoTriangulation.planted().stream()
                .collect(Collectors.toMap(DemoTriangulation.Planted::sentence, DemoTriangulation.Planted::key));
        Triangulation shown = queries.all(lead);

        List<DemoTruth.Converged> found = shown.findings().stream()
                .flatMap(finding -> finding.againstLead().entrySet().stream()
                        .filter(each -> each.getValue().progress() != Progress.NOT_JUDGED)
                        .map(each -> converged(
                                Objects.requireNonNull(keys.get(finding.words().sentence())),
                                each.getKey().word(),
                                each.getValue())))
                .toList();
        List<DemoTruth.Converged> planted = DemoPack.s().truths().stream()
                .filter(DemoTruth.Converged.class::isInstance)
                .map(DemoTruth.Converged.class::cast)
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(planted.stream().map(DemoTruth.Converged::code).collect(Collectors.toSet()))
                .isEqualTo(Set.of("Agreement", "Partial agreement", "Silence", "Dissonance", "-"));
        assertThat(queries.stale(lead))
                .as("nothing is stale from the beginning")
                .isEmpty();
    }

    @Test
    void each_display_has_a_judged_row_and_one_attendance_makes_its_site_stale_until_somebody_looks() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        AnalysisId analysis = analyses.of(lead).stream()
                .filter(each -> each.name().equals(DemoPack.s().analysis().name()))
                .findFirst()
                .orElseThrow()
                .id();
        for (Kind kind : Kind.values()) {
            JointDisplay display = displays.of(lead, kind, analysis);
            assertThat(display.rows()).as(kind.label()).isNotEmpty();
            assertThat(display.rows().stream().flatMap(row -> Stream.ofNullable(row.judged())))
                    .as(kind.label())
                    .hasSize(1)
                    .noneMatch(JointDisplay.Judged::stale);
        }

        RecordRow attended = records.of(lead, RecordKind.TRAINING).stream()
                .filter(row ->
                        "LA04".equals(site(row)) && "yes".equals(row.values().get("present")))
                .findFirst()
                .orElseThrow();
        Map<String, String> words = new HashMap<>(attended.values());
        words.put("present", "no");
        hands.change(lead, attended.id(), words);

        RowPlace place = new RowPlace(Kind.SITES_BY_FIDELITY, analysis, "LA04");
        assertThat(displays.stale(lead, analysis))
                .filteredOn(each -> each.kind() == Kind.SITES_BY_FIDELITY)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.row().key()).isEqualTo("LA04");
                    assertThat(Objects.requireNonNull(each.row().judged()).changes())
                            .extracting(Finding.Change::what)
                            .containsExactly("Fidelity");
                });
        rows.keep(lead, place);
        assertThat(displays.stale(lead, analysis)).noneMatch(each -> each.kind() == Kind.SITES_BY_FIDELITY);
    }

    private static DemoTruth.Converged converged(String finding, String with, Finding.Standing standing) {
        var code = standing.code();
        return new DemoTruth.Converged(finding, with, standing.progress().label(), code == null ? "-" : code.label());
    }
}
