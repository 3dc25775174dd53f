package org.trigpoint.jobs;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the jobs that were asked for: for as long as the application serves, or until none is left for a command that
 * needs their outcome.
 */
@Component
public class JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int AT_LEAST_EVERY_MS = 2000;

    private final DataSource dataSource;
    private final JobRepository jobs;
    private final Workbench workbench;

    JobRunner(DataSource dataSource, JobRepository jobs, Workbench workbench) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.workbench = workbench;
    }

    /**
     * Takes jobs in this process until none waits and all that it took have ended. What another process has in hand
     * is left to it. Jobs that were asked for in an open transaction are not seen.
     */
    public void runUntilEmpty() {
        try (Shift shift = new Shift(dataSource, jobs, workbench)) {
            shift.takeUp();
            while (!shift.idle()) {
                shift.listen(AT_LEAST_EVERY_MS);
                shift.takeUp();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The jobs could not be run to their end", failure);
        }
    }

    /** Takes jobs until this thread is interrupted; a database that is away is waited for. */
    void serve() {
        while (!Thread.currentThread().isInterrupted()) {
            try (Shift shift = new Shift(dataSource, jobs, workbench)) {
                while (!Thread.currentThread().isInterrupted()) {
                    shift.takeUp();
                    shift.listen(AT_LEAST_EVERY_MS);
                }
            } catch (SQLException | DataAccessException | org.springframework.dao.DataAccessException failure) {
                pause(failure);
            }
        }
    }

    private static void pause(Exception failure) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        LOG.warn("Jobs wait: the database does not answer ({})", failure.getMessage());
        try {
            Thread.sleep(AT_LEAST_EVERY_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
