package org.trigpoint.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.database.EmbeddedPostgres.Arrival;

class SharedHomeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before the first test.
    private static Path shared;

    private final Path home;

    SharedHomeTest(@TempDir Path home) throws IOException {
        this.home = home;
        Path binaries = Binaries.unpackedIn(shared);
        Path folder = Folders.make(home.resolve("postgres"));
        Files.createSymbolicLink(folder.resolve(binaries.getFileName()), binaries);
    }

    @Test
    void a_second_process_joins_and_leaves_the_server_to_the_first() throws Exception {
        try (HeldByAnother first = new HeldByAnother(home)) {
            assertThat(first.arrival()).isEqualTo(Arrival.STARTED);
            first.keep("before");
            try (EmbeddedPostgres second = EmbeddedPostgres.start(home)) {
                assertThat(second.arrival()).isEqualTo(Arrival.JOINED);
                assertThat(kept(second)).containsExactly("before");
            }
            assertThat(first.keep("after")).isEqualTo("kept after");
            assertThat(first.leave()).isZero();
            assertThat(noteOfThePostmaster()).doesNotExist();
        }
    }

    @Test
    void the_last_to_leave_stops_the_server() throws Exception {
        try (HeldByAnother first = new HeldByAnother(home)) {
            first.keep("before");
            try (EmbeddedPostgres second = EmbeddedPostgres.start(home)) {
                assertThat(first.leave()).isZero();
                assertThat(kept(second)).containsExactly("before");
            }
            assertThat(noteOfThePostmaster()).doesNotExist();
        }
    }

    @Test
    void what_a_killed_process_left_running_is_adopted_with_all_its_data() throws Exception {
        try (HeldByAnother killed = new HeldByAnother(home)) {
            killed.keep("acknowledged");
            killed.kill();
        }
        try (EmbeddedPostgres next = EmbeddedPostgres.start(home)) {
            assertThat(next.arrival()).isEqualTo(Arrival.ADOPTED);
            assertThat(kept(next)).containsExactly("acknowledged");
        }
        assertThat(noteOfThePostmaster()).doesNotExist();
    }

    @Test
    void what_was_acknowledged_survives_the_death_of_everything() throws Exception {
        try (HeldByAnother killed = new HeldByAnother(home)) {
            killed.keep("acknowledged");
            killed.kill();
        }
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> everything =
                new ArrayList<>(postmaster.descendants().toList());
        everything.add(postmaster);
        everything.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : everything) {
            one.onExit().get(1, TimeUnit.MINUTES);
        }
        try (EmbeddedPostgres next = EmbeddedPostgres.start(home)) {
            assertThat(next.arrival()).isEqualTo(Arrival.STARTED);
            assertThat(kept(next)).containsExactly("acknowledged");
        }
    }

    @Test
    void a_note_of_a_postmaster_that_is_gone_misleads_nobody() throws Exception {
        EmbeddedPostgres.start(home).close();
        long somethingElse = ProcessHandle.current().pid();
        Files.writeString(noteOfThePostmaster(), somethingElse + "\n" + home + "\n0\n1\n\n127.0.0.1\n");
        try (EmbeddedPostgres next = EmbeddedPostgres.start(home)) {
            assertThat(next.arrival()).isEqualTo(Arrival.STARTED);
        }
    }

    @Test
    void port_and_passwords_are_the_same_at_the_next_start() {
        DatabaseAddress before;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            before = server.address();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home)) {
            assertThat(server.address()).isEqualTo(before);
        }
    }

    private Path noteOfThePostmaster() {
        return home.resolve("postgres/data/postmaster.pid");
    }

    private ProcessHandle postmaster() throws Exception {
        long number = Long.parseLong(Files.readAllLines(noteOfThePostmaster()).getFirst());
        return ProcessHandle.of(number).orElseThrow();
    }

    private static List<String> kept(EmbeddedPostgres server) throws SQLException {
        List<String> kept = new ArrayList<>();
        try (Connection connection = server.address().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select what from kept")) {
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
        }
        return kept;
    }
}
