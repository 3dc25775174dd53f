package org.trigpoint.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.trigpoint.migrations.schema.Tables.CODE;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.util.List;
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
import org.trigpoint.access.Role;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.memos.MemoService;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.recoding.CodeMergeService;
import org.trigpoint.sources.SourceService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.undo.BinItem.Kind;

@HouseTest
class BinTest {

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
    private CodeMergeService merging;

    @Autowired
    private MemoService memos;

    @Autowired
    private SubjectMemoService subjectMemos;

    @Autowired
    private ThemeService themes;

    @Autowired
    private SourceService sources;

    @Autowired
    private BinService bin;

    @Autowired
    private BinQueries queries;

    @Autowired
    private UndoService undo;

    @Autowired
    private UndoQueries gestures;

    private SmallStudy study;
    private Coder ana;
    private Lead lena;
    private SourceId first;
    private SourceId second;
    private CodeId trust;
    private CodeId waiting;
    private CodingId kept;
    private CodingId taken;
    private MemoId memo;
    private ThemeId theme;

    @BeforeEach
    void aStudyWithThingsToThrowAway() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        lena = study.lead("lena");
        first = study.source("Interview 1", study.la01, ana, "Nobody rang back.");
        second = study.source("Interview 2", study.la02, ana, "The letter came.");
        trust = codes.make(ana, study.analysis, null, "Trust", null);
        waiting = codes.make(ana, study.analysis, trust, "Waiting", null);
        kept = codings.code(ana, study.passage(first, "Nobody"), waiting).id();
        codings.code(ana, study.passage(second, "letter"), waiting);
        taken = codings.code(ana, study.passage(first, "rang back"), trust).id();
        memo = memos.write(ana, study.analysis, study.passage(first, "rang"), "Who should have?");
        theme = themes.make(ana, study.analysis, "Waiting is work");
        themes.gather(ana, theme, Set.of(waiting));
    }

    @Test
    void the_bin_says_what_lies_in_it_who_put_it_there_and_how_much_hangs_on_it() {
        codings.uncode(ana, taken);
        memos.remove(ana, memo);
        codes.remove(ana, trust);
        themes.remove(ana, theme);
        sources.remove(lena, second);

        assertThat(queries.bin(ana))
                .extracting(BinItem::kind, BinItem::name, BinItem::where, BinItem::words, BinItem::segments)
                .containsExactly(
                        tuple(Kind.SOURCE, "Interview 2", null, null, 1),
                        tuple(Kind.THEME, "Waiting is work", "Reflexive", null, 0),
                        tuple(Kind.CODE, "Trust", "Reflexive", null, 2),
                        tuple(Kind.MEMO, "Who should have?", "Interview 1", "Who should have?", 0),
                        tuple(Kind.CODING, "Trust", "Interview 1", "rang back", 0));
        assertThat(queries.bin(ana)).extracting(BinItem::by).doesNotContainNull();
        assertThat(queries.bin(study.coderOf("olu", study.la02)))
                .as("who is held to a site sees nothing that was said in another")
                .extracting(BinItem::kind)
                .containsExactly(Kind.SOURCE, Kind.THEME, Kind.CODE);
    }

    @Test
    void a_code_under_one_in_the_bin_waits_for_that_one() {
        codes.remove(ana, waiting);
        codes.remove(lena, trust);

        assertThatThrownBy(() -> bin.restore(ana, waiting))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching("Waiting can’t come back: .* removed “Trust” at .*");
        bin.restore(ana, trust);
        bin.restore(ana, waiting);
        assertThat(trees.tree(ana, study.analysis).path(waiting)).isEqualTo("Trust › Waiting");
        assertThatThrownBy(() -> bin.restore(ana, waiting)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_code_that_was_merged_away_comes_back_as_a_code_of_its_own() {
        CodeId hope = codes.make(ana, study.analysis, null, "Hope", null);
        merging.merge(ana, trust, List.of(hope));
        assertThat(queries.bin(ana)).extracting(BinItem::name).containsExactly("Hope");

        bin.restore(ana, hope);

        assertThat(sql.fetchExists(CODE, CODE.ID.eq(hope), CODE.REMOVED_AT.isNull(), CODE.MERGED_INTO.isNull()))
                .isTrue();
        undo.undo(ana);
        assertThat(sql.fetchExists(CODE, CODE.ID.eq(hope), CODE.REMOVED_AT.isNotNull(), CODE.MERGED_INTO.eq(trust)))
                .isTrue();
    }

    @Test
    void a_colleagues_coding_comes_back_by_them_or_by_a_lead() {
        codings.uncode(lena, taken);
        Coder ben = study.coder("ben");

        assertThatThrownBy(() -> bin.restore(ben, taken)).hasMessageContaining("colleague");
        bin.restore(ana, taken);
        assertThat(sql.fetchExists(CODING, CODING.ID.eq(taken))).isTrue();
        assertThat(study.journal()).endsWith("PassageUncoded", "CodingRestored");
    }

    @Test
    void what_was_written_and_undone_is_not_lost_when_something_new_is_done() {
        MemoId long_ = memos.write(ana, study.analysis, study.passage(first, "back"), "Twenty minutes of thought.");
        undo.undo(ana);
        codes.rename(ana, waiting, "Waiting about");

        assertThat(queries.bin(ana)).extracting(BinItem::name).containsExactly("Twenty minutes of thought.");
        bin.restore(ana, long_);
        assertThat(sql.fetchExists(MEMO, MEMO.ID.eq(long_))).isTrue();
        assertThat(queries.bin(ana)).isEmpty();
    }

    @Test
    void a_lead_empties_the_bin_and_what_was_done_with_it_says_why_it_can_not_be_undone() {
        subjectMemos.writeOnCode(ana, trust, "Too wide.");
        codings.uncode(ana, taken);
        codes.remove(ana, trust);
        themes.remove(ana, theme);
        sources.remove(ana, second);

        bin.empty(lena);

        assertThat(queries.bin(lena)).isEmpty();
        assertThat(sql.fetchCount(CODE, CODE.STUDY_ID.eq(study.study))).isZero();
        assertThat(sql.fetchCount(CODING, CODING.STUDY_ID.eq(study.study))).isZero();
        assertThat(sql.fetchCount(THEME, THEME.STUDY_ID.eq(study.study))).isZero();
        assertThat(sql.fetchCount(MEMO, MEMO.STUDY_ID.eq(study.study))).isEqualTo(1);
        assertThat(sql.fetchCount(SOURCE, SOURCE.STUDY_ID.eq(study.study))).isEqualTo(1);
        assertThat(sql.fetchCount(TEXT_VERSION, TEXT_VERSION.SOURCE_ID.eq(second)))
                .isZero();
        assertThat(study.journal()).endsWith("SourceRemoved", "BinEmptied");
        assertThat(gestures.mine(ana, 50))
                .filteredOn(line -> line.state() == UndoQueries.State.DEAD)
                .hasSize(12)
                .allSatisfy(line -> assertThat(line.hindrance()).contains("the bin was emptied at"));
        assertThatThrownBy(() -> undo.undo(ana, gestures.mine(ana, 1).getFirst().gesture()))
                .hasMessageContaining("the bin was emptied at");
        assertThat(undo.undo(ana).sentence()).isEqualTo("Wrote a memo on a passage of “Interview 1”");
    }

    @Test
    void a_lead_of_one_site_empties_what_is_of_that_site() {
        Lead ofSite = access.lead(study.member("lou", Role.LEAD, study.la02), study.study);
        codings.uncode(ana, taken);
        codes.remove(ana, trust);
        sources.remove(ana, second);

        bin.empty(ofSite);

        assertThat(queries.bin(lena)).extracting(BinItem::kind).containsExactly(Kind.CODE, Kind.CODING);
        assertThat(sql.fetchExists(CODING, CODING.ID.eq(kept))).isTrue();
        assertThat(sql.fetchExists(SOURCE, SOURCE.ID.eq(second))).isFalse();
    }
}
