package org.trigpoint.studies;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.EvaluationQuestionTemplate;
import org.trigpoint.codebooks.QuestionTemplates;
import org.trigpoint.journal.Journal;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.studies.QuestionRepository.Question;

/** The questions that the evaluation has to answer: taken from a published template, then the team's to edit. */
@Service
@Transactional
public class QuestionService {

    private static final int LONGEST = 1000;

    private final QuestionRepository questions;
    private final Journal journal;

    QuestionService(QuestionRepository questions, Journal journal) {
        this.questions = questions;
        this.journal = journal;
    }

    /**
     * Takes over the questions of a template that the study does not have in that wording yet, after its own.
     *
     * @param lead who does it
     * @param template {@code key@version}, such as {@code systemic-practice-ipe@1}
     * @return how many were added, from 0
     * @throws Refusal when no such template is shipped
     */
    public int adopt(Lead lead, String template) {
        Set<String> there = questions.adopted(lead, template);
        List<Question> missing = shipped(template).questions().stream()
                .filter(question -> !there.contains(question.text()))
                .map(question -> new Question(question.dimension(), question.text(), template))
                .toList();
        if (!missing.isEmpty()) {
            questions.add(lead, missing);
            journal.record(lead.study(), lead.person(), new QuestionFact.QuestionsAdopted(template, missing.size()));
        }
        return missing.size();
    }

    /**
     * Adds a question in the team's own words after those that are there.
     *
     * @param lead who does it
     * @param dimension the heading it stands under, 1 to 200 characters
     * @param wording 1 to 1,000 characters
     * @return its key
     * @throws Refusal when one can't be stored
     */
    public QuestionId add(Lead lead, String dimension, String wording) {
        Question question = typed(dimension, wording);
        QuestionId key = questions.add(lead, List.of(question)).getFirst();
        journal.record(
                lead.study(),
                lead.person(),
                new QuestionFact.QuestionAdded(key, question.dimension(), question.wording()));
        return key;
    }

    /**
     * Words a question anew. In new words it is the team's own and no longer bears the mark of the template; under
     * another heading it keeps the mark.
     *
     * @param lead who does it
     * @param question which
     * @param dimension the heading it stands under, 1 to 200 characters
     * @param wording 1 to 1,000 characters
     * @throws NotFound when the study has no such question
     * @throws Refusal when one can't be stored
     */
    public void reword(Lead lead, QuestionId question, String dimension, String wording) {
        Question before = questions.held(lead, question);
        Question typed = typed(dimension, wording);
        boolean sameWords = before.wording().equals(typed.wording());
        Question after = sameWords ? new Question(typed.dimension(), typed.wording(), before.origin()) : typed;
        if (after.equals(before)) {
            return;
        }
        questions.change(question, after);
        journal.record(
                lead.study(),
                lead.person(),
                new QuestionFact.QuestionReworded(question, before.wording(), after.dimension(), after.wording()));
    }

    /**
     * Puts the questions into an order.
     *
     * @param lead who does it
     * @param order every question of the study, once
     * @throws NotFound when one is missing or not of the study
     */
    public void order(Lead lead, List<QuestionId> order) {
        questions.order(lead, order);
        journal.record(lead.study(), lead.person(), new QuestionFact.QuestionsOrdered(order));
    }

    /**
     * Removes a question.
     *
     * @param lead who does it
     * @param question which
     * @throws NotFound when the study has no such question
     */
    public void remove(Lead lead, QuestionId question) {
        String wording = questions.held(lead, question).wording();
        questions.remove(question);
        journal.record(lead.study(), lead.person(), new QuestionFact.QuestionRemoved(question, wording));
    }

    private static Question typed(String dimension, String wording) {
        return new Question(
                Typed.line(dimension, 200, "a dimension"),
                Typed.line(wording.replaceAll("\\s+", " "), LONGEST, "a question"),
                null);
    }

    private static EvaluationQuestionTemplate shipped(String name) {
        return QuestionTemplates.shipped().stream()
                .filter(template -> name.equals(template.key() + "@" + template.version()))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no template \u201c" + name + "\u201d."));
    }
}
