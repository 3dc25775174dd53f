package org.trigpoint.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.Refusal;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {

    private final Path home;
    private final EmbeddedPostgres server;

    EmbeddedPostgresTest(@TempDir Path home) {
        this.home = home;
        this.server = EmbeddedPostgres.start(home);
    }

    @AfterAll
    void stop() {
        server.close();
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void an_acknowledged_change_is_on_disk() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
        assertThat(ask("show data_checksums")).isEqualTo("on");
    }

    @Test
    void it_listens_on_the_loopback_address_alone() throws Exception {
        List<String> note = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        assertThat(note.get(4)).as("folder of a socket file").isEmpty();
        assertThat(note.get(5)).as("address").isEqualTo("127.0.0.1");
    }

    @Test
    void it_speaks_utf_8_in_an_order_that_no_system_update_changes() throws SQLException {
        assertThat(ask("show server_encoding")).isEqualTo("UTF8");
        assertThat(
                        ask(
                                "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()"))
                .isEqualTo("b C.UTF-8");
    }

    @Test
    void the_application_owns_its_database_and_has_no_further_power() throws SQLException {
        assertThat(ask("select current_user")).isEqualTo("trigpoint");
        assertThat(ask("select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication"
                        + " from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(ask("select pg_get_userbyid(datdba) from pg_database where datname = current_database()"))
                .isEqualTo("trigpoint");
    }

    @Test
    void a_wrong_password_is_refused() {
        DatabaseAddress wrong = new DatabaseAddress(server.address().url(), "trigpoint", "guessed");
        assertThatThrownBy(wrong::connect)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void nobody_else_may_read_the_passwords() throws Exception {
        Path passwords = home.resolve("postgres/connection.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords.resolveSibling("."))))
                .isEqualTo("rwx------");
        assertThat(server.address().toString()).doesNotContain(server.address().password());
    }

    @Test
    void it_is_the_version_that_its_folder_is_named_after() throws SQLException {
        assertThat(ask("show server_version") + ".0").isEqualTo(Binaries.VERSION);
    }

    @Test
    void one_process_opens_it_once() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("already uses the database");
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
