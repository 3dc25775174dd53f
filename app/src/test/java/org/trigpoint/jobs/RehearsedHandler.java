package org.trigpoint.jobs;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.test.context.TestComponent;
import org.trigpoint.Refusal;

/** Does what the request's word says. */
@TestComponent
class RehearsedHandler implements JobHandler {

    static final String KIND = "rehearsed";

    record Request(String word, int number) {}

    record Outcome(int doubled) {}

    final AtomicInteger runs = new AtomicInteger();
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    final CyclicBarrier pair = new CyclicBarrier(2);
    volatile CountDownLatch begun = new CountDownLatch(1);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Record run(JobContext job) {
        runs.incrementAndGet();
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            Request request = job.request(Request.class);
            act(job, request.word());
            return new Outcome(request.number() * 2);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private void act(JobContext job, String word) {
        switch (word) {
            case "refuse" -> throw new Refusal("The table has no columns: choose another one.");
            case "break" -> throw new IllegalStateException("nobody foresaw this");
            case "meet" -> meet();
            case "until stopped" -> untilStopped(job);
            case "sleep once" -> sleepOnce();
            default -> job.progress(1, 1, word);
        }
    }

    /** Ends only when another job is at the same place at the same time. */
    private void meet() {
        try {
            pair.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private void untilStopped(JobContext job) {
        begun.countDown();
        for (int i = 0; i < 10_000; i++) {
            job.progress(i, 10_000, "waiting to be stopped");
            LockSupport.parkNanos(2_000_000);
        }
    }

    private void sleepOnce() {
        if (runs.get() > 1) {
            return;
        }
        begun.countDown();
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
