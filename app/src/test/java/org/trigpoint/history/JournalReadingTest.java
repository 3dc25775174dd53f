package org.trigpoint.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.history.JournalPage.Line;
import org.trigpoint.history.JournalQueries.Choices;
import org.trigpoint.history.JournalQueries.Doer;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.studies.Arm;
import org.trigpoint.studies.PlanService;
import org.trigpoint.studies.QuestionService;
import org.trigpoint.studies.SiteDetails;
import org.trigpoint.studies.SynonymService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class JournalReadingTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private PlanService plan;

    @Autowired
    private SynonymService synonyms;

    @Autowired
    private QuestionService questions;

    @Autowired
    private JournalQueries journal;

    private SmallStudy study;
    private Lead lead;
    private Coder coder;
    private SiteId site;

    @BeforeEach
    void threeLinesByTwoPeople() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        coder = study.coder("coder");
        site = plan.addSite(lead, new SiteDetails("LA03", "Northbridge", Arm.CONTROL, null, false));
        plan.addWave(lead, "Baseline");
        synonyms.add(coder, List.of("TAF", "team around the family"));
    }

    @Test
    void a_line_tells_who_did_what_to_what() {
        Line line = page(lead, JournalFilter.ALL).lines().getLast();

        assertThat(line.title()).isEqualTo("Site added");
        assertThat(line.personName()).endsWith("of the team");
        assertThat(line.subject()).isEqualTo("site");
        assertThat(line.subjectId()).isEqualTo(site.value());
        assertThat(line.subjectName()).isEqualTo("LA03");
        assertThat(line.details()).containsKey("details");
        assertThat(line.details().get("details")).contains("code LA03", "name Northbridge", "withdrawn false");
    }

    @Test
    void a_line_about_a_question_that_was_removed_says_that_it_is_no_more() {
        questions.remove(lead, questions.add(lead, "Reach", "Who was reached?"));
        questions.add(lead, "Reach", "Who was not?");

        assertThat(page(lead, JournalFilter.ALL).lines().stream()
                        .filter(line -> line.subject().equals("question")))
                .extracting(Line::kind, Line::there)
                .containsExactly(
                        tuple("QuestionAdded", true), tuple("QuestionRemoved", false), tuple("QuestionAdded", false));
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        JournalPage first = journal.page(lead, JournalFilter.ALL, null, 2);
        JournalPage second =
                journal.page(lead, JournalFilter.ALL, first.lines().getLast().number(), 2);

        assertThat(first.lines()).extracting(Line::kind).containsExactly("SynonymGroupAdded", "WaveAdded");
        assertThat(first.more()).isTrue();
        assertThat(second.lines()).extracting(Line::kind).containsExactly("SiteAdded");
        assertThat(second.more()).isFalse();
    }

    @Test
    void every_part_of_a_filter_narrows() {
        LocalDate today = LocalDate.now(JournalQueries.ZONE);

        assertThat(page(lead, new JournalFilter(Set.of("WaveAdded"), null, null, null, null, null))
                        .lines())
                .hasSize(1);
        assertThat(page(lead, new JournalFilter(Set.of(), coder.person(), null, null, null, null))
                        .lines())
                .extracting(Line::kind)
                .containsExactly("SynonymGroupAdded");
        assertThat(page(lead, new JournalFilter(Set.of(), null, "site", site.value(), null, null))
                        .lines())
                .hasSize(1);
        assertThat(page(lead, new JournalFilter(Set.of(), null, null, null, today.minusDays(1), today.plusDays(1)))
                        .lines())
                .hasSize(3);
        assertThat(page(lead, new JournalFilter(Set.of(), null, null, null, today.plusDays(2), null))
                        .lines())
                .isEmpty();
        assertThat(page(lead, new JournalFilter(Set.of(), null, null, null, null, today.minusDays(2)))
                        .lines())
                .isEmpty();
    }

    @Test
    void whoever_is_tied_to_a_site_and_every_observer_reads_their_own_lines_alone() {
        Coder ofOneSite = study.coderOf("una", study.la01);
        synonyms.add(ofOneSite, List.of("x", "y"));
        Reader observer = study.observer("ola");

        assertThat(page(ofOneSite, JournalFilter.ALL).lines())
                .extracting(Line::person)
                .containsExactly(ofOneSite.person());
        assertThat(page(observer, JournalFilter.ALL).lines()).isEmpty();
        assertThat(page(coder, JournalFilter.ALL).lines()).hasSize(4);
        assertThat(journal.choices(ofOneSite).people()).extracting(Doer::person).containsExactly(ofOneSite.person());
    }

    @Test
    void another_study_sees_nothing_of_it_even_by_the_number_of_its_things() {
        Lead stranger = new SmallStudy(sql, access).lead("stranger");

        assertThat(page(stranger, new JournalFilter(Set.of(), null, "site", site.value(), null, null))
                        .lines())
                .isEmpty();
        assertThat(journal.choices(stranger)).isEqualTo(new Choices(List.of(), List.of(), List.of()));
    }

    @Test
    void the_choices_are_what_occurs() {
        Choices choices = journal.choices(lead);

        assertThat(choices.kinds()).containsExactly("SiteAdded", "SynonymGroupAdded", "WaveAdded");
        assertThat(choices.subjects()).containsExactly("site", "synonym-group", "wave");
        assertThat(choices.people()).extracting(Doer::person).containsExactlyInAnyOrder(lead.person(), coder.person());
    }

    private JournalPage page(Reader reader, JournalFilter filter) {
        return journal.page(reader, filter, null, 100);
    }
}
