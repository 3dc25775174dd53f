package org.trigpoint.jobs;

/**
 * Does one kind of job. A run may be cut off at any point and begun again, by this process or by another one, so
 * whatever it does must be harmless to repeat.
 */
public interface JobHandler {

    /**
     * The kind of job that this one does.
     *
     * @return the word under which jobs are asked for; no other handler has it
     */
    String kind();

    /**
     * Does the work. Runs outside of any transaction; opens short ones of its own.
     *
     * @param job what was asked, and where progress goes
     * @return the outcome, stored as JSON for whoever asked
     * @throws org.trigpoint.Refusal when it can't be done; its sentence is shown to whoever asked
     * @throws JobCancelled thrown by {@link JobContext#progress}; let it pass once what was begun is put right
     */
    Record run(JobContext job);
}
