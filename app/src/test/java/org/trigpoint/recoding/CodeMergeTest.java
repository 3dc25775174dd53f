package org.trigpoint.recoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codebook.CodeGroupService;
import org.trigpoint.codebook.CodeHistoryQueries;
import org.trigpoint.codebook.CodeUseQueries;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.codebook.CodebookQueries;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.codes.CodeWordingService;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.coding.Coding;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.themes.ThemeService;

@HouseTest
class CodeMergeTest {

    private static final String TEXT = "I rang and rang, and nobody rang back. Then the letter came.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeWordingService wording;

    @Autowired
    private CodeQueries trees;

    @Autowired
    private CodingService coding;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeQueries themeQueries;

    @Autowired
    private CodeGroupService groups;

    @Autowired
    private CodeExampleService examples;

    @Autowired
    private SubjectMemoService memos;

    @Autowired
    private CodebookQueries codebooks;

    @Autowired
    private CodeUseQueries uses;

    @Autowired
    private CodeHistoryQueries histories;

    @Autowired
    private CodeMergeService merging;

    private SmallStudy study;
    private Coder ana;
    private SourceId source;
    private CodeId waiting;
    private CodeId ringing;

    @BeforeEach
    void twoCodesThatMeanTheSame() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        source = study.source("Interview 1", study.la01, ana, TEXT);
        waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        ringing = codes.make(ana, study.analysis, null, "Ringing", null);
    }

    @Test
    void segmentsThatOverlapBecomeOneAndThoseThatTouchStayApart() {
        Coding own = coding.code(ana, study.passage(source, "rang and rang"), waiting);
        coding.code(ana, study.passage(source, "and rang, and nobody"), ringing);
        coding.code(ana, study.passage(source, " rang back."), ringing);
        Coder ben = study.coder("ben");
        coding.code(ben, study.passage(source, "rang and rang"), ringing);

        MergePlan plan = merging.merge(ana, waiting, List.of(ringing));

        assertThat(plan.before()).isEqualTo(1);
        assertThat(plan.joined()).isEqualTo(1);
        assertThat(plan.after()).isEqualTo(3);
        assertThat(spansOf(waiting))
                .containsExactly(
                        study.passage(source, "rang and rang, and nobody").span(),
                        study.passage(source, " rang back.").span(),
                        study.passage(source, "rang and rang").span());
        assertThat(sql.fetchValue(CODING.CODE_ID, CODING.ID.eq(own.id())))
                .as("the kept code's own segment is the one that stays")
                .isEqualTo(waiting);
        assertThat(plan.sentences())
                .contains(
                        "3 segments of “Ringing” will carry “Waiting”; the code goes to the bin.",
                        "1 segment overlaps with another of the same coder and will be joined to it, word for word.",
                        "“Waiting” has 1 segment now and will have 3.");
    }

    @Test
    void subcodesMoveUnderTheKeptCodeAndGetANameThatNoSiblingHas() {
        CodeId letters = codes.make(ana, study.analysis, waiting, "Letters", null);
        CodeId others = codes.make(ana, study.analysis, ringing, "letters", null);
        CodeId machine = codes.make(ana, study.analysis, ringing, "Answering machine", null);
        CodeId within = codes.make(ana, study.analysis, machine, "Full", null);

        MergePlan plan = merging.merge(ana, waiting, List.of(ringing));

        CodeTree tree = trees.tree(ana, study.analysis);
        assertThat(tree.under(waiting)).extracting(Code::id).containsExactly(letters, others, machine);
        assertThat(tree.path(others)).isEqualTo("Waiting › letters (Ringing)");
        assertThat(tree.path(within)).isEqualTo("Waiting › Answering machine › Full");
        assertThat(plan.subcodes())
                .containsExactlyInAnyOrder("“letters”, called “letters (Ringing)” from then on", "“Answering machine”");
    }

    @Test
    void aCodeThatTakesInWhatItStoodUnderTakesItsPlace() {
        CodeId under = codes.make(ana, study.analysis, ringing, "Nobody answers", null);
        CodeId below = codes.make(ana, study.analysis, under, "At night", null);
        CodeId beside = codes.make(ana, study.analysis, ringing, "Answering machine", null);

        merging.merge(ana, below, List.of(ringing));

        CodeTree tree = trees.tree(ana, study.analysis);
        assertThat(tree.path(under)).isEqualTo("Nobody answers");
        assertThat(tree.path(below)).isEqualTo("Nobody answers › At night");
        assertThat(tree.path(beside)).isEqualTo("Nobody answers › At night › Answering machine");
        assertThat(tree.flat()).hasSize(4);
    }

    @Test
    void whatRestsOnTheMergedCodeRestsOnTheKeptOne() {
        ThemeId theme = themes.make(ana, study.analysis, "Waiting is work");
        themes.gather(ana, theme, List.of(ringing));
        var group = groups.make(ana, study.analysis, "Service");
        groups.put(ana, group, List.of(ringing));
        examples.add(ana, ringing, study.passage(source, "nobody rang back"), "The plain case");
        memos.writeOnCode(ana, ringing, "Is this about the telephone at all?");
        wording.reword(ana, waiting, CodeWords.NONE, words("Months without a word.", "", ""));
        wording.reword(ana, ringing, CodeWords.NONE, words("Calls that go nowhere.", "When they rang.", ""));

        MergePlan plan = merging.merge(ana, waiting, List.of(ringing));

        assertThat(plan.themes()).containsExactly("Waiting is work");
        assertThat(plan.groups()).containsExactly("Service");
        assertThat(plan.examples()).isEqualTo(1);
        assertThat(plan.memos()).isEqualTo(1);
        assertThat(themeQueries.of(ana, study.analysis).getFirst().codes()).containsExactly(waiting);
        Codebook.Entry entry =
                Objects.requireNonNull(codebooks.present(ana, study.analysis).find(waiting));
        assertThat(entry.groups()).containsExactly("Service");
        assertThat(entry.examples()).singleElement().satisfies(example -> {
            assertThat(example.words()).isEqualTo("nobody rang back");
            assertThat(example.note()).isEqualTo("The plain case");
        });
        assertThat(entry.words().description())
                .isEqualTo("Months without a word.\n\nFrom “Ringing”: Calls that go nowhere.");
        assertThat(entry.words().whenToUse()).isEqualTo("From “Ringing”: When they rang.");
        assertThat(uses.of(ana, waiting).memos())
                .extracting(memo -> memo.body())
                .containsExactly("Is this about the telephone at all?");
    }

    @Test
    void theMergedCodeIsInTheBinAndSaysWhatTookItsSegments() {
        merging.merge(ana, waiting, List.of(ringing));

        assertThat(trees.tree(ana, study.analysis).flat())
                .extracting(Code::name)
                .containsExactly("Waiting");
        assertThat(sql.fetchValue(CODE.MERGED_INTO, CODE.ID.eq(ringing))).isEqualTo(waiting);
        assertThatThrownBy(() -> coding.code(ana, study.passage(source, "letter"), ringing))
                .isInstanceOf(NotFound.class);
        assertThat(histories.of(ana, waiting).getFirst().sentence())
                .isEqualTo("merged “Ringing” into it, with 0 segments");
        assertThat(histories.of(ana, ringing).getFirst().sentence()).isEqualTo("merged it into “Waiting”");
    }

    @Test
    void theJournalTellsEnoughToWalkBack() {
        coding.code(ana, study.passage(source, "rang and rang"), waiting);
        Coding gone = coding.code(ana, study.passage(source, "and rang, and nobody"), ringing);
        Coding alone = coding.code(ana, study.passage(source, "letter"), ringing);

        merging.merge(ana, waiting, List.of(ringing));

        assertThat(study.journal()).endsWith("PassageCoded", "CodesMerged");
        String payload = sql.select(JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .where(JOURNAL.STUDY_ID.eq(study.study))
                .orderBy(JOURNAL.NUMBER.desc())
                .limit(1)
                .fetchSingle()
                .value1()
                .data()
                .replace(" ", "");
        assertThat(payload)
                .contains("\"recoded\":[{\"from\":" + ringing.value() + ",\"codings\":["
                        + alone.id().value() + "]}]")
                .contains("\"joins\":[{\"from\":" + waiting.value())
                .contains("\"id\":" + gone.id().value());
    }

    @Test
    void aCodeIsNotMergedWithItselfNorWithNothingNorAcrossAnalysesOrStudies() {
        assertThatThrownBy(() -> merging.merge(ana, waiting, List.of(waiting))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merging.plan(ana, waiting, List.of())).isInstanceOf(Refusal.class);
        SmallStudy other = new SmallStudy(sql, access);
        Coder eve = other.coder("eve");
        CodeId hers = codes.make(eve, other.analysis, null, "Hers", null);
        assertThatThrownBy(() -> merging.merge(ana, waiting, List.of(hers))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> merging.merge(eve, hers, List.of(ringing))).isInstanceOf(NotFound.class);
    }

    @Test
    void whoSeesOneSiteAloneDoesNotMergeForAll() {
        Coder una = study.coderOf("una", study.la02);

        assertThatThrownBy(() -> merging.merge(una, waiting, List.of(ringing)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sees every site");
    }

    private static CodeWords words(String description, String whenToUse, String whenNot) {
        return new CodeWords(description, whenToUse, whenNot, null, null);
    }

    private List<Span> spansOf(CodeId code) {
        return sql.select(CODING.SPAN_START, CODING.SPAN_END)
                .from(CODING)
                .where(CODING.CODE_ID.eq(code))
                .orderBy(CODING.CODER_ID, CODING.SPAN_START)
                .fetch(row -> new Span(row.value1(), row.value2()));
    }
}
