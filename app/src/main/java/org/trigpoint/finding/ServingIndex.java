package org.trigpoint.finding;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.trigpoint.database.Database;

/**
 * Keeps the index in step for as long as the application serves: at a word of the journal at once, and every two seconds in
 * case one went unheard. What changes right after is taken in together, a moment later, unless a new source is among it: whoever
 * codes quickly, and those who code beside them, need the machine more than the index does. The more there was to take in, the
 * longer the moment, so that the index never has more than a fifth of the time, and what is coded is still found within two seconds.
 */
@Component
@ConditionalOnWebApplication
class ServingIndex implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ServingIndex.class);
    private static final int AT_LEAST_EVERY_MS = 2000;
    private static final int SLICE_MS = 200;
    private static final int MOMENT_MS = 300;
    private static final int LONGEST_MOMENT_MS = 1200;
    private static final int RESTS_FOR_WORK = 4;
    private static final String NEW_SOURCE = "trigpoint_new_source";

    private final IndexKeeper keeper;
    private final Database database;
    private final int shortestMoment;
    private @Nullable Thread thread;

    @Autowired
    ServingIndex(IndexKeeper keeper, Database database) {
        this(keeper, database, MOMENT_MS);
    }

    /** With another moment, in milliseconds, by which changes are at least gathered. */
    ServingIndex(IndexKeeper keeper, Database database, int shortestMoment) {
        this.keeper = keeper;
        this.database = database;
        this.shortestMoment = shortestMoment;
    }

    @Override
    public synchronized void start() {
        keeper.serve();
        thread = Thread.ofPlatform().daemon().name("index").start(this::serve);
    }

    /** The thread is not interrupted: that would close the files that it is writing to. It asks whether it runs, and must be answered. */
    @Override
    public void stop() {
        Thread following;
        synchronized (this) {
            following = thread;
            thread = null;
        }
        if (following != null) {
            try {
                following.join(Duration.ofSeconds(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void serve() {
        while (isRunning()) {
            try (Connection connection = database.address().connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen trigpoint_journal");
                statement.execute("listen " + NEW_SOURCE);
                follow(connection.unwrap(PGConnection.class));
            } catch (SQLException
                    | DataAccessException
                    | org.springframework.dao.DataAccessException
                    | TransactionException
                    | IllegalStateException
                    | UncheckedIOException failure) {
                pause(failure);
            }
        }
    }

    private void follow(PGConnection notices) throws SQLException {
        while (isRunning()) {
            long begun = System.nanoTime();
            keeper.catchUp();
            long forWork = Math.min(RESTS_FOR_WORK * millisSince(begun), LONGEST_MOMENT_MS);
            rest(notices, Math.max(forWork, shortestMoment));
        }
    }

    /** Until a new source is heard of; else for as long as it takes to hear of anything, and at least for the moment. */
    private void rest(PGConnection notices, long moment) throws SQLException {
        long begun = System.nanoTime();
        boolean heard = false;
        for (long left = AT_LEAST_EVERY_MS; left > 0 && isRunning(); ) {
            PGNotification[] told = notices.getNotifications((int) Math.min(left, SLICE_MS));
            if (told != null && told.length > 0) {
                heard = true;
                if (Stream.of(told).anyMatch(notice -> notice.getName().equals(NEW_SOURCE))) {
                    return;
                }
            }
            left = (heard ? moment : AT_LEAST_EVERY_MS) - millisSince(begun);
        }
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private void pause(Exception failure) {
        if (isRunning()) {
            LOG.warn("Finding falls behind: the index could not be brought up to date ({})", failure.getMessage());
            sleep(AT_LEAST_EVERY_MS);
        }
    }

    private static void sleep(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
