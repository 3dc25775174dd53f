package org.trigpoint.spine;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.QuestionId;

/** What can happen to the links between evaluation questions and what speaks to them. */
sealed interface SpineFact extends Fact {

    QuestionId question();

    @Override
    default String subject() {
        return "question";
    }

    @Override
    default long subjectId() {
        return question().value();
    }

    /** Somebody said that something speaks to a question. */
    record QuestionEvidenceLinked(QuestionId question, String kind, String key, String label) implements SpineFact {}

    /** Somebody said that it does not. */
    record QuestionEvidenceUnlinked(QuestionId question, String kind, String key) implements SpineFact {}
}
