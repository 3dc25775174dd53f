package org.trigpoint.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.JobId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.StudyId;
import tools.jackson.databind.json.JsonMapper;

/** What a handler knows of the job it does, and where its progress goes. For the thread of the handler alone. */
public final class JobContext {

    private static final long BETWEEN = Duration.ofMillis(500).toNanos();

    private final TakenJob job;
    private final JobRepository jobs;
    private final JsonMapper json;
    private boolean written;
    private long writtenAt;

    JobContext(TakenJob job, JobRepository jobs, JsonMapper json) {
        this.job = job;
        this.jobs = jobs;
        this.json = json;
    }

    /**
     * Which job it is.
     *
     * @return its key
     */
    public JobId id() {
        return job.id();
    }

    /**
     * The study that it works in.
     *
     * @return null for the installation's own work
     */
    public @Nullable StudyId study() {
        return job.study();
    }

    /**
     * Who asked for it.
     *
     * @return null for the application itself
     */
    public @Nullable PersonId person() {
        return job.person();
    }

    /**
     * What was asked.
     *
     * @param shape the record that was given to {@link JobQueue#ask}
     * @param <T> its type
     * @return the same values
     */
    public <T extends Record> T request(Class<T> shape) {
        return json.readValue(job.request(), shape);
    }

    /**
     * Says how far the work is, in a short transaction of its own; at most twice a second it really goes to the
     * database, so call it as often as you like.
     *
     * @param done how much is done, from 0
     * @param total of how much; 0 when that is not known
     * @param note a few words for the one who waits, such as the file in hand; may be empty
     * @throws JobCancelled when somebody asked for the job to stop
     */
    public void progress(int done, int total, String note) {
        long now = System.nanoTime();
        if (written && now - writtenAt < BETWEEN && done != total) {
            return;
        }
        written = true;
        writtenAt = now;
        if (jobs.progress(job.id(), done, total, note)) {
            throw new JobCancelled();
        }
    }
}
