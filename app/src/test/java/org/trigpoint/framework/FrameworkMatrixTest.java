package org.trigpoint.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.util.List;
import java.util.Objects;
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
import org.trigpoint.access.Reader;
import org.trigpoint.access.Role;
import org.trigpoint.access.SignedIn;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.framework.FrameworkMatrix.Cell;
import org.trigpoint.framework.MatrixPlan.Narrowing;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.guides.GuideWords;
import org.trigpoint.guides.TopicGuide;
import org.trigpoint.guides.TopicGuideQueries;
import org.trigpoint.guides.TopicGuideService;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.history.JournalPage;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeExtractId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.SourceService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.undo.UndoService;

@HouseTest
class FrameworkMatrixTest {

    private static final String WORDS = "They let me in, in the end. Nobody hurried us. The form was long.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeExtractService extracts;

    @Autowired
    private FrameworkMatrixService matrices;

    @Autowired
    private FrameworkCellService cells;

    @Autowired
    private FrameworkEvidenceService links;

    @Autowired
    private FrameworkStateService states;

    @Autowired
    private CodedSourceService coded;

    @Autowired
    private FrameworkQueries queries;

    @Autowired
    private TopicGuideService guides;

    @Autowired
    private TopicGuideQueries guideQueries;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private SourceService sources;

    @Autowired
    private UndoService undoing;

    @Autowired
    private JournalQueries journal;

    private SmallStudy study;
    private Coder ana;
    private SourceId first;
    private SourceId second;
    private CodeId trust;
    private CodeId forms;
    private CodingId letIn;
    private ThemeId theme;
    private FrameworkMatrixId matrix;
    private FrameworkColumnId ofTheme;

