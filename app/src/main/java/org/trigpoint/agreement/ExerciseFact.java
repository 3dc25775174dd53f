package org.trigpoint.agreement;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ExerciseId;
import org.trigpoint.migrations.RoundId;

/** What can happen to an exercise. */
sealed interface ExerciseFact extends Fact {

    ExerciseId exercise();

    @Override
    default String subject() {
        return "exercise";
    }

    @Override
    default long subjectId() {
        return exercise().value();
    }

    /** A sample was declared, before anybody coded it. */
    record SampleDeclared(
            ExerciseId exercise,
            AnalysisId analysis,
            RoundId round,
            String name,
            String drawn,
            int share,
            long seed,
            int of,
            int count)
            implements ExerciseFact {}

    /** It was counted how far the coders agreed. */
    record AgreementCounted(
            ExerciseId exercise, AnalysisId analysis, String name, int codings, String sha256, int agreedBefore)
            implements ExerciseFact {}
}
