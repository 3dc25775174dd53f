package org.trigpoint.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.trigpoint.migrations.StudyId;

/** One connection, held while somebody on this node watches, on which the database says where something happened. */
final class NoticeLine implements AutoCloseable {

    static final String JOURNAL = "trigpoint_journal";
    static final String PRESENCE = "trigpoint_presence";

    /** How long notices are gathered after the first, so that a burst of them is one reading. */
    private static final int GATHERED_MS = 50;

    private final Connection connection;
    private final PGConnection notifications;

    private NoticeLine(Connection connection) throws SQLException {
        this.connection = connection;
        this.notifications = connection.unwrap(PGConnection.class);
    }

    /** Studies of which something was heard. */
    record Heard(Set<StudyId> news, Set<StudyId> company) {}

    static NoticeLine open(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        NoticeLine line = new NoticeLine(connection);
        line.execute("listen " + JOURNAL);
        line.execute("listen " + PRESENCE);
        return line;
    }

    /** Waits until something is heard, or the time is over. */
    Heard await(int millis) throws SQLException, InterruptedException {
        Heard heard = new Heard(new HashSet<>(), new HashSet<>());
        if (sort(notifications.getNotifications(millis), heard)) {
            Thread.sleep(GATHERED_MS);
            sort(notifications.getNotifications(), heard);
        }
        return heard;
    }

    private static boolean sort(PGNotification @Nullable [] notices, Heard into) {
        if (notices == null) {
            return false;
        }
        for (PGNotification notice : notices) {
            if (!notice.getParameter().isEmpty()) {
                StudyId study = new StudyId(Long.parseLong(notice.getParameter()));
                (notice.getName().equals(JOURNAL) ? into.news() : into.company()).add(study);
            }
        }
        return notices.length > 0;
    }

    /** Gives the connection back to the pool as it was. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("unlisten *");
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
