package org.trigpoint.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.QuestionTemplates;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.SynonymGroupId;
import org.trigpoint.studies.PlanQueries.QuestionLine;
import org.trigpoint.studies.PlanQueries.SynonymLine;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class QuestionAndSynonymTest {

    private static final String TEMPLATE = "systemic-practice-ipe@1";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private QuestionService questions;

    @Autowired
    private SynonymService synonyms;

    @Autowired
    private PlanQueries queries;

    private SmallStudy study;
    private Lead lead;
    private Lead stranger;

    @BeforeEach
    void twoStudies() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        stranger = new SmallStudy(sql, access).lead("stranger");
    }

    @Test
    void a_template_is_taken_over_word_for_word_and_only_once() {
        int printed = QuestionTemplates.get("systemic-practice-ipe", 1)
                .orElseThrow()
                .questions()
                .size();

        assertThat(questions.adopt(lead, TEMPLATE)).isEqualTo(printed);
        assertThat(questions.adopt(lead, TEMPLATE)).isZero();

        assertThat(queries.questions(lead)).hasSize(printed).allMatch(line -> TEMPLATE.equals(line.origin()));
        assertThat(study.journal()).containsExactly("QuestionsAdopted");
        assertThatThrownBy(() -> questions.adopt(lead, "no-such@1")).hasMessageContaining("no template");
    }

    @Test
    void a_question_in_new_words_is_no_longer_the_templates_and_the_template_gives_its_own_again() {
        questions.adopt(lead, TEMPLATE);
        QuestionLine first = queries.questions(lead).getFirst();

        questions.reword(lead, first.question(), "Another heading", first.wording());
        assertThat(queries.questions(lead).getFirst().origin()).isEqualTo(TEMPLATE);

        questions.reword(lead, first.question(), first.dimension(), "What did families notice?");
        assertThat(queries.questions(lead).getFirst())
                .isEqualTo(new QuestionLine(first.question(), first.dimension(), "What did families notice?", null));
        assertThat(questions.adopt(lead, TEMPLATE)).isOne();
    }

    @Test
    void questions_are_ordered_and_removed_by_the_lead_of_their_study_alone() {
        QuestionId one = questions.add(lead, "Reach", "Who was reached?");
        QuestionId two = questions.add(lead, "Reach", "Who\nwas   not?");

        questions.order(lead, List.of(two, one));
        assertThat(queries.questions(lead))
                .extracting(QuestionLine::wording)
                .containsExactly("Who was not?", "Who was reached?");

        assertThatThrownBy(() -> questions.order(stranger, List.of(two, one))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.reword(stranger, one, "x", "y")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.remove(stranger, one)).isInstanceOf(NotFound.class);

        questions.remove(lead, one);
        assertThat(queries.questions(lead)).extracting(QuestionLine::question).containsExactly(two);
    }

    @Test
    void a_word_stands_in_one_group_of_words_found_as_one() {
        Coder coder = study.coder("coder");
        SynonymGroupId group = synonyms.add(coder, List.of("team  around the family", "TAF", "taf", " "));

        assertThat(queries.synonyms(coder))
                .containsExactly(new SynonymLine(group, List.of("team around the family", "TAF")));
        assertThatThrownBy(() -> synonyms.add(coder, List.of("Taf", "other"))).hasMessageContaining("found as one");
        assertThatThrownBy(() -> synonyms.add(coder, List.of("same", "SAME"))).hasMessageContaining("2 to 20");

        synonyms.change(coder, group, List.of("TAF", "team around the child"));
        synonyms.remove(coder, group);
        assertThat(queries.synonyms(coder)).isEmpty();
        assertThat(study.journal()).containsExactly("SynonymGroupAdded", "SynonymGroupChanged", "SynonymGroupRemoved");
    }

    @Test
    void a_group_of_another_study_is_not_found() {
        SynonymGroupId group = synonyms.add(lead, List.of("one", "eins"));

        assertThatThrownBy(() -> synonyms.change(stranger, group, List.of("a", "b")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> synonyms.remove(stranger, group)).isInstanceOf(NotFound.class);
    }
}
