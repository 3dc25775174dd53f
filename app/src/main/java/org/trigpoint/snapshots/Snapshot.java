package org.trigpoint.snapshots;

import java.time.OffsetDateTime;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.SnapshotId;

/**
 * A snapshot as it is listed. It never changes.
 *
 * @param id its key
 * @param analysis of which analysis
 * @param name unique in its analysis
 * @param note why it was made; may be empty
 * @param madeBy the full name of who made it, as it was then
 * @param madeAt when
 * @param madeWith the version of Trigpoint that made it
 * @param journalNumber the last line of the journal that its reading saw
 * @param digest SHA-256 over all its parts, 64 hexadecimal digits in lower case
 * @param texts how many sources it holds, with the text version of each
 */
public record Snapshot(
        SnapshotId id,
        AnalysisId analysis,
        String name,
        String note,
        String madeBy,
        OffsetDateTime madeAt,
        String madeWith,
        long journalNumber,
        String digest,
        int texts) {

    /** What stands for it on paper. */
    public PrintedId printed() {
        return PrintedId.of(id.value(), digest);
    }
}
