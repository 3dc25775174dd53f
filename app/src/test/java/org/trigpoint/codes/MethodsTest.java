package org.trigpoint.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Arrays;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.analyses.AnalysisChoice;
import org.trigpoint.analyses.AnalysisLine;
import org.trigpoint.analyses.AnalysisQueries;
import org.trigpoint.codebook.CodebookLockService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.rounds.AgreementService;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.UndoService;

@HouseTest
class MethodsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private AnalysisQueries lines;

    @Autowired
    private AnalysisChoice choice;

    @Autowired
    private CodebookLockService locks;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeWordingService wordings;

    @Autowired
    private CodingService coding;

    @Autowired
    private RoundService rounds;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private Coder ben;
    private SourceId source;

    @BeforeEach
    void a_study() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        ana = study.coder("ana");
        ben = study.coder("ben");
        source = study.source("Interview", study.la01, lead, "We drove and she talked.");
    }

    private AnalysisId analysis(Method method) {
        return analyses.add(ana, "By " + method, method);
    }

    @Test
    void a_method_says_of_everything_why_it_offers_it_or_does_without() {
        for (Method method : Method.values()) {
            for (Offer offer : Offer.values()) {
                assertThat(method.why(offer))
                        .as(method + " " + offer)
                        .endsWith(".")
                        .hasSizeGreaterThan(30);
            }
        }
        assertThat(Method.REFLEXIVE.offers()).containsExactly(Offer.COMPARISON, Offer.PHASES);
        assertThat(Method.RELIABILITY.offers())
                .contains(Offer.COEFFICIENTS, Offer.BLIND_CODING, Offer.LOCK)
                .doesNotContain(Offer.CHARTING);
        assertThat(Method.FRAMEWORK.offers()).contains(Offer.CHARTING).doesNotContain(Offer.COEFFICIENTS);
        assertThatThrownBy(() -> Method.REFLEXIVE.demand(Offer.COEFFICIENTS))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("computes no agreement");
    }

    @Test
    void every_method_can_be_stored_and_is_found_by_its_word() {
        Arrays.stream(Method.values())
                .forEach(method ->
                        assertThat(analyses.one(ana, analysis(method)).method()).isEqualTo(Method.of(method.word())));
        assertThatThrownBy(() -> Method.of("grounded"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("reliability");
    }

    @Test
    void a_locked_codebook_changes_in_no_way_and_coding_goes_on() {
        AnalysisId analysis = analysis(Method.RELIABILITY);
        CodeId car = codes.make(ana, analysis, null, "Car", null);
        CodeId slip = codes.make(ana, analysis, null, "Slip", null);
        codes.remove(ana, slip);

        locks.lock(lead, analysis, "Double coding begins.");

        assertThatThrownBy(() -> codes.make(ana, analysis, null, "Silence", null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("locked");
        assertThatThrownBy(() -> codes.rename(lead, car, "Vehicle")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> codes.move(ana, car, null, 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> codes.remove(ana, car)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> wordings.relabel(ana, car, new CodeLabel("Car", "Anything", 1)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> undo.undo(ana))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the codebook is locked");
        coding.code(ana, study.passage(source, "We drove"), car);
        assertThat(locks.state(ana, analysis).orElseThrow().reason()).isEqualTo("Double coding begins.");

        locks.unlock(lead, analysis, "Done.");
        codes.rename(lead, car, "Vehicle");
        assertThat(study.journal()).containsSubsequence("CodebookLocked", "CodebookUnlocked", "CodeRenamed");
    }

    @Test
    void a_reflexive_analysis_locks_nothing() {
        assertThatThrownBy(() -> locks.lock(lead, study.analysis, "For once."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("locks no codebook");
    }

    @Test
    void another_method_is_declared_with_a_reason_unless_something_stands_in_its_way() {
        AnalysisId analysis = analysis(Method.CODEBOOK);
        CodeId car = codes.make(ana, analysis, null, "Car", null);
        RoundId round = rounds.plan(
                lead,
                analysis,
                new RoundPlan("Together", RoundMode.CONSENSUS, Set.of(source), Set.of(ana.person(), ben.person())));
        var coded = coding.code(ana, study.passage(source, "We drove"), car).id();
        agreements.agree(ana, round, Set.of(coded), null, "");
        locks.lock(lead, analysis, "For the round.");

        assertThatThrownBy(() -> analyses.declare(lead, analysis, Method.REFLEXIVE, "We changed our mind."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("codebook is locked")
                .hasMessageContaining("“Together” goes on")
                .hasMessageContaining("1 agreement of its coders stands");
        assertThatThrownBy(() -> analyses.declare(lead, analysis, Method.RELIABILITY, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("why the method changes");
        analyses.declare(lead, analysis, Method.RELIABILITY, "A sample is coded twice.");

        assertThat(analyses.one(ana, analysis).method()).isEqualTo(Method.RELIABILITY);
        assertThat(study.journal()).endsWith("MethodDeclared");
    }

    @Test
    void an_analysis_is_renamed_unless_another_has_that_name() {
        AnalysisId analysis = analysis(Method.CODEBOOK);

        assertThatThrownBy(() -> analyses.rename(ana, analysis, "reflexive"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
        analyses.rename(ana, analysis, " What helps ");

        assertThat(analyses.one(ana, analysis).name()).isEqualTo("What helps");
    }

    @Test
    void everybody_works_in_the_analysis_they_chose_and_else_in_the_first() {
        AnalysisId second = analysis(Method.CODEBOOK);

        choice.choose(ben, second);

        assertThat(choice.of(ben)).contains(second);
        assertThat(choice.of(ana)).contains(study.analysis);
        assertThatThrownBy(() -> choice.choose(ben, new AnalysisId(999_999))).isInstanceOf(NotFound.class);
    }

    @Test
    void the_list_counts_of_each_analysis_what_is_its_own_and_open_to_the_reader() {
        AnalysisId second = analysis(Method.FRAMEWORK);
        CodeId car = codes.make(ana, second, null, "Car", null);
        study.source("Other", study.la02, lead, "Nothing.");
        coding.code(ana, study.passage(source, "We drove"), car);

        assertThat(lines.list(lead))
                .extracting(AnalysisLine::sourcesCoded, AnalysisLine::sources, AnalysisLine::codes)
                .containsExactly(tuple(0, 2, 0), tuple(1, 2, 1));
        assertThat(lines.list(study.coderOf("cleo", study.la02)))
                .extracting(AnalysisLine::sourcesCoded, AnalysisLine::sources)
                .containsExactly(tuple(0, 1), tuple(0, 1));
    }
}
