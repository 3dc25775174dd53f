package org.trigpoint.snapshots;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SnapshotId;

/** What can happen to a snapshot. */
sealed interface SnapshotFact extends Fact {

    SnapshotId snapshot();

    @Override
    default String subject() {
        return "snapshot";
    }

    @Override
    default long subjectId() {
        return snapshot().value();
    }

    /** An analysis was frozen under a name; the digest is that of all its parts. */
    record SnapshotMade(AnalysisId analysis, SnapshotId snapshot, String name, String sha256, long journalRead)
            implements SnapshotFact {}

    /** A snapshot was deleted for good; what was printed from it can't be opened any more. */
    record SnapshotDeleted(AnalysisId analysis, SnapshotId snapshot, String name, String sha256)
            implements SnapshotFact {}
}
