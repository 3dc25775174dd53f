package org.trigpoint.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Connecting to a server that may still be coming up, such as one that recovers after a crash. */
final class Arriving {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAUSE_MS = 50;
    private static final String NOT_YET = "57P03";
    private static final String NO_CONNECTION = "08";

    private Arriving() {}

    static Connection connect(DatabaseAddress address) throws IOException, SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return address.connect();
            } catch (SQLException failure) {
                if (!comingUp(failure) || System.nanoTime() > deadline) {
                    throw failure;
                }
            }
            pause();
        }
    }

    private static boolean comingUp(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.equals(NOT_YET) || state.startsWith(NO_CONNECTION);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the database", interrupted);
        }
    }
}
