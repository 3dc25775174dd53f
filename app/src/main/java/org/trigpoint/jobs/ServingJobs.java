package org.trigpoint.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs jobs from the moment the application serves until it stops; commands run theirs by themselves. */
@Component
@ConditionalOnWebApplication
class ServingJobs implements SmartLifecycle {

    private final JobRunner runner;
    private @Nullable Thread thread;

    ServingJobs(JobRunner runner) {
        this.runner = runner;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("jobs").start(runner::serve);
    }

    @Override
    public synchronized void stop() {
        Thread serving = thread;
        if (serving == null) {
            return;
        }
        thread = null;
        serving.interrupt();
        try {
            serving.join(Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
