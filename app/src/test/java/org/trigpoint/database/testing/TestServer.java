package org.trigpoint.database.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.trigpoint.database.DatabaseAddress;
import org.trigpoint.database.EmbeddedPostgres;

/**
 * The one PostgreSQL of this JVM's tests, with a template database that was migrated once.
 *
 * <p>It is our own embedded server, or the one that {@code TRIGPOINT_TEST_DATABASE_URL}, {@code _USER} and
 * {@code _PASSWORD} name; that role must be allowed to create databases.
 */
final class TestServer {

    private static final Path PROGRAMS = SavedDemo.root().resolve("target/postgres-programs");
    private static final TestServer ONLY = new TestServer();

    private final String template = "trigpoint_template_" + unique();
    private final DatabaseAddress entrance;
    private final @Nullable EmbeddedPostgres embedded;
    private final @Nullable Path temporary;

    private TestServer() {
        if (isOurOwn()) {
            temporary = temporaryHome();
            embedded = PostgresPrograms.start(temporary, PROGRAMS);
            entrance = embedded.address();
            prepareForTests(temporary);
        } else {
            String url = setting("TRIGPOINT_TEST_DATABASE_URL");
            temporary = null;
            embedded = null;
            entrance = new DatabaseAddress(
                    url, setting("TRIGPOINT_TEST_DATABASE_USER"), setting("TRIGPOINT_TEST_DATABASE_PASSWORD"));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown));
        execute("create database " + template);
        DatabaseAddress migrated = at(template);
        Flyway.configure()
                .dataSource(migrated.url(), migrated.user(), migrated.password())
                .load()
                .migrate();
    }

    /** The server of a home that stays, shared with whoever else is on it; it has no template. */
    TestServer(Path home) {
        temporary = null;
        embedded = PostgresPrograms.start(home, PROGRAMS);
        entrance = embedded.address();
        prepareForTests(home);
        if (embedded.arrival() != EmbeddedPostgres.Arrival.JOINED) {
            dropCopies();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown));
    }

    static TestServer only() {
        return ONLY;
    }

    /** Whether nobody named another server. */
    static boolean isOurOwn() {
        return setting("TRIGPOINT_TEST_DATABASE_URL").isBlank();
    }

    /** The database that a home is made with. */
    DatabaseAddress entrance() {
        return entrance;
    }

    /** Copies the template under a name that nobody else has. */
    DatabaseAddress copy() {
        return copy(at(template));
    }

    /** Copies a database that nobody is connected to. */
    DatabaseAddress copy(DatabaseAddress like) {
        String name = "trigpoint_test_" + unique();
        execute("create database " + name + " template " + nameIn(like.url()) + " strategy file_copy");
        return at(name);
    }

    /** Drops what others left behind who were ended before they could. */
    private void dropCopies() {
        try (Connection connection = at("postgres").connect();
                Statement sql = connection.createStatement();
                ResultSet left =
                        sql.executeQuery("select datname from pg_database where datname like 'trigpoint\\_test\\_%'")) {
            List<String> names = new ArrayList<>();
            while (left.next()) {
                names.add(left.getString(1));
            }
            names.forEach(name -> drop(at(name)));
        } catch (SQLException failure) {
            throw new IllegalStateException("The copies of earlier tests can't be dropped", failure);
        }
    }

    /** Drops a copy, whoever still holds a connection to it. */
    void drop(DatabaseAddress copy) {
        execute("drop database if exists " + nameIn(copy.url()) + " with (force)");
    }

    /** Not from the database of the demo study: another JVM that is copying it just now waits until nobody is connected to it. */
    private void execute(String statement) {
        DatabaseAddress aside = embedded == null ? entrance : at("postgres");
        try (Connection connection = aside.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The server of the tests refused: " + statement, failure);
        }
    }

    /** The address of another database on the same server. */
    private DatabaseAddress at(String name) {
        return new DatabaseAddress(
                entrance.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), entrance.user(), entrance.password());
    }

    /** A database of this server by its name. */
    DatabaseAddress named(String database) {
        return at(database);
    }

    /** The name of a database. */
    static String nameIn(DatabaseAddress database) {
        return nameIn(database.url());
    }

    private static String nameIn(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    /**
     * The application's own role may not create databases; in tests it has to. Nor need copies outlive the machine: nothing
     * waits for the disk. Tests of durability have servers of their own.
     */
    private void prepareForTests(Path home) {
        Path connection = home.resolve("postgres/connection.properties");
        try (var reader = Files.newBufferedReader(connection)) {
            var properties = new Properties();
            properties.load(reader);
            try (Connection keeper = DriverManager.getConnection(
                            at("postgres").url(), "postgres", properties.getProperty("keeper"));
                    Statement sql = keeper.createStatement()) {
                sql.execute("alter role trigpoint createdb");
                sql.execute("alter system set fsync = off");
                sql.execute("alter system set full_page_writes = off");
                sql.execute("select pg_reload_conf()");
            }
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The role of the tests can't be prepared", failure);
        }
    }

    /** Leaves it, and takes away what was made for this JVM alone. */
    void shutDown() {
        if (embedded == null) {
            execute("drop database if exists " + template + " with (force)");
            return;
        }
        embedded.close();
        if (temporary != null) {
            delete(temporary);
        }
    }

    private static Path temporaryHome() {
        try {
            return Files.createTempDirectory("trigpoint-tests-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String setting(String variable) {
        String value = System.getenv(variable);
        return value == null ? "" : value;
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
