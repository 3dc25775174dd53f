package org.trigpoint.jobs;

/** Somebody asked for the job to stop. A handler puts right what it began and lets this pass. */
public final class JobCancelled extends RuntimeException {

    JobCancelled() {
        super("The job was cancelled.");
    }
}
