package org.trigpoint.recoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codebook.CodeGroupService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeWordingService;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.coding.SegmentQueries;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.migrations.CodeExampleId;
import org.trigpoint.migrations.CodeGroupId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.undo.BinService;
import org.trigpoint.undo.UndoService;

/** What is done to codes and their segments at once is undone to the last row, and done again. */
@HouseTest
class RecodingUndoneTest {

    private static final List<String> TABLES =
            List.of("coding", "code", "theme_code", "memo", "code_group", "code_in_group", "code_example");

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeWordingService wording;

    @Autowired
    private CodingService coding;

    @Autowired
    private SegmentQueries segments;

    @Autowired
    private ThemeService themes;

    @Autowired
    private CodeGroupService groups;

    @Autowired
    private CodeExampleService examples;

    @Autowired
    private SubjectMemoService memos;

    @Autowired
    private CodeMergeService merging;

    @Autowired
    private CodeSplitService splitting;

    @Autowired
    private UndoService undo;

    @Autowired
    private BinService bin;

    private SmallStudy study;
    private Lead ana;
    private Coder ben;
    private SourceId source;
    private CodeId kept;
    private CodeId one;
    private CodeId two;
    private CodeGroupId group;
    private CodeExampleId example;

    @BeforeEach
    void codesOnWhichMuchRests() {
        study = new SmallStudy(sql, access);
        ana = study.lead("ana");
        ben = study.coder("ben");
        source = study.source("Interview 1", study.la01, ana, "word 🙂 ".repeat(30));
        kept = codes.make(ana, study.analysis, null, "Kept", null);
        one = codes.make(ana, study.analysis, null, "One", null);
        two = codes.make(ana, study.analysis, null, "Two", null);
        for (CodeId parent : List.of(kept, one, two)) {
            codes.make(ana, study.analysis, parent, "Below", null);
            codes.make(ana, study.analysis, parent, "Beside", null);
        }
        var theme = themes.make(ana, study.analysis, "Theme");
        themes.gather(ana, theme, List.of(one, two));
        themes.gather(ana, themes.make(ana, study.analysis, "Other"), List.of(two, kept));
        group = groups.make(ana, study.analysis, "Service");
        groups.put(ana, group, List.of(two));
        example = examples.add(ana, one, passage(new Span(4, 9)), "plain");
        examples.add(ana, two, passage(new Span(4, 9)), "the same words");
        memos.writeOnCode(ben, two, "Is this one at all?");
        wording.reword(ana, one, CodeWords.NONE, new CodeWords("What one means", "", "", null, null));
        Random random = new Random(11);
        for (int time = 0; time < 60; time++) {
            int start = random.nextInt(150);
            coding.code(
                    time % 2 == 0 ? ana : ben,
                    passage(new Span(start, start + 1 + random.nextInt(12))),
                    List.of(kept, one, two).get(random.nextInt(3)));
        }
    }

    @Test
    void aMergeIsUndoneToTheLastRowAndDoneAgain() {
        Map<String, Set<String>> before = images();

        merging.merge(ana, kept, List.of(one, two));
        Map<String, Set<String>> merged = images();
        assertThat(merged).isNotEqualTo(before);
        assertThat(countedInMemory(one)).isZero();

        assertThat(undo.undo(ana).sentence()).isEqualTo("Merged “One”, “Two” into “Kept”");
        assertThat(images()).isEqualTo(before);
        assertThat(countedInMemory(one)).as("counts follow").isPositive();
        undo.redo(ana);
        assertThat(images()).isEqualTo(merged);
        undo.undo(ana);
        assertThat(images()).isEqualTo(before);
    }

    @Test
    void aMergeThatAColleagueCodedOnSinceIsNotUndoneOverTheirHeads() {
        CodingId bens = coding.code(ben, passage(new Span(190, 195)), one).id();
        merging.merge(ana, kept, List.of(one));
        coding.uncode(ben, bens);
        Map<String, Set<String>> since = images();

        assertThatThrownBy(() -> undo.undo(ana)).isInstanceOf(Refusal.class).hasMessageContaining("ben");
        assertThat(images()).as("all of it, or nothing").isEqualTo(since);
    }

    @Test
    void theBinIsEmptiedOfMergedCodesWithAllThatHungOnThem() {
        merging.merge(ana, kept, List.of(one, two));

        bin.empty(ana);

        assertThat(images().get("code")).hasSize(7);
        assertThat(undo.undo(ana).sentence())
                .as("the merge itself is past undoing")
                .doesNotStartWith("Merged");
    }

    @TestFactory
    Stream<DynamicTest> everyGestureOfTheCodebookIsUndone() {
        Map<String, Runnable> gestures = new TreeMap<>();
        gestures.put(
                "wording",
                () -> wording.reword(
                        ana,
                        two,
                        CodeWords.NONE,
                        new CodeWords("a", "b", "c", CodeWords.Reasoning.DEDUCTIVE, CodeWords.Depth.LATENT)));
        gestures.put("making a group", () -> groups.make(ana, study.analysis, "Fresh"));
        gestures.put("renaming a group", () -> groups.rename(ana, group, "Services"));
        gestures.put("removing a group", () -> groups.remove(ana, group));
        gestures.put("putting into a group", () -> groups.put(ana, group, List.of(kept, one)));
        gestures.put("taking out of a group", () -> groups.take(ana, group, two));
        gestures.put("an example", () -> examples.add(ana, kept, passage(new Span(20, 30)), ""));
        gestures.put("taking an example away", () -> examples.remove(ana, example));
        gestures.put(
                "giving a segment other codes",
                () -> splitting.give(ana, splitting.queue(ana, one).segments().getFirst(), List.of(two, kept)));
        return gestures.entrySet().stream()
                .map(gesture -> DynamicTest.dynamicTest(gesture.getKey(), () -> {
                    Map<String, Set<String>> before = images();
                    gesture.getValue().run();
                    Map<String, Set<String>> after = images();
                    assertThat(after).isNotEqualTo(before);
                    undo.undo(ana);
                    assertThat(images()).isEqualTo(before);
                    undo.redo(ana);
                    assertThat(images()).isEqualTo(after);
                    undo.undo(ana);
                }));
    }

    private Passage passage(Span span) {
        Passage first = study.passage(source, "word");
        return new Passage(first.source(), first.version(), span);
    }

    private int countedInMemory(CodeId code) {
        return segments.of(ana, study.analysis).stream()
                .mapToInt(ofSource -> {
                    int found = 0;
                    for (int at = 0; at < ofSource.size(); at++) {
                        found += ofSource.code(at) == code.value() ? 1 : 0;
                    }
                    return found;
                })
                .sum();
    }

    /** Every row of the study, whole. */
    private Map<String, Set<String>> images() {
        Map<String, Set<String>> images = new TreeMap<>();
        for (String table : TABLES) {
            images.put(
                    table,
                    new TreeSet<>(sql.fetch(
                                    "select to_jsonb(t)::text from " + table + " t where study_id = ?",
                                    study.study.value())
                            .getValues(0, String.class)));
        }
        return images;
    }
}
