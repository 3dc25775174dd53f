package org.trigpoint.undo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.GESTURE;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.CodeLabel;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeWordingService;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.NewCodeService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.evidence.ThemeMergeService;
import org.trigpoint.evidence.ThemeQuotationService;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.mapping.ThematicMapService;
import org.trigpoint.memos.MemoService;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeLinkId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.SourceService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.themes.ThemeStatusService;
import org.trigpoint.themes.ThemeWords;
import org.trigpoint.words.StopWordService;

@HouseTest
class EveryGestureUndoneTest {

    private static final String TEXT = "Nobody rang 🙂 back.\nThen the letter came, and we waited.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService codings;

    @Autowired
    private MemoService memos;

    @Autowired
    private SubjectMemoService subjectMemos;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeStatusService statuses;

    @Autowired
    private ThemeMergeService merging;

    @Autowired
    private ThemeExtractService against;

    @Autowired
    private ThemeQuotationService quotations;

    @Autowired
    private ThematicMapService maps;

    @Autowired
    private SourceService sources;

    @Autowired
    private SourceQueries sourceQueries;

    @Autowired
    private IntakeService intake;

    @Autowired
    private JobRunner jobs;

    @Autowired
    private CodeWordingService wording;

    @Autowired
    private NewCodeService newCodes;

    @Autowired
    private StopWordService stopWords;

    @Autowired
    private BinService bin;

    @Autowired
    private BinQueries binQueries;

    @Autowired
    private UndoService undo;

    @Autowired
    private UndoQueries queries;

    private SmallStudy study;
    private Lead ana;
    private SourceId source;
    private Passage letter;
    private CodeId trust;
    private CodeId waiting;
    private CodeId time;
    private CodingId coding;
    private MemoId memo;
    private MemoId mark;
    private ThemeId theme;
    private ThemeId heard;
    private ThemeExtractId extract;
    private ThemeQuotationId quotation;
    private ThemeLinkId link;

    @BeforeEach
    void aStudyWithOneOfEach() {
        study = new SmallStudy(sql, access);
        ana = study.lead("ana");
        source = study.source("Interview 1", study.la01, ana, TEXT);
        letter = study.passage(source, "the letter came");
        trust = codes.make(ana, study.analysis, null, "Trust", 3);
        waiting = codes.make(ana, study.analysis, trust, "Waiting", null);
        codes.make(ana, study.analysis, trust, "Ringing", null);
        time = codes.make(ana, study.analysis, null, "Time", null);
        coding = codings.code(ana, letter, waiting).id();
        memo = memos.write(ana, study.analysis, letter, "Why by letter?");
        mark = memos.markImportant(ana, study.analysis, study.passage(source, "we waited"));
        theme = themes.make(ana, study.analysis, "Waiting is work");
        themes.gather(ana, theme, Set.of(trust));
        heard = themes.make(ana, study.analysis, "Heard");
        extract = against.attach(ana, theme, letter, Stance.CONTRADICTS, "They were glad of it.");
        quotation = quotations.choose(ana, theme, letter);
        link = maps.link(ana, theme, heard, "makes room for");
        maps.place(ana, study.analysis, List.of(new ThematicMapService.ThemePlace(heard, 10, 20)), List.of());
    }

