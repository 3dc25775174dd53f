package org.trigpoint.phases;

import java.time.OffsetDateTime;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.migrations.PhaseMoveId;

/** What can happen to the log of an analysis. */
sealed interface PhaseFact extends Fact {

    AnalysisId analysis();

    /** What happens to an entry. */
    sealed interface OfEntry extends PhaseFact {

        LogEntryId entry();

        @Override
        default String subject() {
            return "log-entry";
        }

        @Override
        default long subjectId() {
            return entry().value();
        }
    }

    /** An entry was written. */
    record LogEntryWritten(
            AnalysisId analysis, LogEntryId entry, String entryKind, String phase, String body, LogLinks links)
            implements OfEntry {}

    /** An entry was written anew; what it spoke of before is kept with its gesture. */
    record LogEntryRevised(
            AnalysisId analysis,
            LogEntryId entry,
            String entryKind,
            String phase,
            String before,
            String after,
            LogLinks links)
            implements OfEntry {}

    /** An entry was taken away. */
    record LogEntryRemoved(AnalysisId analysis, LogEntryId entry, String entryKind, String body) implements OfEntry {}

    /** An analysis moved from one phase to another, on or back. */
    record PhaseMoved(
            AnalysisId analysis, PhaseMoveId move, String before, String after, OffsetDateTime at, String reason)
            implements PhaseFact {

        @Override
        public String subject() {
            return "analysis";
        }

        @Override
        public long subjectId() {
            return analysis.value();
        }
    }
}
