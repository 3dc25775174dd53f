package org.trigpoint.exchange;

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

/** Sweeps old exports away when the application begins to serve and every hour after; each node its own disk. */
@Component
@ConditionalOnWebApplication
class ServingSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ServingSweep.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final ExportSweep sweep;
    private @Nullable Thread thread;

    ServingSweep(ExportSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofVirtual().name("export-sweep").start(this::serve);
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
            sweep.sweep();
        } catch (UncheckedIOException | DataAccessException | TransactionException failure) {
            LOG.warn("Old exports stay for another hour: they could not be deleted ({})", failure.getMessage());
        }
    }
}
