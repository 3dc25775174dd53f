package org.trigpoint.matrices;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SavedMatrixId;

/** What can happen to saved matrices. */
sealed interface SavedMatrixFact extends Fact {

    SavedMatrixId matrix();

    @Override
    default String subject() {
        return "saved-matrix";
    }

    @Override
    default long subjectId() {
        return matrix().value();
    }

    /** A matrix was saved under a name, or one of that name asks something else now. */
    record MatrixSaved(SavedMatrixId matrix, AnalysisId analysis, String name) implements SavedMatrixFact {}

    /** It was taken away; what it asked can be asked again. */
    record MatrixUnsaved(SavedMatrixId matrix, AnalysisId analysis, String name) implements SavedMatrixFact {}
}
