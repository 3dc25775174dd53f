package org.trigpoint.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import org.trigpoint.Refusal;

/**
 * The PostgreSQL that Trigpoint brings along: durable, on the loopback address, behind passwords.
 *
 * <p>It outlives a process that is killed; the next one finds it running and takes it over. Several processes on one home
 * share it, and the last one to leave stops it.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** How this process came by the server. */
    public enum Arrival {
        /** It was not running. */
        STARTED,
        /** A process that is gone left it running. */
        ADOPTED,
        /** Another living process uses it too. */
        JOINED
    }

    private final HomeLock lock;
    private final DataDirectory directory;
    private final DatabaseAddress address;
    private final Arrival arrival;

    private EmbeddedPostgres(HomeLock lock, DataDirectory directory, DatabaseAddress address, Arrival arrival) {
        this.lock = lock;
        this.directory = directory;
        this.address = address;
        this.arrival = arrival;
    }

    /**
     * Makes the server's data where there is none, starts it where it isn't running, and gives it to the caller.
     *
     * @param home the folder of the installation; made where it is missing. The server keeps its things in
     *     {@code postgres} and its log in {@code logs}
     * @return the running server; close it
     * @throws Refusal when this system can't run it, the data are another version's or another person's, or this process
     *     has it already
     * @throws UncheckedIOException when the disk or PostgreSQL itself fails; the message carries what it said
     */
    public static EmbeddedPostgres start(Path home) {
        try {
            Path folder = Folders.make(home.resolve("postgres")).toRealPath();
            demandOwn(folder);
            Programs programs = new Programs(Binaries.unpackedIn(folder));
            DataDirectory directory =
                    new DataDirectory(folder.resolve("data"), home.toRealPath().resolve("logs"), programs);
            HomeLock lock = HomeLock.enter(folder);
            try {
                return arrive(folder, lock, directory);
            } catch (IOException | RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + home + " can't be started", failure);
        }
    }

    private static EmbeddedPostgres arrive(Path folder, HomeLock lock, DataDirectory directory) throws IOException {
        boolean alone = lock.alone();
        Credentials credentials = Credentials.in(folder);
        OptionalInt running = directory.runningPort();
        Arrival arrival = running.isEmpty() ? Arrival.STARTED : alone ? Arrival.ADOPTED : Arrival.JOINED;
        if (running.isPresent()) {
            credentials = credentials.on(running.getAsInt());
        } else {
            directory.make(credentials);
            credentials = credentials.onFreePort();
            credentials.writeTo(folder);
            directory.start(credentials.port());
        }
        prepare(credentials);
        lock.settle();
        lock.openDoor();
        return new EmbeddedPostgres(lock, directory, credentials.ofApplication(), arrival);
    }

    /**
     * Where the application's database is.
     *
     * @return the address, for a role that owns the database and is neither a superuser nor above row-level security
     */
    public DatabaseAddress address() {
        return address;
    }

    /**
     * How this process came by the server.
     *
     * @return started, adopted or joined
     */
    public Arrival arrival() {
        return arrival;
    }

    /** Leaves the server; stops it if no other process uses it. Closing twice does nothing more. */
    @Override
    public void close() {
        try (lock) {
            if (lock.isOpen()) {
                lock.shutDoor();
                if (lock.alone()) {
                    directory.stop();
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The embedded PostgreSQL can't be stopped", failure);
        }
    }

    private static void demandOwn(Path folder) throws IOException {
        Object owner = Files.getAttribute(folder, "unix:uid");
        if (!owner.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            throw new Refusal("The folder " + folder + " belongs to "
                    + Files.getOwner(folder).getName()
                    + ": start Trigpoint as that person, or choose another TRIGPOINT_HOME.");
        }
    }

    /** Makes role and database where they are missing: a crash may have come between the cluster and them. */
    private static void prepare(Credentials credentials) throws IOException {
        try (Connection keeper = Arriving.connect(credentials.ofKeeper());
                Statement statement = keeper.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'trigpoint'")) {
                // The password is made of letters, digits, - and _ only.
                statement.execute(
                        "create role trigpoint login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                                + credentials.application() + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = 'trigpoint'")) {
                statement.execute("create database trigpoint owner trigpoint");
            }
        } catch (SQLException failure) {
            throw new IOException("The role and database of Trigpoint can't be made", failure);
        }
    }

    private static boolean exists(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }
}
