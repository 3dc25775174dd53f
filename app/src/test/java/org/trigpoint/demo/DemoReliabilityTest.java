package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.agreement.CountedUnit;
import org.trigpoint.agreement.Exercise;
import org.trigpoint.agreement.ExerciseQueries;
import org.trigpoint.agreement.Figures.Figure;
import org.trigpoint.agreement.Measure;
import org.trigpoint.agreement.UnitQueries;
import org.trigpoint.agreement.UnitTable;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.database.testing.WithDemo;

@HouseTest
@WithDemo
class DemoReliabilityTest {

    private static final List<DemoTruth.DoubleCoded> TRUTHS = DemoPack.s().truths().stream()
            .filter(DemoTruth.DoubleCoded.class::isInstance)
            .map(DemoTruth.DoubleCoded.class::cast)
            .toList();

    @Autowired
    private AccessDesk access;

    @Autowired
    private DemoStudy demo;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private ExerciseQueries exercises;

    @Autowired
    private UnitQueries units;

    private Lead lead;
    private Exercise exercise;

    @BeforeEach
    void the_demo_study_is_there() {
        lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        Analysis analysis = analyses.of(lead).stream()
                .filter(one -> one.name().equals(DemoDoubleCoding.ANALYSIS))
                .findFirst()
                .orElseThrow();
        exercise = exercises.of(lead, analysis.id()).getFirst();
    }

    @Test
    void the_figures_are_those_that_were_planted() {
        assertThat(TRUTHS).hasSize(3).allSatisfy(truth -> {
            Figure kappa = figure(truth.code(), Measure.KAPPA);
            assertThat(kappa.n()).as("turns").isEqualTo(truth.turns());
            assertThat(((Defined) kappa.coefficient()).value())
                    .as(truth.code())
                    .isCloseTo(truth.kappaThousandths() / 1000.0, within(0.0005));
            UnitTable table = units.table(lead, exercise.id(), CountedUnit.TURN, kappa.code());
            assertThat(times(table, true, true)).as("both").isEqualTo(truth.both());
            assertThat(times(table, true, false) + times(table, false, true))
                    .as("one alone")
                    .isEqualTo(truth.onlyFirst() + truth.onlySecond());
        });
    }

    @Test
    void they_disagree_on_one_code_alone() {
        assertThat(TRUTHS).extracting(truth -> truth.kappaThousandths() == 1000).containsExactly(false, true, true);
        assertThat(((Defined) figure("Slowness told of", Measure.UNITIZING).coefficient()).value())
                .isEqualTo(1);
        assertThat(((Defined) figure("Trust spoken of", Measure.UNITIZING).coefficient()).value())
                .isLessThan(0.9);
    }

    @Test
    void the_sample_is_the_one_that_its_seed_draws() {
        assertThat(exercise.sample().seed()).isEqualTo(DemoDoubleCoding.SEED);
        assertThat(exercise.sample().count())
                .isEqualTo(DemoDoubleCoding.of(DemoPack.s()).documents().size());
        assertThat(exercise.progress().complete()).isTrue();
        assertThat(exercise.counted()).hasSize(1);
        assertThat(exercise.counted().getFirst().agreedBefore()).isZero();
    }

    private Figure figure(String code, Measure measure) {
        return exercise.counted().getFirst().figures().stream()
                .filter(one -> one.name().equals(code)
                        && one.measure() == measure
                        && (one.unit() == CountedUnit.TURN || one.unit() == CountedUnit.CHARACTER))
                .findFirst()
                .orElseThrow();
    }

    private static long times(UnitTable table, boolean first, boolean second) {
        return table.rows().stream()
                .filter(row -> row.gave().equals(List.of(first, second)))
                .count();
    }
}
