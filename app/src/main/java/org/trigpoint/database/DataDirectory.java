package org.trigpoint.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import org.trigpoint.Refusal;

/** The data of the embedded server on disk, and the postmaster that may be running on it. */
final class DataDirectory {

    private static final String MAJOR = "18";
    private static final int PORT_LINE = 3;
    private static final String PATIENCE_S = "120";
    private static final long MEGABYTE = 1 << 20;
    private static final int LEAST_BUFFER_MB = 128;
    private static final int MOST_BUFFER_MB = 512;

    private final Path data;
    private final Path logs;
    private final Programs programs;

    DataDirectory(Path data, Path logs, Programs programs) {
        this.data = data;
        this.logs = logs;
        this.programs = programs;
    }

    /** Makes the cluster where there is none: whole or not at all. */
    void make(Credentials credentials) throws IOException {
        if (Files.exists(data)) {
            demandSameMajor();
            return;
        }
        Path partial = Files.createTempDirectory(data.getParent(), "making-");
        Path password = data.resolveSibling("keeper.password");
        try {
            Folders.write(password, credentials.keeper().getBytes(StandardCharsets.US_ASCII));
            // The built-in locale sorts the same on every system and in every release; screens ask for the order of
            // a language where they want one.
            programs.run(
                    "initdb",
                    List.of(
                            "--pgdata=" + partial,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"));
            Files.writeString(partial.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
            Folders.delete(partial);
        }
    }

    private void demandSameMajor() throws IOException {
        String major = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!major.equals(MAJOR)) {
            throw new Refusal("The data in " + data + " was written by PostgreSQL " + major
                    + " and this Trigpoint carries PostgreSQL " + MAJOR
                    + ": restore a backup into a new TRIGPOINT_HOME instead.");
        }
    }

    /** Starts a postmaster and waits until it takes connections, recovery after a crash included. */
    void start(int port) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), configuration(port));
        Folders.make(logs);
        programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + data,
                        "--log=" + logs.resolve("postgresql-start.log"),
                        "--wait",
                        "--timeout=" + PATIENCE_S));
    }

    /** Stops the postmaster, if there is one: clients are cut, what was acknowledged is on disk. */
    void stop() throws IOException {
        if (runningPort().isPresent()) {
            programs.run(
                    "pg_ctl", List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=" + PATIENCE_S));
        }
    }

    /**
     * The port of the postmaster that runs on this data; empty when none does. A file that a crash left behind is
     * removed, because its process number may meanwhile belong to something else. Only called behind the shut door.
     */
    OptionalInt runningPort() throws IOException {
        Path note = data.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(note);
            if (lines.size() > PORT_LINE && worksHere(lines.getFirst().strip())) {
                return OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()));
            }
            Files.delete(note);
            return OptionalInt.empty();
        } catch (NoSuchFileException nobody) {
            return OptionalInt.empty();
        }
    }

    private boolean worksHere(String process) throws IOException {
        try {
            return Path.of("/proc", process, "cwd").toRealPath().equals(data.toRealPath());
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private String configuration(int port) {
        return """
                # Written by Trigpoint at every start: changes here are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                shared_buffers = '%dMB'
                # An acknowledged change is on disk.
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                # One file a weekday, overwritten a week later. Statements are not logged: they may carry people's words.
                logging_collector = on
                log_directory = %s
                log_filename = 'postgresql-%%a.log'
                log_file_mode = 0600
                log_truncate_on_rotation = on
                log_rotation_size = 0
                log_checkpoints = off
                log_statement = 'none'
                log_min_error_statement = 'panic'
                log_parameter_max_length_on_error = 0
                """.formatted(port, bufferMegabytes(), "'" + logs.toString().replace("'", "''") + "'");
    }

    /** A quarter of the machine's memory, as PostgreSQL advises, within bounds: most of the rest serves it as file cache. */
    private static long bufferMegabytes() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(system.getTotalMemorySize() / 4 / MEGABYTE, LEAST_BUFFER_MB, MOST_BUFFER_MB);
    }
}
