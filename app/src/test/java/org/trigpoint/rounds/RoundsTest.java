package org.trigpoint.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;

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
import org.trigpoint.access.Role;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Extract;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.coding.SourceSegments;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.BinQueries;
import org.trigpoint.undo.UndoService;

@HouseTest
class RoundsTest {

    private static final String TEXT = "I did not ring back because nobody had time.\nThen the letter came.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeQueries trees;

    @Autowired
    private CodingService coding;

    @Autowired
    private CodedSourceQueries coded;

    @Autowired
    private SegmentQueries segments;

    @Autowired
    private ExtractQueries extracts;

    @Autowired
    private RoundService rounds;

    @Autowired
    private RoundQueries readings;

    @Autowired
    private ComparisonQueries comparisons;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private MemoService memos;

    @Autowired
    private UndoService undo;

    @Autowired
    private BinQueries bin;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private Coder ben;
    private SourceId source;
    private CodeId trust;

    @BeforeEach
    void two_coders() {
        study = new SmallStudy(sql, access);
        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, "codebook")
                .where(ANALYSIS.ID.eq(study.analysis))
                .execute();
        lead = study.lead("lead");
        ana = study.coder("ana");
        ben = study.coder("ben");
        source = study.source("Interview", study.la01, lead, TEXT);
        trust = codes.make(lead, study.analysis, null, "Trust", null);
    }

    private RoundPlan plan(RoundMode mode) {
        return new RoundPlan("First " + mode, mode, Set.of(source), Set.of(ana.person(), ben.person()));
    }

    private CodingId code(Coder coder, String words) {
        return coding.code(coder, study.passage(source, words), trust).id();
    }

    @Test
    void each_coder_sees_only_their_own_work_until_they_submit() {
        CodingId anas = code(ana, "ring back");
        CodingId bens = code(ben, "nobody had time");

        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));

        assertThat(seenBy(ana)).containsExactly(anas);
        assertThat(seenBy(ben)).containsExactly(bens);
        assertThat(seenBy(lead)).containsExactly(anas, bens);
        rounds.submit(ana, round, source);
        assertThat(seenBy(ana)).containsExactly(anas, bens);
        assertThat(seenBy(ben)).containsExactly(bens);
    }

    @Test
    void words_that_two_gave_the_same_code_are_an_extract_for_whoever_sees_one_of_the_codings() {
        CodingId bens = code(ben, "ring back");
        CodingId anas = code(ana, "ring back");
        List<Passage> there = List.of(study.passage(source, "ring back"));
        assertThat(extracts.ofPassages(ana, study.analysis, Set.of(trust), there, 0))
                .as("the coding given first")
                .extracting(Extract::coding)
                .containsExactly(bens);

        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.CONSENSUS));
        agreements.agree(ana, round, Set.of(anas, bens), there.getFirst().span(), "");
        assertThat(extracts.ofPassages(ana, study.analysis, Set.of(trust), there, 0))
                .as("the agreed coding, which came last")
                .hasSize(1)
                .extracting(Extract::coding)
                .doesNotContain(anas, bens);
        undo.undo(ana);
        rounds.end(lead, round, "Read alone first.");

        rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));
        assertThat(extracts.ofPassages(ana, study.analysis, Set.of(trust), there, 0))
                .as("her own, when his is hidden")
                .extracting(Extract::coding)
                .containsExactly(anas);
    }

    @Test
    void a_lead_who_codes_in_the_round_is_blind_too() {
        CodingId leads = code(lead, "ring back");
        code(ben, "nobody had time");

        rounds.plan(
                lead,
                study.analysis,
                new RoundPlan("With a lead", RoundMode.BLIND, Set.of(source), Set.of(lead.person(), ben.person())));

        assertThat(seenBy(lead)).containsExactly(leads);
    }

    private List<CodingId> seenBy(Coder coder) {
        return coded.of(coder, source, study.analysis).codings().stream()
                .map(given -> given.id())
                .toList();
    }

    @Test
    void what_was_submitted_blind_stays_as_it_is_until_a_lead_opens_it_with_a_reason() {
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));
        CodingId anas = code(ana, "ring back");
        rounds.submit(ana, round, source);

        assertThatThrownBy(() -> code(ana, "letter"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("submitted in the round");
        assertThatThrownBy(() -> coding.codeAll(ana, List.of(study.passage(source, "letter")), trust))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> coding.uncode(ana, anas)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> coding.resize(lead, anas, new Span(0, 5))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rounds.reopen(lead, round, source, ana.person(), " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Say why");

        rounds.reopen(lead, round, source, ana.person(), "She had the wrong file open.");

        coding.uncode(ana, anas);
        assertThat(study.journal()).endsWith("WorkSubmitted", "SubmissionReopened", "PassageUncoded");
    }

    @Test
    void who_has_no_part_in_a_round_submits_nothing() {
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));

        assertThatThrownBy(() -> rounds.submit(study.coder("cleo"), round, source))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void progress_tells_how_far_each_is_and_no_number_that_is_hidden() {
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));
        code(ana, "ring back");
        code(ben, "nobody");
        code(ben, "letter");
        rounds.submit(ben, round, source);

        assertThat(progress(ana)).extracting(Round.Progress::codings).containsExactly(1, null);
        assertThat(progress(ben)).extracting(Round.Progress::codings).containsExactly(1, 2);
        assertThat(progress(ana)).extracting(one -> one.submittedAt() != null).containsExactly(false, true);
    }

    private List<Round.Progress> progress(Coder coder) {
        return readings.of(coder, study.analysis)
                .getFirst()
                .sources()
                .getFirst()
                .progress();
    }

    @Test
    void work_lies_side_by_side_when_all_have_submitted() {
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));
        code(ana, "I did not ring back");
        code(ben, "ring back");
        code(ana, "nobody had time");
        code(ben, "nobody had time");
        code(ana, "letter");
        rounds.submit(ana, round, source);

        assertThatThrownBy(() -> comparisons.of(lead, round, source))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("waits for ben");
        rounds.submit(ben, round, source);

        assertThat(comparisons.of(ana, round, source).rows())
                .extracting(row -> row.quotation().words() + ": " + row.likeness())
                .containsExactly("I did not ring back: BOUNDS", "nobody had time: SAME", "letter: PARTLY");
    }

    @Test
    void an_agreed_coding_is_counted_in_place_of_the_originals_which_stay() {
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.CONSENSUS));
        CodingId anas = code(ana, "I did not ring back");
        CodingId bens = code(ben, "ring back");
        CodingId alone = code(ana, "letter");
        Span agreed = study.passage(source, "not ring back").span();

        var agreement = agreements.agree(ana, round, Set.of(anas, bens), agreed, "The refusal is the point.");
        agreements.agree(ben, round, Set.of(alone), null, "No trust in it.");

        assertThat(counted()).containsExactly(agreed);
        assertThat(trees.tree(lead, study.analysis).flat().getFirst().segments())
                .isEqualTo(1);
        assertThat(seenBy(lead)).contains(anas, bens, alone).hasSize(4);
        assertThat(comparisons.of(lead, round, source).rows())
                .extracting(row -> row.agreed() == null ? null : row.agreed().span())
                .containsExactly(agreed, null);

        agreements.takeBack(lead, agreement);

        assertThat(counted())
                .containsExactly(
                        study.passage(source, "I did not ring back").span(),
                        study.passage(source, "ring back").span());
        assertThat(seenBy(lead)).containsExactly(anas, bens, alone);
    }

    @Test
    void agreeing_and_taking_it_back_are_undone_by_whoever_did_it_though_the_codings_are_colleagues_and_submitted() {
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));
        CodingId anas = code(ana, "I did not ring back");
        CodingId bens = code(ben, "ring back");
        rounds.submit(ana, round, source);
        rounds.submit(ben, round, source);
        Span agreed = study.passage(source, "not ring back").span();
        List<Span> originals = counted();
        var agreement = agreements.agree(ana, round, Set.of(anas, bens), agreed, "The refusal is the point.");

        assertThat(undo.undo(ana).sentence()).isEqualTo("Agreed on \u201cTrust\u201d in a passage of Interview");
        assertThat(counted()).isEqualTo(originals);
        assertThat(seenBy(lead)).containsExactly(anas, bens);
        assertThat(bin.bin(lead)).isEmpty();
        undo.redo(ana);
        assertThat(counted()).containsExactly(agreed);
        assertThat(comparisons.of(lead, round, source).rows().getFirst().agreed())
                .extracting(one -> one.note())
                .isEqualTo("The refusal is the point.");

        agreements.takeBack(ben, agreement);
        assertThat(counted()).isEqualTo(originals);
        assertThat(undo.undo(ben).sentence()).isEqualTo("Took an agreement in Interview back");
        assertThat(counted()).containsExactly(agreed);
        agreements.agree(ana, round, Set.of(code(lead, "letter")), null, "No trust in it.");
        undo.undo(ana);
        undo.redo(ana);
        assertThat(counted()).containsExactly(agreed);
    }

    @Test
    void what_was_agreed_stays_when_its_round_has_ended_and_undoing_goes_on_with_what_was_before() {
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.CONSENSUS));
        CodingId anas = code(ana, "I did not ring back");
        code(ana, "letter");
        agreements.agree(ana, round, Set.of(anas), null, "");
        rounds.end(lead, round, "All done.");

        assertThatThrownBy(() -> undo.undo(ana))
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith("has ended, with what is agreed in it.");
        assertThat(seenBy(lead)).hasSize(2);
        assertThat(undo.undo(ana).sentence()).isEqualTo("Coded “Trust” in Interview");
    }

    private List<Span> counted() {
        SourceSegments found = segments.of(lead, study.analysis).getFirst();
        return IntStream.range(0, found.size())
                .mapToObj(at -> new Span(found.start(at), found.end(at)))
                .toList();
    }

    @Test
    void what_was_agreed_on_can_not_be_agreed_on_again_by_somebody_who_was_slower() {
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.CONSENSUS));
        CodingId anas = code(ana, "I did not ring back");
        agreements.agree(ana, round, Set.of(anas), null, "");

        assertThatThrownBy(() -> agreements.agree(ben, round, Set.of(anas), new Span(0, 5), ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("compare again");
        assertThat(counted(lead)).isZero();
    }

    private int counted(Lead reader) {
        return segments.of(reader, study.analysis).size();
    }

    @Test
    void a_reflexive_analysis_compares_and_agrees_on_nothing() {
        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, "reflexive")
                .where(ANALYSIS.ID.eq(study.analysis))
                .execute();
        CodingId anas = code(ana, "I did not ring back");

        assertThatThrownBy(() -> rounds.plan(lead, study.analysis, plan(RoundMode.CONSENSUS)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("settles no agreement");
        assertThat(RoundMode.offeredTo(Method.REFLEXIVE)).containsExactly(RoundMode.OPEN, RoundMode.BLIND);
        RoundId blind = rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));
        rounds.submit(ana, blind, source);
        rounds.submit(ben, blind, source);
        assertThat(comparisons.of(ana, blind, source).agreeing()).isFalse();
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.OPEN));
        memos.write(ben, study.analysis, study.passage(source, "not ring back"), "I read shame where she reads haste.");
        memos.write(ben, study.analysis, study.passage(source, "letter"), "Of other words.");

        Comparison comparison = comparisons.of(ana, round, source);
        assertThat(comparison.agreeing()).isFalse();
        assertThat(comparison.rows().getFirst().memos())
                .extracting(Comparison.Noted::body)
                .containsExactly("I read shame where she reads haste.");
        assertThatThrownBy(() -> agreements.agree(ana, round, Set.of(anas), null, ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_round_that_is_ended_hides_and_holds_nothing() {
        RoundId round = rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));
        CodingId bens = code(ben, "letter");
        rounds.submit(ben, round, source);

        rounds.end(lead, round, "Ana has left the team.");

        assertThat(seenBy(ana)).containsExactly(bens);
        coding.uncode(ben, bens);
    }

    @Test
    void a_plan_that_nobody_could_follow_is_refused() {
        assertThatThrownBy(() -> rounds.plan(
                        lead,
                        study.analysis,
                        new RoundPlan("Alone", RoundMode.BLIND, Set.of(source), Set.of(ana.person()))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("two coders");
        var observer = study.member("olga", Role.OBSERVER, null).person();
        assertThatThrownBy(() -> rounds.plan(
                        lead,
                        study.analysis,
                        new RoundPlan("Observed", RoundMode.BLIND, Set.of(source), Set.of(ana.person(), observer))))
                .isInstanceOf(NotFound.class);
        rounds.plan(lead, study.analysis, plan(RoundMode.BLIND));
        assertThatThrownBy(() -> rounds.plan(lead, study.analysis, plan(RoundMode.BLIND)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already");
    }
}
