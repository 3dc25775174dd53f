package org.trigpoint.fidelity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.StudyId;

/** What was settled, entered and decided about fidelity and progression. */
sealed interface FidelityFact extends Fact {

    StudyId study();

    @Override
    default String subject() {
        return "study";
    }

    @Override
    default long subjectId() {
        return study().value();
    }

    /** What the fidelity measures leave open is settled so from now on. */
    record FidelityDefinitionsSet(
            StudyId study, List<String> choices, YearMonth firstMonth, LocalDate trainingEnds, LocalDate championsEnd)
            implements FidelityFact {}

    /** Somebody entered a value that is not computed; the one before stands beside it, empty for none. */
    record ProgressionValueEntered(StudyId study, int criterion, String before, String value, String provenance)
            implements FidelityFact {}

    /** Somebody decided a criterion that the protocol leaves open, having seen its value. */
    record ProgressionDecided(StudyId study, int criterion, String before, String colour, String seen, String reason)
            implements FidelityFact {}

    /** A decision was taken back. */
    record ProgressionDecisionTakenBack(StudyId study, int criterion, String colour, String reason)
            implements FidelityFact {}
}
