package org.trigpoint.studies;

import java.util.List;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.QuestionId;

/** What happened to a study's evaluation questions. */
sealed interface QuestionFact extends Fact {

    @Override
    default String subject() {
        return "question";
    }

    /** About one of them. */
    sealed interface OfOne extends QuestionFact {
        QuestionId question();

        @Override
        default long subjectId() {
            return question().value();
        }
    }

    record QuestionAdded(QuestionId question, String dimension, String wording) implements OfOne {}

    record QuestionReworded(QuestionId question, String before, String dimension, String wording) implements OfOne {}

    record QuestionRemoved(QuestionId question, String wording) implements OfOne {}

    /** About many. */
    sealed interface OfMany extends QuestionFact {
        @Override
        default long subjectId() {
            return 0;
        }
    }

    record QuestionsAdopted(String template, int count) implements OfMany {}

    record QuestionsOrdered(List<QuestionId> order) implements OfMany {}
}
