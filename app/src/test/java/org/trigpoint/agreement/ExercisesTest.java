package org.trigpoint.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.agreement.Figures.Figure;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.rounds.AgreementService;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class ExercisesTest {

    /** Ten turns; in each stands its own word twice, in two sentences. */
    private static final String TEXT = String.join(
            "\n",
            IntStream.range(0, 10)
                    .mapToObj(turn -> "One says " + word(turn) + ". Then " + word(turn) + " again.")
                    .toList());

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private RoundService rounds;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private ExerciseService exercises;

    @Autowired
    private ExerciseQueries queries;

    @Autowired
    private UnitQueries units;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private Coder ben;
    private SourceId source;
    private CodeId trust;
    private CodeId never;

    private static String word(int turn) {
        return "w" + (char) ('a' + turn);
    }

    @BeforeEach
    void a_reliability_analysis_with_two_coders() {
        study = new SmallStudy(sql, access);
        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, "reliability")
                .where(ANALYSIS.ID.eq(study.analysis))
                .execute();
        lead = study.lead("lead");
        ana = study.coder("ana");
        ben = study.coder("ben");
        source = study.source("Interview", study.la01, lead, TEXT);
        trust = codes.make(lead, study.analysis, null, "Trust", null);
        never = codes.make(lead, study.analysis, null, "Never", null);
    }

    private ExercisePlan plan(Drawn drawn, int share, Set<SourceId> pool) {
        return new ExercisePlan(
                "Double", pool, drawn, share, 77, Set.of(ana.person(), ben.person()), CountedUnit.TURN);
    }

    private CodingId give(Coder coder, int turn) {
        return coding.code(coder, study.passage(source, word(turn)), trust).id();
    }

    /** Both code turns 0 to 3, Ana alone 4 and 5, Ben alone 6: of ten turns both 4, only Ana 2, only Ben 1, neither 3. */
    private ExerciseId coded() {
        ExerciseId exercise = exercises.declare(lead, study.analysis, plan(Drawn.SOURCE, 100, Set.of(source)));
        IntStream.range(0, 6).forEach(turn -> give(ana, turn));
        IntStream.of(0, 1, 2, 3, 6).forEach(turn -> give(ben, turn));
        return exercise;
    }

    private Exercise only() {
        return queries.of(lead, study.analysis).getFirst();
    }

    private void submitAll() {
        rounds.submit(ana, only().round(), source);
        rounds.submit(ben, only().round(), source);
    }

    private Figure figure(CodeId code, CountedUnit unit, Measure measure) {
        return only().counted().getFirst().figures().stream()
                .filter(one -> one.code().equals(code) && one.unit() == unit && one.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private double value(CountedUnit unit, Measure measure) {
        return ((Defined) figure(trust, unit, measure).coefficient()).value();
    }

    @Test
    void agreement_is_counted_from_what_was_submitted() {
        ExerciseId exercise = coded();
        submitAll();

        exercises.count(ana, exercise);

        // Observed 7 of 10; expected 6 * 5 and 4 * 5 of 100.
        assertThat(value(CountedUnit.TURN, Measure.KAPPA)).isCloseTo((0.7 - 0.5) / 0.5, within(1e-12));
        assertThat(figure(trust, CountedUnit.TURN, Measure.KAPPA).prevalence()).isCloseTo(0.1, within(1e-12));
        assertThat(figure(trust, CountedUnit.TURN, Measure.KAPPA).bias()).isCloseTo(0.1, within(1e-12));
        // Eleven of twenty values are "given": alpha with observed 6 of 20 values in pairs that differ.
        assertThat(value(CountedUnit.TURN, Measure.ALPHA))
                .isCloseTo(1 - 19 * 6.0 / (2 * 11 * 9), within(1e-12));
        // Of twenty sentences the same, the second halves uncoded by all.
        assertThat(figure(trust, CountedUnit.SENTENCE, Measure.KAPPA).n()).isEqualTo(20);
        // Seven passages: what nobody coded is not looked at.
        assertThat(figure(trust, CountedUnit.PASSAGE, Measure.ALPHA).n()).isEqualTo(7);
        // Each passage has two characters: both 8 of 14.
        assertThat(value(CountedUnit.CHARACTER, Measure.UNION)).isCloseTo(8 / 14.0, within(1e-12));
        assertThat(figure(never, CountedUnit.TURN, Measure.ALPHA).coefficient())
                .isInstanceOfSatisfying(
                        Undefined.class,
                        undefined -> assertThat(undefined.reason()).contains("No coder gave this code"));
    }

    @Test
    void every_number_comes_with_its_interval_its_method_and_its_n() {
        ExerciseId exercise = coded();
        submitAll();
        exercises.count(ana, exercise);

        assertThat(only().counted().getFirst().figures()).isNotEmpty().allSatisfy(figure -> {
            switch (figure.coefficient()) {
                case Undefined undefined -> assertThat(undefined.reason()).endsWith(".");
                case Defined defined -> {
                    assertThat(defined.interval().low()).isLessThanOrEqualTo(defined.interval().high());
                    assertThat(defined.interval().method()).isNotBlank();
                    assertThat(defined.n()).isGreaterThan(1);
                    assertThat(defined.leftOut()).isNotBlank();
                }
            }
        });
    }

    @Test
    void what_is_reconciled_and_changed_afterwards_changes_nothing_that_was_counted() {
        ExerciseId exercise = coded();
        submitAll();
        exercises.count(ana, exercise);
        Figures before = only().counted().getFirst();

        CodingId anas = codingOf(ana, 4);
        agreements.agree(ben, only().round(), Set.of(anas), null, "It is about time.");
        rounds.end(lead, only().round(), "All is agreed");
        give(ben, 9);
        exercises.count(lead, exercise);

        List<Figures> counted = only().counted();
        assertThat(counted).hasSize(2);
        assertThat(counted.getLast()).isEqualTo(before);
        assertThat(counted.getFirst().digest()).isEqualTo(before.digest());
        assertThat(counted.getFirst().figures()).isEqualTo(before.figures());
        assertThat(before.agreedBefore()).isZero();
        assertThat(counted.getFirst().agreedBefore()).isEqualTo(1);
        assertThat(counted.getFirst().journalNumber()).isGreaterThan(before.journalNumber());
    }

    private CodingId codingOf(Coder coder, int turn) {
        var passage = study.passage(source, word(turn));
        return sql.select(CODING.ID)
                .from(CODING)
                .where(
                        CODING.CODER_ID.eq(coder.person()),
                        CODING.SPAN_START.eq(
                                passage.span().start()))
                .fetchSingle()
                .value1();
    }

    @Test
    void nothing_is_counted_or_laid_side_by_side_before_all_have_submitted() {
        ExerciseId exercise = coded();
        rounds.submit(ana, only().round(), source);

        assertThatThrownBy(() -> exercises.count(ana, exercise))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("waits for");
        assertThatThrownBy(() -> units.differing(lead, exercise, trust, CountedUnit.TURN))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> units.table(ben, exercise, CountedUnit.TURN, null))
                .isInstanceOf(Refusal.class);
        assertThat(only().progress().complete()).isFalse();
        assertThat(only().counted()).isEmpty();
    }

    @Test
    void a_submission_that_is_opened_again_closes_the_side_by_side_until_it_is_submitted_again() {
        ExerciseId exercise = coded();
        submitAll();
        exercises.count(ana, exercise);

        rounds.reopen(lead, only().round(), source, ben.person(), "He missed a turn");

        assertThatThrownBy(() -> units.differing(ben, exercise, trust, CountedUnit.TURN))
                .isInstanceOf(Refusal.class);
        give(ben, 4);
        rounds.submit(ben, only().round(), source);
        exercises.count(ana, exercise);
        assertThat(only().counted().getFirst().digest())
                .isNotEqualTo(only().counted().getLast().digest());
        assertThat(value(CountedUnit.TURN, Measure.PERCENT)).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void from_a_number_one_comes_to_the_units_that_coders_differ_on() {
        ExerciseId exercise = coded();
        submitAll();

        UnitQueries.Differing differing = units.differing(lead, exercise, trust, CountedUnit.TURN);

        assertThat(differing.name()).isEqualTo("Trust");
        assertThat(differing.lines()).extracting(line -> line.words().words()).containsExactly(
                "One says we. Then we again.", "One says wf. Then wf again.", "One says wg. Then wg again.");
        assertThat(differing.lines())
                .extracting(UnitLine::gave)
                .containsExactly(List.of(true, false), List.of(true, false), List.of(false, true));
        assertThatThrownBy(() -> units.differing(lead, exercise, new CodeId(999_999), CountedUnit.TURN))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_table_of_units_holds_every_unit_and_both_coders() {
        ExerciseId exercise = coded();
        submitAll();

        UnitTable table = units.table(lead, exercise, CountedUnit.TURN, null);

        assertThat(table.rows()).hasSize(10);
        assertThat(table.rows().stream().filter(row -> row.gave().equals(List.of(true, true))))
                .hasSize(4);
        assertThat(units.table(lead, exercise, CountedUnit.TURN, never).rows())
                .hasSize(10)
                .allMatch(row -> row.gave().equals(List.of(false, false)));
    }

    @Test
    void the_same_seed_draws_the_same_turns_and_the_share_is_rounded_up() {
        Exercise first = declared(Drawn.TURN, 25);

        assertThat(first.sample().count()).isEqualTo(3);
        assertThat(first.sample().of()).isEqualTo(10);
        assertThat(queries.turns(lead, first.id())).hasSize(3);
        List<Integer> drawn = Draw.of(IntStream.range(0, 10).boxed().toList(), 25, 77);
        assertThat(Draw.of(IntStream.range(0, 10).boxed().toList(), 25, 77)).isEqualTo(drawn);
        assertThat(new HashSet<>(drawn)).hasSize(3);
    }

    private Exercise declared(Drawn drawn, int share) {
        ExerciseId exercise = exercises.declare(lead, study.analysis, plan(drawn, share, Set.of(source)));
        Exercise one = only();
        assertThat(one.id()).isEqualTo(exercise);
        return one;
    }

    @Test
    void only_the_turns_that_were_drawn_are_counted() {
        Exercise exercise = declared(Drawn.TURN, 30);
        IntStream.range(0, 10).forEach(turn -> give(ana, turn));
        give(ben, 0);
        submitAll();

        exercises.count(ana, exercise.id());

        assertThat(figure(trust, CountedUnit.TURN, Measure.ALPHA).n()).isEqualTo(3);
        assertThat(units.table(lead, exercise.id(), CountedUnit.SENTENCE, trust).rows()).hasSize(6);
    }

    @Test
    void a_reflexive_analysis_has_nothing_of_this() {
        var reflexive = analyses.add(lead, "Reading closely", Method.REFLEXIVE);

        assertThatThrownBy(() -> exercises.declare(lead, reflexive, plan(Drawn.SOURCE, 100, Set.of(source))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> queries.of(lead, reflexive)).isInstanceOf(Refusal.class);
    }

    @Test
    void what_cannot_be_declared_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> declared(Drawn.SOURCE, 0)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> exercises.declare(lead, study.analysis, plan(Drawn.SOURCE, 10, Set.of())))
                .hasMessageContaining("at least one source");
        assertThatThrownBy(() -> exercises.declare(
                        lead, study.analysis, plan(Drawn.SOURCE, 10, Set.of(new SourceId(999_999)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exercises.declare(
                        lead,
                        study.analysis,
                        new ExercisePlan(
                                "Alone",
                                Set.of(source),
                                Drawn.SOURCE,
                                100,
                                1,
                                Set.of(ana.person()),
                                CountedUnit.TURN)))
                .hasMessageContaining("two coders");
    }

    @Test
    void who_is_tied_to_another_site_is_told_of_no_exercise() {
        ExerciseId exercise = coded();
        Coder elsewhere = study.coderOf("elsa", study.la02);
        Coder here = study.coderOf("hans", study.la01);

        assertThat(queries.of(elsewhere, study.analysis)).isEmpty();
        assertThat(queries.of(here, study.analysis)).hasSize(1);
        assertThatThrownBy(() -> queries.turns(elsewhere, exercise)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_declared_sample_holds_its_analysis_to_methods_that_have_coefficients() {
        coded();
        submitAll();
        rounds.end(lead, only().round(), "Done");

        assertThatThrownBy(() -> analyses.declare(lead, study.analysis, Method.REFLEXIVE, "We think otherwise now"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sample");
    }

    @Test
    void both_steps_stand_in_the_journal() {
        exercises.count(submitted(), only().id());

        assertThat(sql.select(JOURNAL.KIND)
                        .from(JOURNAL)
                        .where(JOURNAL.STUDY_ID.eq(study.study), JOURNAL.SUBJECT.eq("exercise"))
                        .orderBy(JOURNAL.NUMBER)
                        .fetch(JOURNAL.KIND))
                .containsExactly("SampleDeclared", "AgreementCounted");
    }

    private Coder submitted() {
        coded();
        submitAll();
        return ana;
    }
}
