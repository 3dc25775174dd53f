package org.trigpoint.framework;

import java.util.Collection;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SourceId;

/** What can happen to the mark that sources are coded through. */
sealed interface CodedFact extends Fact {

    AnalysisId analysis();

    @Override
    default String subject() {
        return "analysis";
    }

    @Override
    default long subjectId() {
        return analysis().value();
    }

    /** Sources were said to be coded through. */
    record SourcesCodedThrough(AnalysisId analysis, Collection<SourceId> sources) implements CodedFact {}

    /** Sources were said not to be coded through after all. */
    record SourcesNotCodedThrough(AnalysisId analysis, Collection<SourceId> sources) implements CodedFact {}
}
