package org.trigpoint.triangulation;

import java.util.List;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.triangulation.Finding.Change;
import org.trigpoint.triangulation.JointDisplay.Fit;
import org.trigpoint.triangulation.JointDisplay.Kind;

/** What can happen to rows of joint displays. */
sealed interface JointFact extends Fact {

    AnalysisId analysis();

    @Override
    default String subject() {
        return "analysis";
    }

    @Override
    default long subjectId() {
        return analysis().value();
    }

    /** What follows from a row was written; and what the row is called. */
    record MetaInferenceWritten(
            AnalysisId analysis, Kind display, String row, String rowTitle, String metaInference, Fit fit)
            implements JointFact {}

    /**
     * A row was looked at again after it had changed, and what was concluded stands. Since which line, what was otherwise, and
     * the lines by which records changed in between.
     */
    record MetaInferenceKept(
            AnalysisId analysis,
            Kind display,
            String row,
            String rowTitle,
            long since,
            List<Change> changes,
            List<Long> records)
            implements JointFact {}

    /** What was concluded of a row was taken back. */
    record MetaInferenceTakenBack(AnalysisId analysis, Kind display, String row, String rowTitle, String was)
            implements JointFact {}
}
