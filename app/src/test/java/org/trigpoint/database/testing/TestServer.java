package org.trigpoint.database.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Objects;
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

    private static final TestServer ONLY = new TestServer();

    private final String template = "trigpoint_template_" + unique();
    private final DatabaseAddress entrance;
    private final @Nullable EmbeddedPostgres embedded;
    private final @Nullable Path home;

    private TestServer() {
        String url = System.getenv("TRIGPOINT_TEST_DATABASE_URL");
        if (url == null || url.isBlank()) {
            home = temporaryHome();
            embedded = EmbeddedPostgres.start(home);
            entrance = embedded.address();
            letTheRoleCreateDatabases();
        } else {
            home = null;
            embedded = null;
            entrance = new DatabaseAddress(
                    url, named("TRIGPOINT_TEST_DATABASE_USER"), named("TRIGPOINT_TEST_DATABASE_PASSWORD"));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown));
        execute("create database " + template);
        DatabaseAddress migrated = at(template);
        Flyway.configure()
                .dataSource(migrated.url(), migrated.user(), migrated.password())
                .load()
                .migrate();
    }

    static TestServer only() {
        return ONLY;
    }

    /** Copies the template under a name that nobody else has. */
    DatabaseAddress copy() {
        return copy(at(template));
    }

    /** Copies a database that nobody is connected to. */
    DatabaseAddress copy(DatabaseAddress like) {
        String name = "trigpoint_test_" + unique();
        execute("create database " + name + " template " + nameIn(like.url()));
        return at(name);
    }

    /** Drops a copy, whoever still holds a connection to it. */
    void drop(DatabaseAddress copy) {
        execute("drop database if exists " + nameIn(copy.url()) + " with (force)");
    }

    private void execute(String statement) {
        try (Connection connection = entrance.connect();
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

    private static String nameIn(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    /** The application's own role may not create databases; in tests it has to. */
    private void letTheRoleCreateDatabases() {
        Path connection = Objects.requireNonNull(home).resolve("postgres/connection.properties");
        try (var reader = Files.newBufferedReader(connection)) {
            var properties = new Properties();
            properties.load(reader);
            try (Connection keeper = DriverManager.getConnection(
                            at("postgres").url(), "postgres", properties.getProperty("keeper"));
                    Statement sql = keeper.createStatement()) {
                sql.execute("alter role trigpoint createdb");
            }
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The role of the tests can't be prepared", failure);
        }
    }

    private void shutDown() {
        if (embedded == null) {
            execute("drop database if exists " + template + " with (force)");
            return;
        }
        embedded.close();
        delete(Objects.requireNonNull(home));
    }

    private static Path temporaryHome() {
        try {
            return Files.createTempDirectory("trigpoint-tests-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String named(String variable) {
        String value = System.getenv(variable);
        return value == null ? "" : value;
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