    @BeforeEach
    void aMatrixOfSources() {
        study = new SmallStudy(sql, access);
        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, "framework")
                .where(ANALYSIS.ID.eq(study.analysis))
                .execute();
        ana = study.coder("ana");
        first = study.source("Interview 1", study.la01, ana, WORDS);
        second = study.source("Interview 2", study.la02, ana, "Nothing of the kind was said here.");
        trust = codes.make(ana, study.analysis, null, "Trust", 4);
        forms = codes.make(ana, study.analysis, null, "Forms", 5);
        letIn = coding.code(ana, study.passage(first, "They let me in"), trust).id();
        theme = themes.make(ana, study.analysis, "Being let in");
        themes.gather(ana, theme, List.of(trust));
        matrix = matrices.make(
                ana, study.analysis, plan("By source", Narrowing.NONE, Topic.of(theme), Topic.of(forms, true)));
        ofTheme = shown(ana).columns().getFirst().id();
    }

    private static MatrixPlan plan(String name, Narrowing narrowing, Topic... columns) {
        return new MatrixPlan(name, RowsBy.SOURCES, null, narrowing, List.of(columns));
    }

    private FrameworkMatrix shown(Reader reader) {
        return queries.matrix(reader, matrix);
    }

    private CellPlace place(SourceId source) {
        return new CellPlace(matrix, String.valueOf(source.value()), ofTheme);
    }

    private Cell cell(SourceId source) {
        return queries.cell(ana, place(source)).cell();
    }

    private void undo(Coder coder) {
        undoing.undo(coder);
    }

    @Test
    void a_matrix_sets_sources_against_themes_and_codes_in_their_order() {
        FrameworkMatrix shown = shown(ana);

        assertThat(shown.columns()).extracting(FrameworkMatrix.Column::title).containsExactly("Being let in", "Forms");
        assertThat(shown.rows()).extracting(FrameworkMatrix.Row::title).containsExactly("Interview 1", "Interview 2");
        assertThat(shown.rows().getFirst().cells())
                .extracting(Cell::extracts)
                .as("the theme has the extracts of its codes")
                .containsExactly(1, 0);
        assertThat(cell(first).follows()).isEqualTo(CellState.EVIDENCED);
        assertThat(cell(second).follows()).isEqualTo(CellState.NOT_ASKED);
    }

    @Test
    void a_second_writer_is_told_and_overwrites_nothing() {
        Coder ben = study.coder("ben");
        assertThat(cells.write(ana, place(first), 0, "Let in slowly.")).isEqualTo(1);

        assertThatThrownBy(() -> cells.write(ben, place(first), 0, "Something else."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("A colleague has written in this cell");

        assertThat(Objects.requireNonNull(cell(first).summary()).text()).isEqualTo("Let in slowly.");
    }

    @Test
    void extracts_begin_a_cell_as_a_draft_until_the_analyst_writes() {
        assertThat(cells.startAll(ana, matrix)).as("cells with extracts").isEqualTo(1);

        FrameworkMatrix.Summary draft = Objects.requireNonNull(cell(first).summary());
        assertThat(draft.text()).isEqualTo("\u201cThey let me in\u201d [1]");
        assertThat(draft.draft()).isTrue();
        assertThat(draft.links()).singleElement().satisfies(link -> {
            assertThat(link.reference()).isEqualTo("[1] Interview 1, turn 1");
            assertThat(link.span())
                    .isEqualTo(study.passage(first, "They let me in").span());
        });

        cells.write(ana, place(first), draft.revision(), "Let in, slowly [1].");

        assertThat(Objects.requireNonNull(cell(first).summary()).draft()).isFalse();
        assertThatThrownBy(() -> cells.start(ana, place(first)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Something is written in this cell already");
    }

    @Test
    void a_cell_is_stale_when_extracts_come_or_go_until_somebody_confirms_it() {
        int revision = cells.write(ana, place(first), 0, "Let in slowly.");
        assertThat(cell(first).stale()).isFalse();

        coding.code(ana, study.passage(first, "Nobody hurried us"), trust);
        assertThat(Objects.requireNonNull(cell(first).summary()).change().words())
                .isEqualTo("1 new extract");

        coding.uncode(ana, letIn);
        assertThat(Objects.requireNonNull(cell(first).summary()).change().words())
                .isEqualTo("1 new extract, 1 extract gone");

        cells.confirm(ana, place(first), revision);
        assertThat(cell(first).stale()).isFalse();
        assertThat(Objects.requireNonNull(cell(first).summary()).text()).isEqualTo("Let in slowly.");
    }

    @Test
    void a_correction_elsewhere_leaves_a_cell_fresh_and_one_of_its_words_makes_it_stale() {
        cells.start(ana, place(first));
        int revision = cells.write(ana, place(first), 1, "Let in slowly [1].");

        VersionId elsewhere = corrections
                .correct(ana, first, version(first), List.of(at("form was", "forms were")), "heard again")
                .version();
        assertThat(cell(first).stale()).as("other words were corrected").isFalse();

        corrections.correct(ana, first, elsewhere, List.of(at("let me", "lets me")), "heard again");
        FrameworkMatrix.Summary summary = Objects.requireNonNull(cell(first).summary());
        assertThat(summary.change().words()).isEqualTo("1 extract reworded, wording of [1] changed");
        assertThat(summary.links())
                .singleElement()
                .satisfies(link -> assertThat(link.held()).isFalse());

        cells.confirm(ana, place(first), revision);
        assertThat(cell(first).stale()).isFalse();
    }

    private VersionId version(SourceId source) {
        return sql.select(SOURCE.VERSION_ID)
                .from(SOURCE)
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
    }

    private static Edit at(String words, String becomes) {
        int start = WORDS.indexOf(words);
        return new Edit(start, start + words.length(), becomes);
    }

    @Test
    void an_empty_cell_says_why_by_guides_and_coding() {
        guides.make(
                ana,
                new GuideWords(
                        "Staff", true, Set.of(), Set.of(), Set.of(SourceKind.INTERVIEW), List.of("Trust?", "Else?")));
        TopicGuide guide = guideQueries.of(ana, study.analysis).getFirst();
        guides.ask(ana, study.analysis, guide.questions().getFirst().id(), Set.of(theme), Set.of());

        assertThat(cell(second).follows()).isEqualTo(CellState.NOT_YET_CODED);

        coded.mark(ana, study.analysis, Set.of(first, second), true);
        assertThat(cell(second).follows()).isEqualTo(CellState.NOT_MENTIONED);
        FrameworkMatrix shown = shown(ana);
        assertThat(shown.columns().getFirst().counted().words()).isEqualTo("1 of 2 asked");
        assertThat(shown.columns().getLast().counted().leftOutWords()).isEqualTo("2 left out: 2 not asked");
        assertThat(shown.bySite()).extracting(FrameworkMatrix.Group::name).containsExactly("LA01", "LA02");

        states.say(ana, place(second), CellState.NOT_ASKED, "The interview ended before that question.");
        assertThat(cell(second).told().state()).isEqualTo(CellState.NOT_ASKED);
        assertThat(cell(second).follows()).isEqualTo(CellState.NOT_MENTIONED);
        assertThat(shown(ana).columns().getFirst().counted().words()).isEqualTo("1 of 1 asked");

        undo(ana);
        assertThat(cell(second).byHand()).isNull();
        guides.change(
                ana,
                guide.id(),
                guide.revision(),
                new GuideWords("Staff", true, Set.of(), Set.of("Parent"), Set.of(), List.of("Trust, then?", "Else?")));
        TopicGuide changed = guideQueries.of(ana, study.analysis).getFirst();
        assertThat(changed.questions().getFirst().themes())
                .as("reworded, it asks about the same")
                .containsExactly(theme);
        assertThat(cell(second).follows()).as("nobody of that role takes part").isEqualTo(CellState.NOT_ASKED);
    }

    @Test
    void what_contradicts_a_theme_makes_a_case_contradicted_and_other_passages_of_the_theme_make_it_evidenced() {
        ThemeExtractId against = extracts.attachSegment(ana, theme, letIn, Stance.CONTRADICTS, "Only once.");
        Cell said = cell(first);
        assertThat(said.follows()).as("the coded words speak against it").isEqualTo(CellState.CONTRADICTED);
        assertThat(said.against()).isEqualTo(1);
        assertThat(said.extracts()).as("it is coded all the same").isEqualTo(1);

        ThemeExtractId beside =
                extracts.attach(ana, theme, study.passage(first, "Nobody hurried us"), Stance.SUPPORTS, "");
        assertThat(cell(first).follows()).as("other words speak for it").isEqualTo(CellState.EVIDENCED);
        assertThat(cell(first).against()).as("and these are told beside").isEqualTo(1);

        extracts.remove(ana, beside);
        extracts.say(ana, against, Stance.DEVIANT, "Only once.");
        assertThat(cell(first).follows()).isEqualTo(CellState.EVIDENCED);
        assertThat(cell(first).against()).isZero();
        assertThat(cell(second).follows()).as("a case of its own").isEqualTo(CellState.NOT_ASKED);
    }

    @Test
    void a_state_and_what_contradicts_a_theme_are_hidden_with_the_rest_of_a_colleague_s_blind_work() {
        Lead lead = access.lead(study.member("lead", Role.LEAD, null), study.study);
        Coder ben = study.coder("ben");
        states.say(ana, place(first), CellState.NOT_ASKED, "As Ana reads it.");
        extracts.attach(ana, theme, study.passage(first, "Nobody hurried us"), Stance.CONTRADICTS, "");
        assertThat(queries.cell(ben, place(first)).cell().byHand()).isNotNull();
        Blind.round(sql, study, lead, first, ana.person(), ben.person());

        Cell seen = queries.cell(ben, place(first)).cell();

        assertThat(seen.byHand()).isNull();
        assertThat(seen.told().state()).isEqualTo(seen.follows()).isEqualTo(CellState.NOT_ASKED);
        assertThat(seen.against()).isZero();
        assertThatThrownBy(() -> states.say(ben, place(first), CellState.EVIDENCED, "Mine."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("hidden from you");
        assertThatThrownBy(() -> states.follow(ben, place(first))).isInstanceOf(Refusal.class);
        assertThat(cell(first).byHand()).as("their own").isNotNull();
    }

    @Test
    void everything_is_taken_back_by_undoing_and_a_removed_matrix_comes_back_whole() {
        cells.start(ana, place(first));
        cells.write(ana, place(first), 1, "Let in slowly [1].");
        matrices.remove(ana, matrix);
        assertThatThrownBy(() -> shown(ana)).isInstanceOf(NotFound.class);

        undo(ana);

        FrameworkMatrix.Summary summary = Objects.requireNonNull(cell(first).summary());
        assertThat(summary.text()).isEqualTo("Let in slowly [1].");
        assertThat(summary.links()).hasSize(1);
        undo(ana);
        assertThat(Objects.requireNonNull(cell(first).summary()).draft()).isTrue();
        undo(ana);
        assertThat(cell(first).summary()).isNull();
    }

    @Test
    void the_making_of_a_theme_is_not_taken_back_over_a_column_that_rests_on_it() {
        Coder ben = study.coder("ben");
        ThemeId late = themes.make(ben, study.analysis, "Late");
        matrices.change(ana, matrix, 1, plan("By source", Narrowing.NONE, Topic.of(theme), Topic.of(late)));

        assertThatThrownBy(() -> undo(ben)).isInstanceOf(Refusal.class);

        assertThat(shown(ana).columns())
                .extracting(FrameworkMatrix.Column::title)
                .containsExactly("Being let in", "Late");
    }

    @Test
    void what_lies_in_the_bin_is_shown_nowhere_and_a_link_into_it_neither() {
        cells.start(ana, place(first));
        sources.remove(ana, first);

        assertThat(shown(ana).rows()).extracting(FrameworkMatrix.Row::title).containsExactly("Interview 2");
        assertThatThrownBy(() -> cell(first)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_member_of_one_site_sees_that_site_s_cases_and_no_matrix_that_mixes_sites() {
        Coder ofSite = study.coderOf("sam", study.la02);
        FrameworkMatrixId mixed = matrices.make(
                ana,
                study.analysis,
                new MatrixPlan("By kind", RowsBy.KINDS, null, Narrowing.NONE, List.of(Topic.of(theme))));
        FrameworkMatrixId theirs = matrices.make(
                ana,
                study.analysis,
                new MatrixPlan(
                        "By kind, LA02",
                        RowsBy.KINDS,
                        null,
                        new Narrowing(null, study.la02, null, null),
                        List.of(Topic.of(theme))));

        assertThat(shown(ofSite).rows()).extracting(FrameworkMatrix.Row::title).containsExactly("Interview 2");
        assertThat(queries.of(ofSite, study.analysis))
                .extracting(FrameworkQueries.Line::id)
                .containsExactlyInAnyOrder(matrix, theirs);
        assertThatThrownBy(() -> queries.matrix(ofSite, mixed)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cells.write(ofSite, place(first), 0, "Not theirs."))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_a_colleague_of_a_blind_round_wrote_is_not_shown_until_one_has_submitted() {
        SignedIn signedIn = study.member("lead", Role.LEAD, null);
        Lead lead = access.lead(signedIn, study.study);
        Coder ben = study.coder("ben");
        cells.start(ana, place(first));
        Blind.round(sql, study, lead, first, ana.person(), ben.person());

        FrameworkMatrix.Cell seen = queries.cell(ben, place(first)).cell();

        assertThat(seen.hidden()).isTrue();
        assertThat(seen.summary()).isNull();
        assertThat(seen.extracts()).isZero();
        assertThatThrownBy(() -> cells.write(ben, place(first), 0, "Mine."))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("hidden from you");
    }

    @Test
    void whoever_takes_a_blind_coder_s_link_away_the_journal_hides_it_from_the_other() {
        Lead lead = access.lead(study.member("lead", Role.LEAD, null), study.study);
        Coder ben = study.coder("ben");
        links.link(ana, place(first), study.passage(first, "Nobody hurried us"));
        Blind.round(sql, study, lead, first, ana.person(), ben.person());
        links.unlink(
                lead,
                Objects.requireNonNull(queries.cell(lead, place(first)).cell().summary())
                        .links()
                        .getFirst()
                        .id());

        assertThat(linesOfLinks(ana)).containsExactly("PassageUnlinked", "PassageLinked");
        assertThat(linesOfLinks(lead)).containsExactly("PassageUnlinked", "PassageLinked");
        assertThat(linesOfLinks(ben)).isEmpty();
    }

    private List<String> linesOfLinks(Reader reader) {
        return journal.page(reader, JournalFilter.ALL, null, 100).lines().stream()
                .map(JournalPage.Line::kind)
                .filter(kind -> kind.contains("inked"))
                .toList();
    }

    @Test
    void links_are_numbered_once_and_the_method_must_offer_charting() {
        Passage passage = study.passage(first, "Nobody hurried us");
        assertThat(links.link(ana, place(first), passage)).isEqualTo(1);
        assertThat(links.link(ana, place(first), passage)).as("the same words").isEqualTo(1);
        links.unlink(
                ana,
                Objects.requireNonNull(cell(first).summary()).links().getFirst().id());
        assertThat(Objects.requireNonNull(cell(first).summary()).links()).isEmpty();

        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, "reflexive")
                .where(ANALYSIS.ID.eq(study.analysis))
                .execute();
        assertThatThrownBy(() -> matrices.make(ana, study.analysis, plan("Another", Narrowing.NONE, Topic.of(theme))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no framework matrices");
    }
}
