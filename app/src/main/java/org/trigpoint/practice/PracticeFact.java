package org.trigpoint.practice;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.AssessmentQueryId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;

/** What happened in the practitioner's lane; never what was written there. Their names stand in the journal for good. */
sealed interface PracticeFact extends Fact {

    /** About an assessment. */
    sealed interface OfAssessment extends PracticeFact {

        AssessmentId assessment();

        @Override
        default String subject() {
            return "assessment";
        }

        @Override
        default long subjectId() {
            return assessment().value();
        }
    }

    /** About somebody. */
    sealed interface OfPerson extends PracticeFact {

        PersonId about();

        @Override
        default String subject() {
            return "person";
        }

        @Override
        default long subjectId() {
            return about().value();
        }
    }

    /** It was said under which pseudonym somebody's writings are in the study. */
    record WriterNamed(PersonId about, @Nullable ParticipantId before, ParticipantId participant) implements OfPerson {}

    /** Somebody may hand in writings of a form by themselves, or may no more. */
    record UnaskedWritingAllowed(PersonId about, InstrumentId instrument, boolean allowed) implements OfPerson {}

    /** A writing that was submitted became a source, with what its writer lets be done with it: yes, no or blank. */
    record WritingBecameSource(AssessmentId assessment, SourceId source, Map<String, String> consents)
            implements OfAssessment {}

    /** A writing that is a source was opened again and handed in anew; the source waits for the words to be taken over. */
    record WritingHandedInAgain(AssessmentId assessment, SourceId source, Map<String, String> consents)
            implements OfAssessment {}

    /** The words of a writing that was handed in again are those of its source, as this version of its text. */
    record WritingTakenOver(AssessmentId assessment, SourceId source, int version) implements OfAssessment {}

    /** The team asked whoever filled a form in about it. */
    record QueryAsked(AssessmentId assessment, AssessmentQueryId query, PersonId of) implements OfAssessment {}

    /** They answered. */
    record QueryAnswered(AssessmentId assessment, AssessmentQueryId query) implements OfAssessment {}
}
