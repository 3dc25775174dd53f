package org.trigpoint.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.CODE_EXAMPLE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodedSource;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.recordings.TurnTimeService;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.Carrier.Kind;
import org.trigpoint.texts.Corrected.Tally;
import org.trigpoint.texts.CorrectionService.Replacing;
import org.trigpoint.undo.UndoService;

@HouseTest
class TextsChangeCodingsStayTest {

    private static final String TEXT = """
            Interviewer: How was teh first visit?
            Sarah: Nobody rang 🙂 back. I asked Sarah Jones twice.
            Sarah: Then the letter came, and we waited.
            Interviewer: Who wrote it?
            Sarah: The school did.
            """;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService codings;

    @Autowired
    private MemoService memos;

    @Autowired
    private CodeExampleService examples;

    @Autowired
    private CodedSourceQueries coded;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private TurnService turns;

    @Autowired
    private ReplacementService replacing;

    @Autowired
    private HeldQueries held;

    @Autowired
    private HeldService decisions;

    @Autowired
    private VersionQueries versions;

    @Autowired
    private RoundService rounds;

    @Autowired
    private TurnTimeService times;

    @Autowired
    private UndoService undo;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private IndexKeeper index;

    @Autowired
    private FindingQueries finding;

    private SmallStudy study;
    private Coder ana;
    private SourceId source;
    private VersionId first;
    private CodeId trust;

