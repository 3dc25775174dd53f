package org.trigpoint.backup;

import java.time.OffsetDateTime;
import org.trigpoint.journal.Fact;

/** What happened to all that an installation holds. */
sealed interface BackupFact extends Fact {

    @Override
    default String subject() {
        return "backup";
    }

    @Override
    default long subjectId() {
        return 0;
    }

    /**
     * All of it was written into a file.
     *
     * @param made the moment that its rows are of
     * @param sha256 the digest of the file, in hexadecimal digits
     * @param bytes its length
     */
    record BackupMade(OffsetDateTime made, String sha256, long bytes) implements BackupFact {}

    /**
     * All that stands before this line came out of a file; what was done after the moment it is of is not in it.
     *
     * @param made the moment that its rows are of
     */
    record BackupRestored(OffsetDateTime made) implements BackupFact {}
}
