package org.trigpoint.recordings;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sweeps recordings when the application begins to serve and every hour after, so that none outlives its day by more. */
@Component
@ConditionalOnWebApplication
class ServingRecordingSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ServingRecordingSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final RecordingSweep sweep;
    private @Nullable Thread thread;

    ServingRecordingSweep(RecordingSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofVirtual().name("recording-sweep").start(this::serve);
    }

    @Override
    public synchronized void stop() {
        Thread serving = thread;
        thread = null;
        if (serving != null) {
            serving.interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void serve() {
        try {
            while (isRunning()) {
                sweepOnce();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweepOnce() {
        try {
            int deleted = sweep.sweep(Days.today());
            if (deleted > 0) {
                LOG.info("Recordings deleted because their day had come or their source is gone: {}", deleted);
            }
        } catch (UncheckedIOException | DataAccessException | TransactionException failure) {
            LOG.warn("Recordings wait another hour for their deletion: {}", failure.getMessage());
        }
    }
}