    @TestFactory
    Stream<DynamicTest> what_is_undone_is_as_it_was_and_what_is_done_again_is_as_it_had_become() {
        Map<String, Runnable> gestures = new LinkedHashMap<>();
        gestures.put("Coded “Trust” in Interview 1", () -> codings.code(ana, letter, trust));
        gestures.put(
                "Coded 2 passages “Time”",
                () -> codings.codeAll(ana, List.of(letter, study.passage(source, "Nobody rang")), time));
        gestures.put("Took “Waiting” off a passage of Interview 1", () -> codings.uncode(ana, coding));
        gestures.put(
                "Moved a boundary of “Waiting” in Interview 1",
                () -> codings.resize(
                        ana, coding, study.passage(source, "the letter").span()));
        gestures.put(
                "Wrote a memo on a passage of “Interview 1”",
                () -> memos.write(ana, study.analysis, letter, "Who wrote it?"));
        gestures.put("Wrote a memo on the code “Trust”", () -> subjectMemos.writeOnCode(ana, trust, "Too wide?"));
        gestures.put(
                "Rewrote the memo on a passage of “Interview 1”", () -> memos.revise(ana, memo, 1, "Why a letter?"));
        gestures.put("Removed the memo on a passage of “Interview 1”", () -> memos.remove(ana, memo));
        gestures.put(
                "Marked a passage of “Interview 1” important",
                () -> memos.markImportant(ana, study.analysis, study.passage(source, "Nobody rang")));
        gestures.put(
                "Took the mark “important” off a passage of “Interview 1”", () -> memos.unmarkImportant(ana, mark));
        gestures.put("Made the code “Anger”", () -> codes.make(ana, study.analysis, trust, "Anger", null));
        gestures.put(
                "Made the code “Fear”",
                () -> wording.make(ana, study.analysis, trust, new CodeLabel("Fear", "Of the letter.", 2)));
        gestures.put(
                "Rewrote the entry of “Trust”",
                () -> wording.relabel(ana, trust, new CodeLabel("Trusting", "Relying on a worker.", 9)));
        gestures.put(
                "Rewrote the entry of “Time”",
                () -> wording.rewrite(
                        ana,
                        time,
                        new CodeLabel("Hours", "", 5),
                        CodeWords.NONE,
                        new CodeWords("What it took.", "Always.", "Never.", null, null)));
        gestures.put(
                "Coded “Anger”, a new code, in Interview 1", () -> newCodes.code(ana, study.analysis, letter, "Anger"));
        gestures.put("Made “letter” a stop word", () -> stopWords.change(ana, Set.of("letter"), Set.of()));
        gestures.put("Took “the” off the stop words", () -> stopWords.change(ana, Set.of(), Set.of("the")));
        gestures.put("Changed 2 stop words", () -> stopWords.change(ana, Set.of("rang"), Set.of("and")));
        gestures.put("Renamed “Trust” to “Trusting”", () -> codes.rename(ana, trust, "Trusting"));
        gestures.put("Described “Trust”", () -> codes.describe(ana, trust, "When somebody relies on a worker."));
        gestures.put("Gave “Trust” another colour", () -> codes.recolour(ana, trust, 9));
        gestures.put("Moved “Time” in the tree", () -> codes.move(ana, time, trust, 0));
        gestures.put("Moved “Waiting” in the tree", () -> codes.move(ana, waiting, trust, 5));
        gestures.put("Removed “Trust”", () -> codes.remove(ana, trust));
        gestures.put("Made the theme “Not heard”", () -> themes.make(ana, study.analysis, "Not heard"));
        gestures.put(
                "Described the theme “Waiting is work”",
                () -> themes.describe(
                        ana, theme, 1, new ThemeWords("Waiting", "Unseen work.", "Not patience.", "All waiting.")));
        gestures.put(
                "Dropped the theme “Waiting is work”",
                () -> statuses.settle(ana, theme, ThemeStatus.DROPPED, "Nobody says so."));
        gestures.put("Made the theme “Unpaid”", () -> themes.makeUnder(ana, theme, "Unpaid"));
        gestures.put("Moved the theme “Waiting is work”", () -> themes.move(ana, theme, heard, 0));
        gestures.put(
                "Merged the theme “Waiting is work” into “Heard”",
                () -> merging.merge(ana, theme, heard, "They are one."));
        gestures.put(
                "Set a passage of “Interview 1” to “Waiting is work”",
                () -> against.attach(ana, theme, study.passage(source, "we waited"), Stance.DEVIANT, "Nobody minds."));
        gestures.put(
                "Said otherwise how a passage stands to a theme",
                () -> against.say(ana, extract, Stance.SUPPORTS, "On second thoughts."));
        gestures.put("Took a passage off a theme", () -> against.remove(ana, extract));
        gestures.put(
                "Chose a quotation of “Interview 1” for “Waiting is work”",
                () -> quotations.choose(ana, theme, study.passage(source, "we waited")));
        gestures.put(
                "Changed how a quotation is printed", () -> quotations.print(ana, quotation, "the came", "A parent"));
        gestures.put("Took a quotation off a theme", () -> quotations.remove(ana, quotation));
        gestures.put(
                "Moved 2 nodes of the map",
                () -> maps.place(
                        ana,
                        study.analysis,
                        List.of(new ThematicMapService.ThemePlace(theme, 40, 50)),
                        List.of(new ThematicMapService.CodePlace(trust, 60, 70))));
        gestures.put("Laid the map out anew", () -> maps.tidy(ana, study.analysis));
        gestures.put("Linked two themes", () -> maps.link(ana, heard, theme, "leads to"));
        gestures.put("Changed what a link says", () -> maps.reword(ana, link, "hinders"));
        gestures.put("Took a link off the map", () -> maps.unlink(ana, link));
        gestures.put("Gathered 2 codes into “Waiting is work”", () -> themes.gather(ana, theme, Set.of(waiting, time)));
        gestures.put("Took a code out of “Waiting is work”", () -> themes.release(ana, theme, trust));
        gestures.put("Removed the theme “Waiting is work”", () -> themes.remove(ana, theme));
        gestures.put("Put “Interview 1” in the bin", () -> sources.remove(ana, source));
        return gestures.entrySet().stream()
                .map(gesture -> DynamicTest.dynamicTest(gesture.getKey(), () -> {
                    aStudyWithOneOfEach();
                    turned(gesture.getKey(), gesture.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_came_back_from_the_bin_goes_there_again_by_undoing_that() {
        record Restored(String sentence, Runnable away, Runnable back) {}
        return Stream.of(
                        new Restored(
                                "Restored “Interview 1” from the bin",
                                () -> sources.remove(ana, source),
                                () -> sources.restore(ana, source)),
                        new Restored(
                                "Restored the code “Trust”",
                                () -> codes.remove(ana, trust),
                                () -> bin.restore(ana, trust)),
                        new Restored(
                                "Restored the theme “Waiting is work”",
                                () -> themes.remove(ana, theme),
                                () -> bin.restore(ana, theme)),
                        new Restored(
                                "Restored a coding of “Waiting” in Interview 1 from the bin",
                                () -> codings.uncode(ana, coding),
                                () -> bin.restore(ana, coding)),
                        new Restored(
                                "Restored a memo in Interview 1 from the bin",
                                () -> memos.remove(ana, memo),
                                () -> bin.restore(ana, memo)))
                .map(restored -> DynamicTest.dynamicTest(restored.sentence(), () -> {
                    aStudyWithOneOfEach();
                    Map<String, String> whole = Rows.of(sql, study.study);
                    restored.away().run();
                    assertThat(binQueries.bin(ana)).hasSize(1);
                    turned(restored.sentence(), restored.back());
                    assertThat(Rows.of(sql, study.study)).isEqualTo(whole);
                    assertThat(binQueries.bin(ana)).isEmpty();
                }));
    }

    private void turned(String sentence, Runnable gesture) {
        Map<String, String> before = Rows.of(sql, study.study);
        gesture.run();
        Map<String, String> after = Rows.of(sql, study.study);
        assertThat(after).as("the gesture changes something").isNotEqualTo(before);
        assertThat(queries.next(ana).undo())
                .as("the last gesture is numbered and named")
                .satisfies(line -> assertThat(line.sentence()).isEqualTo(sentence));
        int lines = study.journal().size();

        assertThat(undo.undo(ana).sentence()).isEqualTo(sentence);
        assertThat(Rows.of(sql, study.study)).isEqualTo(before);
        assertThat(undo.redo(ana).sentence()).isEqualTo(sentence);
        assertThat(Rows.of(sql, study.study)).isEqualTo(after);
        undo.undo(ana);
        assertThat(Rows.of(sql, study.study)).isEqualTo(before);
        undo.redo(ana);
        assertThat(Rows.of(sql, study.study)).isEqualTo(after);
        assertThat(study.journal().subList(lines, study.journal().size()))
                .containsExactly("GestureUndone", "GestureRedone", "GestureUndone", "GestureRedone");
    }

    @Test
    void files_brought_in_together_go_to_the_bin_together_and_come_back() {
        IntakeId one = intake.receive(ana, "one.txt", "A: How was it?\nB: Slow.\n".getBytes(UTF_8));
        IntakeId two = intake.receive(ana, "two.txt", "A: And now?\nB: Better.\n".getBytes(UTF_8));
        jobs.runUntilEmpty();
        intake.land(ana, List.of(one, two));
        assertThat(sourceQueries.list(ana)).hasSize(3);

        assertThat(undo.undo(ana).sentence()).isEqualTo("Brought 2 sources in");
        assertThat(sourceQueries.list(ana)).hasSize(1);
        assertThat(sourceQueries.bin(ana)).hasSize(2);
        undo.redo(ana);
        assertThat(sourceQueries.list(ana)).hasSize(3);
        undo.undo(ana);
        assertThat(binQueries.bin(ana)).extracting(BinItem::kind).containsOnly(BinItem.Kind.SOURCE);
        assertThat(binQueries.bin(ana)).extracting(BinItem::at).allMatch(at -> at.isAfter(added()));
    }

    private java.time.OffsetDateTime added() {
        return sql.select(org.jooq.impl.DSL.max(SOURCE.ADDED_AT))
                .from(SOURCE)
                .fetchSingle()
                .value1();
    }

    @Test
    void gestures_are_undone_one_after_the_other_to_the_beginning_and_done_again_to_the_end() {
        Map<String, String> all = Rows.of(sql, study.study);
        int made = queries.mine(ana, 50).size();

        for (int gesture = 0; gesture < made; gesture++) {
            undo.undo(ana);
        }
        assertThat(Rows.of(sql, study.study)).containsEntry("code", "").containsEntry("coding", "");
        assertThatThrownBy(() -> undo.undo(ana)).hasMessageContaining("nothing of yours left");
        for (int gesture = 0; gesture < made; gesture++) {
            undo.redo(ana);
        }
        assertThat(Rows.of(sql, study.study)).isEqualTo(all);
        assertThatThrownBy(() -> undo.redo(ana)).isInstanceOf(Refusal.class);
    }

    @Test
    void something_new_ends_what_could_be_done_again() {
        codes.rename(ana, trust, "Trusting");
        undo.undo(ana);
        codes.rename(ana, time, "Hours");

        assertThat(queries.next(ana).redo()).isNull();
        assertThatThrownBy(() -> undo.redo(ana)).hasMessageContaining("nothing of yours to do again");
    }

    @Test
    void what_changes_nothing_is_no_gesture_and_each_knows_its_line_of_the_journal() {
        int before = queries.mine(ana, 50).size();

        codings.code(ana, letter, waiting);
        themes.gather(ana, theme, Set.of(trust));

        assertThat(queries.mine(ana, 50)).hasSize(before);
        assertThat(sql.select(JOURNAL.KIND)
                        .from(GESTURE)
                        .join(JOURNAL)
                        .on(JOURNAL.NUMBER.eq(GESTURE.JOURNAL_NUMBER))
                        .where(GESTURE.STUDY_ID.eq(study.study))
                        .orderBy(GESTURE.ID)
                        .fetch(row -> row.value1()))
                .containsExactlyElementsOf(study.journal())
                .endsWith(
                        "PassageCoded",
                        "MemoWritten",
                        "PassageMarkedImportant",
                        "ThemeMade",
                        "CodesGathered",
                        "ThemeMade",
                        "ThemeExtractAdded",
                        "QuotationChosen",
                        "ThemesLinked",
                        "MapArranged");
    }
}
