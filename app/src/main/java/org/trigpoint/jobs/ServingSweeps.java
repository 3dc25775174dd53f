package org.trigpoint.jobs;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sweeps when the application begins to serve and every hour after; a sweep that fails does not keep the others. */
@Component
@ConditionalOnWebApplication
class ServingSweeps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ServingSweeps.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final List<Sweep> sweeps;
    private @Nullable Thread thread;

    ServingSweeps(List<Sweep> sweeps) {
        this.sweeps = sweeps;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofVirtual().name("sweeps").start(this::serve);
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
                sweeps.forEach(ServingSweeps::sweep);
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sweep(Sweep sweep) {
        try {
            sweep.sweep();
        } catch (UncheckedIOException | DataAccessException | TransactionException failure) {
            LOG.warn("Swept again in an hour, because it failed: {} ({})", sweep.what(), failure.getMessage());
        }
    }
}
