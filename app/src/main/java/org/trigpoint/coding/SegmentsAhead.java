package org.trigpoint.coding;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads the segments of the analyses that people work in when the application begins to serve: nobody waits for the first reading. */
@Component
@ConditionalOnWebApplication
class SegmentsAhead {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentsAhead.class);

    private final SegmentQueries segments;

    SegmentsAhead(SegmentQueries segments) {
        this.segments = segments;
    }

    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("segments-ahead").start(this::read);
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
}
