package org.trigpoint.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;

/** What happened to an assessment; never what is answered in it. Their names stand in the journal for good. */
sealed interface SheetFact extends Fact {

    /**
     * Which assessment.
     *
     * @return its key
     */
    AssessmentId assessment();

    @Override
    default String subject() {
        return "assessment";
    }

    @Override
    default long subjectId() {
        return assessment().value();
    }

    /** Somebody was asked to fill a form in. */
    record AssessmentAsked(
            AssessmentId assessment,
            InstrumentId instrument,
            @Nullable SessionId session,
            @Nullable CasefileId casefile,
            PersonId rater,
            String part,
            @Nullable LocalDate dueOn)
            implements SheetFact {}

    /** Nobody is asked any more. */
    record AssessmentWithdrawn(AssessmentId assessment, PersonId rater) implements SheetFact {}

    /** It shall be ready by another day. */
    record AssessmentPostponed(
            AssessmentId assessment, @Nullable LocalDate dueOn) implements SheetFact {}

    /** The clock of a live observation was started, or goes on. */
    record ObservationStarted(AssessmentId assessment) implements SheetFact {}

    /** The clock of a live observation was stopped. */
    record ObservationStopped(AssessmentId assessment) implements SheetFact {}

    /** It was submitted, for the first time or again. */
    record AssessmentSubmitted(AssessmentId assessment, int number, String digest) implements SheetFact {}

    /** It was practised on a day before the one on which it was submitted. */
    record PracticeDatedBack(AssessmentId assessment, LocalDate on) implements SheetFact {}

    /** Raters begin to write down what they agree on. */
    record ConsensusBegun(AssessmentId assessment, SessionId session) implements SheetFact {}

    /** It was opened again. */
    record AssessmentReopened(AssessmentId assessment, PersonId rater, String reason) implements SheetFact {}
}
