package org.trigpoint.jobs;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.trigpoint.migrations.JobId;

/** Takes jobs and gives each a thread, at most two at once. One thread at a time calls it. */
final class Shift implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final long BEAT_EVERY = Duration.ofSeconds(10).toNanos();

    private final JobRepository jobs;
    private final Workbench workbench;
    private final JobLine line;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<JobId, Thread> inHand = new ConcurrentHashMap<>();
    private final List<JobId> held = new ArrayList<>();
    private long beatAt = System.nanoTime();

    Shift(DataSource dataSource, JobRepository jobs, Workbench workbench) throws SQLException {
        this.jobs = jobs;
        this.workbench = workbench;
        this.line = JobLine.open(dataSource);
    }

    /** Starts what can be started now. */
    void takeUp() throws SQLException {
        letGoOfEnded();
        for (JobId abandoned : line.abandoned(inHand.keySet())) {
            jobs.putBack(abandoned);
            line.letGo(abandoned);
        }
        beat();
        while (places.tryAcquire()) {
            Optional<TakenJob> taken = jobs.take(workbench.kinds());
            if (taken.isEmpty()) {
                places.release();
                return;
            }
            start(taken.get());
        }
    }

    /** Waits until there may be something to do, or the time is over. */
    void listen(int millis) throws SQLException {
        line.listen(millis);
    }

    /** Whether nothing is in hand. */
    boolean idle() {
        return inHand.isEmpty();
    }

    /** Stops what runs and lets others begin it again. */
    @Override
    public void close() throws SQLException {
        boolean interrupted = Thread.interrupted();
        List<Thread> threads = List.copyOf(inHand.values());
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException again) {
            interrupted = true;
        }
        line.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(TakenJob job) throws SQLException {
        line.hold(job.id());
        held.add(job.id());
        Thread thread = Thread.ofVirtual().name("job-" + job.id().value()).unstarted(() -> {
            try {
                workbench.work(job, places::release);
            } finally {
                inHand.remove(job.id());
            }
        });
        inHand.put(job.id(), thread);
        thread.start();
    }

    private void letGoOfEnded() throws SQLException {
        for (JobId job : List.copyOf(held)) {
            if (!inHand.containsKey(job)) {
                line.letGo(job);
                held.remove(job);
            }
        }
    }

    private void beat() {
        long now = System.nanoTime();
        if (!inHand.isEmpty() && now - beatAt > BEAT_EVERY) {
            beatAt = now;
            jobs.beat(inHand.keySet());
        }
    }
}
