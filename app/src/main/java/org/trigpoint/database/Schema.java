package org.trigpoint.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.Refusal;

/** Brings a database to the schema of this Trigpoint, or says why it will not. */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final int OLDEST_SERVER = 15;
    private static final int VERSIONS_A_MAJOR = 10_000;

    private Schema() {}

    /** Refuses a server or a schema that this Trigpoint can't work with. */
    static void demandFit(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            demandServer(statement);
            warnOfPower(statement);
        } catch (SQLException failure) {
            throw new Refusal("The database does not answer as it should (" + failure.getMessage()
                    + "): check TRIGPOINT_DATABASE_URL, _USER and _PASSWORD, and that the server runs.");
        }
        demandKnown(flyway);
    }

    /** Fills an empty database, whole or not at all, at the version of the schema that its content was written under. */
    static void fill(Flyway flyway, FirstContent content, DatabaseSettings settings) {
        MigrationVersion version = MigrationVersion.fromVersion(content.schemaVersion());
        demandReachable(flyway, version);
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(version)
                .load()
                .migrate();
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            connection.setAutoCommit(false);
            // What is not committed here is rolled back by closing the connection.
            content.fill(connection, settings);
            connection.commit();
        } catch (SQLException failure) {
            throw new Refusal("The database did not take what it was to be filled with, and nothing of it was kept: "
                    + failure.getMessage());
        } catch (IOException failure) {
            throw new Refusal(
                    "Nothing was filled in, for a file could not be read or written: " + failure.getMessage());
        }
    }

    private static void demandReachable(Flyway flyway, MigrationVersion version) {
        MigrationInfo now = flyway.info().current();
        if (now != null && now.getVersion().compareTo(version) > 0) {
            throw new Refusal(
                    "The database was made by a newer Trigpoint than what it is to be filled with: name an empty"
                            + " one, by a TRIGPOINT_HOME that does not exist yet or by TRIGPOINT_DATABASE_URL.");
        }
        if (Arrays.stream(flyway.info().all()).noneMatch(one -> version.equals(one.getVersion()))) {
            throw new Refusal("This was written by a newer Trigpoint, at version " + version
                    + " of the schema: use that Trigpoint, or a newer one.");
        }
    }

    private static void demandServer(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select current_setting('server_version_num')::int")) {
            row.next();
            int major = row.getInt(1) / VERSIONS_A_MAJOR;
            demandServer(major);
        }
    }

    static void demandServer(int major) {
        if (major < OLDEST_SERVER) {
            throw new Refusal("The database server is PostgreSQL " + major + " and Trigpoint needs " + OLDEST_SERVER
                    + " or newer: upgrade it, or leave TRIGPOINT_DATABASE_URL out to use the embedded one.");
        }
    }

    private static void warnOfPower(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            if (row.next() && row.getBoolean(1)) {
                LOG.warn(
                        "The role of TRIGPOINT_DATABASE_USER has more power than it needs: take SUPERUSER and BYPASSRLS"
                                + " away from it.");
            }
        }
    }

    private static void demandKnown(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new Refusal("The database was brought to version " + version
                            + " by a newer Trigpoint: start that one, or restore the backup made before the upgrade.");
                });
    }
}
