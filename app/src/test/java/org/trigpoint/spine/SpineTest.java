package org.trigpoint.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.guides.GuideWords;
import org.trigpoint.guides.TopicGuideQueries;
import org.trigpoint.guides.TopicGuideService;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.migrations.GuideQuestionId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.TopicGuideId;
import org.trigpoint.spine.Speaks.Of;
import org.trigpoint.spine.SpinePage.Gap;
import org.trigpoint.spine.SpinePage.Spoken;
import org.trigpoint.studies.QuestionService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.triangulation.FindingService;
import org.trigpoint.triangulation.FindingWords;
import org.trigpoint.undo.UndoService;

@HouseTest
class SpineTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private QuestionService questions;

    @Autowired
    private ThemeService themes;

    @Autowired
    private FindingService findings;

    @Autowired
    private SpineService spine;

    @Autowired
    private SpineQueries queries;

    @Autowired
    private UndoService undo;

    @Autowired
    private TopicGuideService guides;

    @Autowired
    private TopicGuideQueries guideQueries;

    @Autowired
    private JournalQueries journal;

    private SmallStudy study;
    private Lead ana;
    private QuestionId how;
    private QuestionId much;
    private ThemeId waiting;

    @BeforeEach
    void two_questions_and_a_theme() {
        study = new SmallStudy(sql, access);
        ana = study.lead("ana");
        how = questions.add(ana, "Mechanisms", "How does it work?");
        much = questions.add(ana, "Mechanisms", "How much of it?");
        waiting = themes.make(ana, study.analysis, "Waiting is work");
    }

    private static Speaks theme(ThemeId theme) {
        return new Speaks(Of.THEME, String.valueOf(theme.value()));
    }

    private SpinePage page(QuestionId question) {
        return queries.page(ana, List.of(question));
    }

    @Test
    void what_somebody_puts_to_a_question_stands_on_its_page_until_it_is_undone_or_taken_off() {
        assertThat(page(how).silent()).isTrue();

        spine.link(ana, how, theme(waiting));
        spine.link(ana, how, theme(waiting));

        assertThat(page(how).themes()).extracting(Spoken::name).containsExactly("Waiting is work");
        assertThat(page(how).links()).extracting(SpinePage.Link::speaks).containsExactly(theme(waiting));
        assertThat(page(how).gaps())
                .extracting(Gap::kind)
                .as("no guide asks about it, and no strand speaks")
                .containsExactlyInAnyOrder(Gap.Kind.SILENT, Gap.Kind.NOT_ASKED);
        assertThat(page(much).silent()).isTrue();
        assertThat(queries.howMany(ana)).containsOnly(Map.entry(how, 1));
        assertThat(study.journal()).endsWith("QuestionEvidenceLinked");

        assertThat(undo.undo(ana).sentence())
                .isEqualTo("Put “Waiting is work, " + analysisName() + "” to the question “How does it work?”");
        assertThat(page(how).silent()).isTrue();
        undo.redo(ana);
        spine.unlink(ana, how, theme(waiting));
        assertThat(page(how).silent()).isTrue();
        assertThat(study.journal()).endsWith("QuestionEvidenceUnlinked");
        undo.undo(ana);
        assertThat(page(how).themes()).hasSize(1);
    }

    private String analysisName() {
        return queries.offers(ana).stream()
                .filter(offer -> offer.speaks().equals(theme(waiting)))
                .findFirst()
                .orElseThrow()
                .label()
                .substring("Waiting is work, ".length());
    }

    @Test
    void a_theme_says_which_topics_of_which_guide_asked_about_it_and_the_gap_goes() {
        spine.link(ana, how, theme(waiting));
        TopicGuideId guide = guides.make(
                ana,
                new GuideWords(
                        "Parents",
                        true,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        List.of("How long did you wait?", "What else?")));
        GuideQuestionId asked = guideQueries.of(ana, study.analysis).stream()
                .filter(one -> one.id().equals(guide))
                .findFirst()
                .orElseThrow()
                .questions()
                .getFirst()
                .id();
        assertThat(page(how).gaps()).extracting(Gap::kind).contains(Gap.Kind.NOT_ASKED);

        guides.ask(ana, study.analysis, asked, Set.of(waiting), Set.of());

        assertThat(page(how).themes())
                .singleElement()
                .satisfies(spoken -> assertThat(spoken.asking())
                        .containsExactly(new SpinePage.Topic("Parents", "How long did you wait?")));
        assertThat(page(how).gaps()).extracting(Gap::kind).doesNotContain(Gap.Kind.NOT_ASKED);
    }

    @Test
    void a_line_of_the_journal_about_a_question_says_which() {
        spine.link(ana, how, theme(waiting));

        assertThat(journal.page(ana, JournalFilter.ALL, null, 1)
                        .lines()
                        .getFirst()
                        .subjectName())
                .isEqualTo("How does it work?");
    }

    @Test
    void a_dimension_is_all_that_speaks_to_any_of_its_questions() {
        spine.link(ana, how, theme(waiting));
        spine.link(ana, much, new Speaks(Of.OUTCOME, "gbo"));
        findings.add(ana, new FindingWords("Waiting wears people down", waiting, Set.of(much), Strand.INTERVIEWS));

        SpinePage both = queries.page(ana, List.of(how, much));

        assertThat(both.themes()).as("once, however it came there").hasSize(1);
        assertThat(both.findings()).hasSize(1);
        assertThat(both.measures()).extracting(SpinePage.Counted::label).hasSize(1);
        assertThat(both.gaps()).extracting(Gap::kind).contains(Gap.Kind.NO_NUMBER);
        assertThat(both.links()).hasSize(2);
    }

    @Test
    void only_what_the_study_has_can_be_put_to_one_of_its_questions() {
        SmallStudy other = new SmallStudy(sql, access);
        Lead bea = other.lead("bea");
        ThemeId theirs = themes.make(bea, other.analysis, "Of another study");

        assertThatThrownBy(() -> spine.link(ana, how, theme(theirs))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> spine.link(ana, how, new Speaks(Of.MEASURE, "F99")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> spine.link(bea, how, theme(theirs))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.page(bea, List.of(how))).isInstanceOf(NotFound.class);
    }
}
