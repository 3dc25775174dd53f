package org.trigpoint.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trigpoint.Refusal;

/** Brings a database to the schema of this Trigpoint, or says why it will not. */
final class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final int OLDEST_SERVER = 15;
    private static final int VERSIONS_A_MAJOR = 10_000;

    private Schema() {}

    /** Runs what is missing of the migrations, after the server and its schema were found fit for it. */
    static void bringUpToDate(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            demandServer(statement);
            warnOfPower(statement);
        } catch (SQLException failure) {
            throw new Refusal("The database does not answer as it should (" + failure.getMessage()
                    + "): check TRIGPOINT_DATABASE_URL, _USER and _PASSWORD, and that the server runs.");
        }
        demandKnown(flyway);
        flyway.migrate();
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
