package org.trigpoint.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.trigpoint.migrations.JobId;

/**
 * One connection, held for as long as jobs are run. It hears the bell, and it holds a lock for each job in hand: the
 * database lets go of them the moment that this process dies, so that the job can begin again elsewhere at once.
 */
final class JobLine implements AutoCloseable {

    /** Keeps our locks apart from others': the letters of "job" above all keys that will ever be given. */
    private static final long LOCKS = 0x6a6f_6200_0000_0000L;

    /** Between the taking of a job and the lock on it passes a moment; younger ones are left alone. */
    private static final String WITHOUT_NODE =
            "select id from job where state = 'running' and beat_at < now() - interval '5 seconds' order by id";

    private static final int SLICE_MS = 200;

    private final Connection connection;
    private final PGConnection notifications;

    private JobLine(Connection connection) throws SQLException {
        this.connection = connection;
        this.notifications = connection.unwrap(PGConnection.class);
    }

    static JobLine open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        JobLine line = new JobLine(connection);
        line.execute("listen " + Bell.CHANNEL);
        return line;
    }

    /** Waits until the bell rings, the time is over, or the thread is interrupted, of which a socket knows nothing. */
    void listen(int millis) throws SQLException {
        for (int waited = 0; waited < millis && !Thread.currentThread().isInterrupted(); waited += SLICE_MS) {
            PGNotification[] rung = notifications.getNotifications(SLICE_MS);
            if (rung != null && rung.length > 0) {
                return;
            }
        }
    }

    /** Takes the lock of a job, and tells whether it was free. */
    boolean hold(JobId job) throws SQLException {
        return lock("select pg_try_advisory_lock(?)", job);
    }

    void letGo(JobId job) throws SQLException {
        lock("select pg_advisory_unlock(?)", job);
    }

    /** Jobs that count as running while nobody holds their lock; this line holds it now. */
    List<JobId> abandoned(Set<JobId> mine) throws SQLException {
        List<JobId> candidates = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WITHOUT_NODE)) {
            while (rows.next()) {
                candidates.add(new JobId(rows.getLong(1)));
            }
        }
        candidates.removeAll(mine);
        List<JobId> abandoned = new ArrayList<>();
        for (JobId job : candidates) {
            if (hold(job)) {
                abandoned.add(job);
            }
        }
        return abandoned;
    }

    /** Gives the connection back to the pool as it was. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("unlisten *");
            execute("select pg_advisory_unlock_all()");
        }
    }

    private boolean lock(String query, JobId job) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, LOCKS + job.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void execute(String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(query);
        }
    }
}
