package org.trigpoint.coding;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads the segments of the analyses that people work in when the application has begun to serve: nobody waits for the first reading. */
@Component
@ConditionalOnWebApplication
class SegmentsAhead implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentsAhead.class);

    private final SegmentQueries segments;
    private @Nullable Thread thread;

    SegmentsAhead(SegmentQueries segments) {
        this.segments = segments;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().daemon().name("segments-ahead").start(this::read);
    }

    private void read() {
        try {
            segments.readAhead();
        } catch (org.jooq.exception.DataAccessException
                | DataAccessException
                | TransactionException
                | IllegalStateException failure) {
            LOG.debug("Segments are read when they are asked for", failure);
        }
    }

    @Override
    public void stop() {
        Thread reading;
        synchronized (this) {
            reading = thread;
            thread = null;
        }
        if (reading != null) {
            reading.interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
