package org.trigpoint.finding;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.trigpoint.database.Database;

/**
 * Keeps the index in step for as long as the application serves: at a word of the journal at once, and every two seconds in
 * case one went unheard. What changes right after is taken in together, a moment later, unless a new source is among it: whoever
 * codes quickly, and those who code beside them, need the machine more than the index does.
 */
@Component
@ConditionalOnWebApplication
class ServingIndex implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ServingIndex.class);
    private static final int AT_LEAST_EVERY_MS = 2000;
    private static final int SLICE_MS = 200;
    private static final int MOMENT_MS = 300;
    private static final int SHORT_MS = 30;

    private final IndexKeeper keeper;
    private final Database database;
    private @Nullable Thread thread;

    ServingIndex(IndexKeeper keeper, Database database) {
        this.keeper = keeper;
        this.database = database;
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

    private void follow(PGConnection journal) throws SQLException {
        while (isRunning()) {
            keeper.catchUp();
            long moment = System.nanoTime() + Duration.ofMillis(MOMENT_MS).toNanos();
            for (int waited = 0; waited < AT_LEAST_EVERY_MS && isRunning(); waited += SLICE_MS) {
                var heard = journal.getNotifications(SLICE_MS);
                if (heard != null && heard.length > 0) {
                    while (System.nanoTime() < moment && !keeper.newSourceWaits()) {
                        sleep(SHORT_MS);
                    }
                    break;
                }
            }
        }
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
