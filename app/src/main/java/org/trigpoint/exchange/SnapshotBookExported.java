package org.trigpoint.exchange;

import java.util.Collection;
import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;

/**
 * What was written and chosen in a snapshot left the house.
 *
 * @param analysis of which analysis
 * @param snapshot of which snapshot
 * @param printed the id that stands in the file
 * @param format the ending of the file
 * @param sha256 the digest of the file
 * @param sources whose words are in it, in the order of their keys
 */
record SnapshotBookExported(
        AnalysisId analysis,
        SnapshotId snapshot,
        String printed,
        String format,
        String sha256,
        Collection<SourceId> sources)
        implements Fact {

    @Override
    public String subject() {
        return "snapshot";
    }

    @Override
    public long subjectId() {
        return snapshot.value();
    }
}
