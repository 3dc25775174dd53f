package org.trigpoint.undo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Proofs;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codebook.CodeGroupService;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.GestureId;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.sources.IntakeService.AsSource;
import org.trigpoint.sources.SourceService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class UndoBesideColleaguesTest {

    private static final String TEXT = "Nobody rang back.\nThen the letter came, and we waited.";
    private static final String TIME = " at \\d\\d:\\d\\d\\.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeQueries trees;

    @Autowired
    private CodingService codings;

    @Autowired
    private SegmentQueries segments;

    @Autowired
    private CodeGroupService groups;

    @Autowired
    private CodeExampleService examples;

    @Autowired
    private MemoService memos;

    @Autowired
    private SourceService sources;

    @Autowired
    private IntakeService intake;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private UndoService undo;

    @Autowired
    private UndoQueries queries;

    private SmallStudy study;
    private Coder ana;
    private Coder ruben;
    private Lead maja;
    private String majasName;
    private String rubensName;
    private SourceId source;
    private Passage letter;
    private CodeId trust;

    @BeforeEach
    void threeColleagues() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        ruben = study.coder("ruben");
        maja = study.lead("maja");
        majasName = nameOf(maja);
        rubensName = nameOf(ruben);
        source = study.source("Interview 1", study.la01, ana, TEXT);
        letter = study.passage(source, "the letter came");
        trust = codes.make(ana, study.analysis, null, "Trust", 3);
    }

    private String nameOf(Coder coder) {
        return sql.fetchSingle(
                        "select full_name from person where id = {0}",
                        org.jooq.impl.DSL.val(coder.person().value()))
                .get(0, String.class);
    }

    private void refused(ThrowingCallable step, String pattern) {
        Map<String, String> before = Rows.of(sql, study.study);
        int lines = study.journal().size();
        assertThatThrownBy(step).isInstanceOf(Refusal.class).message().matches(pattern);
        assertThat(Rows.of(sql, study.study)).as("nothing half-done").isEqualTo(before);
        assertThat(study.journal()).as("no line for what was not done").hasSize(lines);
    }

    @Test
    void a_boundary_that_a_colleague_moved_since_stays_and_the_gesture_before_comes_next() {
        CodingId first =
                codings.code(ana, study.passage(source, "Nobody"), trust).id();
        CodingId second = codings.code(ana, letter, trust).id();
        codings.resize(maja, second, study.passage(source, "the letter").span());

        refused(
                () -> undo.undo(ana),
                "This can’t be undone any more: " + majasName + " moved a boundary of “Trust” in Interview 1" + TIME);
        assertThat(queries.mine(ana, 5).getFirst().hindrance()).contains(majasName);
        undo.undo(ana);
        assertThat(there(first)).isFalse();
        assertThat(there(second)).isTrue();
    }

    @Test
    void what_a_colleague_undid_since_is_named_too() {
        codes.rename(maja, trust, "Faith");
        codes.rename(ana, trust, "Belief");
        codes.describe(ana, trust, "Relying on somebody.");
        GestureId renamed = queries.mine(ana, 5).get(1).gesture();
        undo.undo(ana, renamed);
        undo.undo(maja);

        refused(
                () -> undo.redo(ana),
                "This can’t be done again: " + majasName + " undid “Renamed “Trust” to “Faith””" + TIME);
    }

    @Test
    void a_code_that_colleagues_use_is_not_unmade() {
        codings.code(ruben, letter, trust);
        codings.code(ruben, study.passage(source, "Nobody"), trust);
        codings.code(maja, letter, trust);

        refused(
                () -> undo.undo(ana),
                "This can’t be undone any more: it carries 1 coding of " + majasName + " and 2 codings of " + rubensName
                        + " since\\.");
    }

    @Test
    void a_code_that_a_colleague_put_others_under_is_not_unmade() {
        codes.make(ruben, study.analysis, trust, "Waiting", null);

        refused(() -> undo.undo(ana), ".*another code stands under it.*");
    }

    @Test
    void a_code_that_a_colleague_grouped_or_gave_an_example_is_not_unmade() {
        CodeGroupId group = groups.make(ruben, study.analysis, "Relations");
        groups.put(ruben, group, List.of(trust));
        refused(() -> undo.undo(ana), ".*it stands in a group by now\\.");

        groups.take(ruben, group, trust);
        examples.add(ruben, trust, letter, "Shows it best.");
        GestureId made = queries.mine(ana, 1).getFirst().gesture();
        refused(() -> undo.undo(ana, made), ".*a passage is an example of it by now\\.");
    }

    @Test
    void a_name_that_is_taken_by_now_is_not_taken_twice() {
        codes.rename(ana, trust, "Faith");
        codes.make(ruben, study.analysis, null, "Trust", null);

        refused(() -> undo.undo(ana), ".*a code of that name exists by now; rename that one first\\.");
    }

    @Test
    void a_code_comes_to_stand_neither_under_one_in_the_bin_nor_under_itself() {
        CodeId time = codes.make(ana, study.analysis, null, "Time", null);
        codes.move(ana, trust, time, 0);
        codes.move(ana, trust, null, 0);
        codes.move(ruben, time, trust, 0);

        refused(() -> undo.undo(ana), ".*would stand under itself.*");

        undo.undo(ruben);
        codes.remove(ruben, time);
        GestureId toTheTop = queries.mine(ana, 1).getFirst().gesture();
        refused(() -> undo.undo(ana, toTheTop), ".*" + rubensName + " removed “Time”" + TIME);
    }

    @Test
    void the_order_that_colleagues_made_since_stays_around_what_is_moved_back() {
        CodeId time = codes.make(ana, study.analysis, null, "Time", null);
        CodeId hope = codes.make(ana, study.analysis, null, "Hope", null);
        codes.move(ana, hope, null, 0);
        CodeId fear = codes.make(ruben, study.analysis, null, "Fear", null);
        codes.move(ruben, fear, null, 0);

        undo.undo(ana);

        assertThat(trees.tree(ana, study.analysis).roots())
                .extracting(Code::id)
                .containsExactly(fear, trust, time, hope);
    }

    @Test
    void positions_never_come_to_lie_on_words_of_another_version() {
        CodingId moved = codings.code(ana, letter, trust).id();
        CodingId taken =
                codings.code(ana, study.passage(source, "Nobody"), trust).id();
        VersionId first = study.passage(source, "Nobody").version();
        codings.resize(ana, moved, study.passage(source, "the letter").span());
        codings.uncode(ana, taken);
        VersionId next = corrected("Oh. " + TEXT, 4);

        undo.undo(ana);
        assertThat(sql.fetchExists(CODING, CODING.ID.eq(taken), CODING.VERSION_ID.eq(first)))
                .as("it is back on the words that it was made on, to be looked at")
                .isTrue();
        refused(() -> undo.undo(ana), ".*the text of “Interview 1” has changed since\\.");
        assertThat(sql.fetchExists(CODING, CODING.ID.eq(moved), CODING.VERSION_ID.eq(next)))
                .isTrue();
    }

    @Test
    void a_coding_that_a_correction_carried_along_is_taken_back_and_given_again_on_the_words_it_was_made_on() {
        CodingId carried = codings.code(ana, letter, trust).id();
        corrected("Oh. " + TEXT, 4);

        undo.undo(ana);

        assertThat(there(carried)).isFalse();
        undo.redo(ana);
        assertThat(sql.fetchExists(CODING, CODING.ID.eq(carried), CODING.VERSION_ID.eq(letter.version())))
                .isTrue();
    }

    /** A later version of the text, whose codings moved along without a gesture. */
    private VersionId corrected(String text, int by) {
        VersionId next = sql.insertInto(TEXT_VERSION)
                .set(TEXT_VERSION.STUDY_ID, study.study)
                .set(TEXT_VERSION.SOURCE_ID, source)
                .set(TEXT_VERSION.NUMBER, 2)
                .set(TEXT_VERSION.TEXT, text)
                .set(TEXT_VERSION.DIGEST, text.getBytes(UTF_8))
                .set(TEXT_VERSION.LENGTH, text.length())
                .set(TEXT_VERSION.WORDS, 11)
                .set(TEXT_VERSION.ASTRAL, false)
                .set(TEXT_VERSION.MADE_BY, ruben.person())
                .set(TEXT_VERSION.REASON, "Corrected")
                .returningResult(TEXT_VERSION.ID)
                .fetchSingle()
                .value1();
        sql.update(SOURCE)
                .set(SOURCE.VERSION_ID, next)
                .where(SOURCE.ID.eq(source))
                .execute();
        sql.update(CODING)
                .set(CODING.VERSION_ID, next)
                .set(CODING.SPAN_START, CODING.SPAN_START.plus(by))
                .set(CODING.SPAN_END, CODING.SPAN_END.plus(by))
                .where(CODING.SOURCE_ID.eq(source))
                .execute();
        return next;
    }

    @Test
    void files_that_a_colleague_coded_stay() {
        IntakeId file = intake.receive(ana, "one.txt", "A: How was it?\nB: Slow.\n".getBytes(UTF_8));
        jobs.runUntilEmpty();
        SourceId landed = ((AsSource) intake.land(ana, List.of(file)).getFirst()).source();
        codings.code(ruben, study.passage(landed, "Slow"), trust);

        refused(
                () -> undo.undo(ana),
                "This can’t be undone any more: it carries 1 coding of " + rubensName + " since\\.");
    }

    @Test
    void nothing_comes_back_into_what_lies_in_the_bin() {
        CodingId taken = codings.code(ana, letter, trust).id();
        codings.uncode(ana, taken);
        sources.remove(ruben, source);
        refused(() -> undo.undo(ana), ".*" + rubensName + " put “Interview 1” in the bin" + TIME);

        sources.restore(ruben, source);
        codes.remove(ruben, trust);
        GestureId away = queries.mine(ana, 1).getFirst().gesture();
        refused(() -> undo.undo(ana, away), ".*" + rubensName + " removed “Trust”" + TIME);
    }

    @Test
    void an_open_form_of_a_colleague_overwrites_nothing_that_was_undone() {
        MemoId memo = memos.write(ana, study.analysis, letter, "First.");
        memos.revise(ana, memo, 1, "Second.");
        undo.undo(ana);

        assertThatThrownBy(() -> memos.revise(ruben, memo, 2, "Third, on top of the second."))
                .hasMessageContaining("changed this memo since");
        assertThat(memos.revise(ruben, memo, 3, "Third.")).isEqualTo(4);
        refused(() -> undo.redo(ana), "This can’t be done again: " + rubensName + " rewrote the memo on .*" + TIME);
    }

    @Test
    void nobody_undoes_what_another_did_or_what_was_done_in_another_study() {
        GestureId anas = queries.mine(ana, 1).getFirst().gesture();
        SmallStudy other = new SmallStudy(sql, access);
        Coder elsewhere = Proofs.coder(other.study, ana.person(), null);

        assertThatThrownBy(() -> undo.undo(maja, anas)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undo.undo(elsewhere, anas)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undo.undo(maja)).hasMessageContaining("nothing of yours left");
        assertThat(queries.mine(elsewhere, 9)).isEmpty();
    }

    @Test
    void what_only_a_lead_may_do_is_undone_by_a_lead_alone() {
        CodingId anas = codings.code(ana, letter, trust).id();
        codings.uncode(maja, anas);
        Coder leadNoMore = Proofs.coder(study.study, maja.person(), null);

        refused(() -> undo.undo(leadNoMore), ".*colleague’s coding or memo, which only a team lead may do\\.");
        undo.undo(maja);
        assertThat(there(anas)).isTrue();
    }

    @Test
    void whoever_is_held_to_a_site_since_undoes_nothing_of_another() {
        codings.code(ana, letter, trust);
        Coder held = Proofs.coder(study.study, ana.person(), study.la02);

        assertThat(queries.mine(held, 9))
                .extracting(UndoQueries.Line::sentence)
                .containsExactly("Made the code “Trust”");
        assertThat(queries.mine(ana, 9)).hasSize(2);
    }

    @Test
    void counts_over_the_whole_analysis_follow_what_is_undone() {
        codings.code(ana, letter, trust);
        codings.code(ana, study.passage(source, "Nobody"), trust);
        assertThat(segments.of(ana, study.analysis).getFirst().size()).isEqualTo(2);

        undo.undo(ana);

        assertThat(segments.of(ana, study.analysis).getFirst().size()).isEqualTo(1);
    }

    private boolean there(CodingId coding) {
        return sql.fetchExists(CODING, CODING.ID.eq(coding));
    }
}
