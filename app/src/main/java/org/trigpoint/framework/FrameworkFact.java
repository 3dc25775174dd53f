package org.trigpoint.framework;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** What can happen to a framework matrix. Summaries themselves are not told: a colleague may not have read them yet. */
sealed interface FrameworkFact extends Fact {

    FrameworkMatrixId matrix();

    @Override
    default String subject() {
        return "framework-matrix";
    }

    @Override
    default long subjectId() {
        return matrix().value();
    }

    /** A matrix was made. */
    record FrameworkMatrixMade(AnalysisId analysis, FrameworkMatrixId matrix, MatrixPlan plan)
            implements FrameworkFact {}

    /** What a matrix sets against what was changed. */
    record FrameworkMatrixChanged(AnalysisId analysis, FrameworkMatrixId matrix, MatrixPlan before, MatrixPlan after)
            implements FrameworkFact {}

    /** A matrix was taken away, with its summaries. */
    record FrameworkMatrixRemoved(AnalysisId analysis, FrameworkMatrixId matrix, String name)
            implements FrameworkFact {}

    /** A cell was written. */
    record SummaryWritten(FrameworkMatrixId matrix, String row, FrameworkColumnId column, int revision, int characters)
            implements FrameworkFact {}

    /** A cell was looked at again after what it rests on had changed, and its words stand. */
    record SummaryConfirmed(
            FrameworkMatrixId matrix, String row, FrameworkColumnId column, int revision, FrameworkMatrix.Change change)
            implements FrameworkFact {}

    /** Empty cells were begun with the extracts of their cases. */
    record CellsStarted(FrameworkMatrixId matrix, int cells, int extracts) implements FrameworkFact {}

    /** A passage was linked to a cell. */
    record PassageLinked(
            FrameworkMatrixId matrix,
            String row,
            FrameworkColumnId column,
            int number,
            SourceId source,
            VersionId version,
            Span span)
            implements FrameworkFact {}

    /** A link was taken away; the coder is who had put it there, whoever took it away: their work may be hidden. */
    record PassageUnlinked(
            FrameworkMatrixId matrix, int number, SourceId source, VersionId version, Span span, PersonId coder)
            implements FrameworkFact {}

    /** Somebody said what the state of a cell is. */
    record StateSet(
            FrameworkMatrixId matrix,
            String row,
            FrameworkColumnId column,
            CellState follows,
            CellState set,
            String reason)
            implements FrameworkFact {}

    /** The state of a cell follows from the material again. */
    record StateCleared(FrameworkMatrixId matrix, String row, FrameworkColumnId column, CellState was)
            implements FrameworkFact {}
}