    @BeforeEach
    void aTranscript() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        source = writing.add(
                ana,
                "one.txt",
                TEXT,
                SourceDescription.unchanged().titled("Interview 1").atSite(study.la01));
        first = present();
        trust = codes.make(ana, study.analysis, null, "Trust", 3);
    }

    private VersionId present() {
        return sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
    }

    private CodedSource now() {
        return coded.of(ana, source, study.analysis);
    }

    private Passage passage(String words) {
        String text = now().text();
        int start = text.codePointCount(0, text.indexOf(words));
        return new Passage(source, present(), new Span(start, start + words.codePointCount(0, words.length())));
    }

    private CodingId coding(String words) {
        return codings.code(ana, passage(words), trust).id();
    }

    private String words(CodingId coding) {
        String text = now().text();
        return now().codings().stream()
                .filter(one -> one.id().equals(coding))
                .map(one -> text.substring(
                        text.offsetByCodePoints(0, one.span().start()),
                        text.offsetByCodePoints(0, one.span().end())))
                .findFirst()
                .orElse("");
    }

    private int turn(String words) {
        return passage(words).span().start();
    }

    @Test
    void a_typo_is_corrected_and_every_coding_keeps_its_words() {
        CodingId before = coding("How was");
        CodingId around = coding("How was teh first visit");
        CodingId after = coding("rang 🙂 back");

        Corrected made =
                corrections.correctTurn(ana, source, first, turn("How was"), "How was the very first visit?", "");

        assertThat(words(before)).isEqualTo("How was");
        assertThat(words(around)).isEqualTo("How was the very first visit");
        assertThat(words(after)).isEqualTo("rang 🙂 back");
        assertThat(made.of(Kind.CODINGS)).isEqualTo(new Tally(1, 1, 1, 0, 0));
        assertThat(study.journal()).endsWith("TextCorrected");
        index.catchUp();
        assertThat(finding.find(ana, FindQuestion.of("\"very first\"", 10)).total())
                .as("the index follows")
                .isEqualTo(1);
        assertThat(versions.history(ana, source))
                .extracting(VersionQueries.VersionRow::number)
                .containsExactly(2, 1);
    }

    @Test
    void a_name_is_replaced_throughout_and_codings_memos_and_examples_come_along() {
        CodingId name = coding("Sarah Jones");
        CodingId sentence = coding("I asked Sarah Jones twice.");
        MemoId memo = memos.write(ana, study.analysis, passage("asked Sarah"), "Who is she?");
        CodeExampleId example = examples.add(ana, trust, passage("and we waited"), "");

        Corrected made = corrections.replaceAll(
                ana, source, first, new Replacing("Sarah Jones", "[Mary]", true, true), "Pseudonym");

        assertThat(words(name)).isEqualTo("[Mary]");
        assertThat(words(sentence)).isEqualTo("I asked [Mary] twice.");
        assertThat(made.of(Kind.EXAMPLES).exact()).isEqualTo(1);
        assertThat(made.of(Kind.MEMOS).held())
                .as("half of the name was in the memo's words")
                .isEqualTo(1);
        assertThat(sql.fetchExists(CODE_EXAMPLE, CODE_EXAMPLE.ID.eq(example), CODE_EXAMPLE.VERSION_ID.eq(present())))
                .isTrue();
        assertThat(sql.fetchExists(MEMO, MEMO.ID.eq(memo), MEMO.VERSION_ID.eq(first)))
                .isTrue();
        assertThat(versions.difference(ana, source, first, present()).places()).hasSize(1);
    }

    @Test
    void two_turns_become_one_and_a_speaker_is_put_right() {
        CodingId letter = coding("the letter came");

        Corrected merged = turns.merge(ana, source, first, turn("Then the letter"));
        Corrected given = turns.speak(ana, source, merged.version(), turn("Who wrote"), "Sarah");

        assertThat(now().text()).contains("Sarah: Who wrote it?").contains("twice. Then the letter");
        assertThat(now().turns())
                .hasSize(4)
                .extracting(CodedSource.Turn::speaker)
                .endsWith("Sarah", "Sarah");
        assertThat(words(letter)).isEqualTo("the letter came");
        assertThat(given.number()).isEqualTo(3);
    }

    @Test
    void what_lost_its_words_is_shown_with_them_and_waits_for_a_decision() {
        CodingId gone = coding("Who wrote it?");
        int turn = turn("Who wrote");

        Corrected made = corrections.correctTurn(ana, source, first, turn, "", "Asked off the record");

        assertThat(made.held()).isEqualTo(1);
        assertThat(words(gone)).isEmpty();
        assertThat(held.of(ana, source)).singleElement().satisfies(one -> {
            assertThat(one.before().words()).isEqualTo("Who wrote it?");
            assertThat(one.words()).isEqualTo("Trust");
            assertThat(one.now().words()).isEmpty();
            assertThat(one.now().before()).endsWith("and we waited.");
            assertThat(one.place()).isNull();
        });
        Span school = passage("The school did").span();
        decisions.place(ana, source, made.version(), Kind.CODINGS, gone.value(), school);
        assertThat(words(gone)).isEqualTo("The school did");
        assertThat(held.count(ana, source)).isZero();
        assertThat(study.journal()).endsWith("HeldPlaced");

        undo.undo(ana);
        assertThat(held.count(ana, source)).isEqualTo(1);
        decisions.remove(ana, Kind.CODINGS, gone.value());
        assertThat(held.count(ana, source)).isZero();
        undo.undo(ana);
        assertThat(held.count(ana, source)).isEqualTo(1);
    }

    @Test
    void going_back_is_a_new_version_on_which_everything_lies_where_it_lay() {
        CodingId gone = coding("Who wrote it?");
        CodingId edge = coding("asked Sarah");
        Span was = passage("asked Sarah").span();
        corrections.replaceAll(ana, source, first, new Replacing("Sarah Jones", "M.", true, true), "");
        corrections.correctTurn(ana, source, present(), turn("Who wrote"), "", "");
        CodingId later = coding("The school");
        assertThat(held.count(ana, source)).isEqualTo(2);

        Corrected back = corrections.goBack(ana, source, present(), first, "");

        assertThat(now().text()).isEqualTo(TEXT);
        assertThat(back.number()).isEqualTo(4);
        assertThat(back.of(Kind.CODINGS).returned()).isEqualTo(2);
        assertThat(words(gone)).isEqualTo("Who wrote it?");
        assertThat(words(later)).isEqualTo("The school");
        assertThat(sql.fetchExists(
                        CODING, CODING.ID.eq(edge), CODING.SPAN_START.eq(was.start()), CODING.SPAN_END.eq(was.end())))
                .isTrue();
        assertThat(held.count(ana, source)).isZero();
    }

    @Test
    void a_new_file_takes_the_place_of_the_text_and_says_before_what_will_become_of_everything() {
        CodingId letter = coding("the letter came");
        CodingId rewritten = coding("The school did.");
        String fuller = "Interview of May\n\n" + TEXT.replace("The school did.", "A clerk, I believe.");
        IntakeId file = replacing.receive(ana, source, "one-new.txt", fuller.getBytes(UTF_8));
        jobs.runUntilEmpty();

        Tally foreseen = replacing.foresee(ana, source, file).get(Kind.CODINGS);
        assertThat(present()).as("nothing is changed by looking ahead").isEqualTo(first);
        assertThat(words(letter)).isEqualTo("the letter came");

        Corrected made = replacing.replace(ana, source, first, file, "Second listening");

        assertThat(made.of(Kind.CODINGS)).isEqualTo(foreseen).isEqualTo(new Tally(0, 1, 0, 1, 0));
        assertThat(words(letter)).isEqualTo("the letter came");
        assertThat(now().text()).startsWith("Interview of May");
        assertThat(versions.file(ana, source, made.version()).name()).isEqualTo("one-new.txt");
        assertThat(held.of(ana, source)).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(rewritten.value());
            assertThat(one.before().words()).isEqualTo("The school did.");
        });
    }

    @Test
    void undoing_a_correction_says_that_an_earlier_version_can_be_gone_back_to() {
        CodingId letter = coding("the letter came");
        corrections.correctTurn(ana, source, first, turn("How was"), "How was the first visit?", "");

        assertThatThrownBy(() -> undo.undo(ana))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("go back to an earlier one");
        assertThat(now().text()).contains("the first visit");
        undo.undo(ana);
        assertThat(words(letter))
                .as("the gesture before it is the next to be undone")
                .isEmpty();
    }

    @Test
    void somebody_who_had_the_earlier_version_before_them_is_followed_unless_the_same_words_were_changed() {
        int school = turn("The school did");
        corrections.correctTurn(ana, source, first, turn("How was"), "How was the first visit?", "");

        corrections.correctTurn(study.coder("ben"), source, first, school, "The council did it.", "");

        assertThat(now().text()).contains("the first visit").contains("did it.");
        assertThatThrownBy(() -> corrections.correctTurn(ana, source, first, school, "The clerk did.", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Somebody else has changed this text");
        assertThatThrownBy(() -> codings.code(ana, new Passage(source, first, new Span(0, 5)), trust))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has changed since");
    }

    @Test
    void a_coder_of_a_blind_round_is_told_of_their_own_codings_only_and_all_go_along() {
        Coder max = study.coder("max");
        CodingId own = coding("the letter came");
        CodingId colleagues = codings.code(max, passage("we waited"), trust).id();
        codings.code(max, passage("Who wrote it?"), trust);
        rounds.plan(
                study.lead("lead"),
                study.analysis,
                new RoundPlan("Blind", RoundMode.BLIND, Set.of(source), Set.of(ana.person(), max.person())));

        Corrected made = corrections.correctTurn(ana, source, first, turn("How was"), "How was it, the visit?", "");
        Corrected shorter = corrections.correctTurn(ana, source, present(), turn("Who wrote"), "", "");

        assertThat(made.of(Kind.CODINGS)).isEqualTo(new Tally(0, 1, 0, 0, 0));
        assertThat(shorter.held())
                .as("what is held of a colleague's is not told")
                .isZero();
        assertThat(words(own)).isEqualTo("the letter came");
        assertThat(sql.fetchExists(CODING, CODING.ID.eq(colleagues), CODING.VERSION_ID.eq(present())))
                .isTrue();
        assertThat(held.count(max, source)).isEqualTo(1);
        assertThat(sql.select(JOURNAL.PAYLOAD)
                        .from(JOURNAL)
                        .where(JOURNAL.STUDY_ID.eq(study.study), JOURNAL.KIND.eq("TextCorrected"))
                        .fetch(row -> row.value1().data()))
                .as("the journal is read by everybody")
                .hasSize(2)
                .noneMatch(line -> line.contains("CODINGS"));
    }

    @Test
    void a_time_that_somebody_set_in_a_recording_goes_along_with_its_turn() {
        times.set(ana, source, first, turn("Then the letter"), 61_500);

        corrections.correctTurn(ana, source, first, turn("How was"), "How was it, at first, the visit?", "");

        assertThat(now().turns())
                .filteredOn(turn -> turn.start() == turn("Then the letter"))
                .singleElement()
                .extracting(CodedSource.Turn::atMillis)
                .isEqualTo(61_500);
    }
}
