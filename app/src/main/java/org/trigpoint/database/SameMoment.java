package org.trigpoint.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Reads beside a transaction, on a connection of its own that sees what the transaction sees. It lets a second core of
 * the database work at a reading that is large and can be cut in two. There is never more than one such connection, so
 * that readings who hold one of the pool don't wait for each other.
 */
@Component
public class SameMoment {

    /** What is read. */
    @FunctionalInterface
    public interface Reading<T> {

        /**
         * Reads.
         *
         * @param connection inside a transaction that can't write
         * @return what was read
         * @throws SQLException when the database fails
         */
        T from(Connection connection) throws SQLException;
    }

    private final DataSource connections;
    private final Semaphore free = new Semaphore(1);

    SameMoment(DataSource connections) {
        this.connections = connections;
    }

    /**
     * Begins a reading at once.
     *
     * @param snapshot as {@code pg_export_snapshot()} named it in a transaction that stays open until the result is taken
     * @param reading what to read
     * @return what waits for the result, and throws what the reading threw; empty where another such reading goes on
     */
    public <T> Optional<Callable<T>> begin(String snapshot, Reading<T> reading) {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        FutureTask<T> task = new FutureTask<>(() -> {
            try {
                return read(snapshot, reading);
            } finally {
                free.release();
            }
        });
        Thread.ofVirtual().name("same-moment").start(task);
        return Optional.of(() -> result(task));
    }

    private <T> T read(String snapshot, Reading<T> reading) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.execute("set transaction snapshot " + statement.enquoteLiteral(snapshot));
                return reading.from(connection);
            } finally {
                ended(connection);
            }
        }
    }

    private static void ended(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static <T> T result(FutureTask<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }
}
