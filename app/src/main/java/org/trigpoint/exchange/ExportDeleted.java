package org.trigpoint.exchange;

import org.trigpoint.journal.Fact;
import org.trigpoint.migrations.JobId;

/**
 * A finished export was deleted, because it was kept for long enough.
 *
 * @param job the job that had made it
 * @param fileName how it was called
 */
record ExportDeleted(JobId job, String fileName) implements Fact {

    @Override
    public String subject() {
        return "export";
    }

    @Override
    public long subjectId() {
        return job.value();
    }
}
