package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trigpoint.Trigpoint;

class WholeProcessTest {

    private final Path folder;

    WholeProcessTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void help_comes_on_standard_output_with_exit_code_0() throws Exception {
        Ended ended = run(List.of(Trigpoint.class.getName(), "--help"));
        assertThat(ended.code()).isZero();
        assertThat(ended.output()).startsWith("Usage: trigpoint");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void an_unknown_command_exits_with_2_and_nothing_on_standard_output() throws Exception {
        Ended ended = run(List.of(Trigpoint.class.getName(), "sreve"));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.output()).isEmpty();
        assertThat(ended.errors()).startsWith("There is no command \"sreve\"").hasLineCount(1);
    }

    @Test
    void a_command_that_asks_the_database_writes_its_json_alone_to_standard_output() throws Exception {
        Ended ended =
                run(List.of(EchoProcess.class.getName(), "echo", "ŵ", "--ask", "org.trigpoint.database.Database"));
        assertThat(ended.errors()).contains("a library that prints").doesNotContain("WARN", "ERROR");
        assertThat(ended.output()).isEqualTo("""
                {"word":"ŵ","times_said":1,"letters":1}
                "Database"
                """);
        assertThat(ended.code()).isZero();
        assertThat(folder.resolve("home/postgres/data/PG_VERSION")).exists();
        assertThat(folder.resolve("home/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_database_begun_ahead_is_stopped_where_the_application_fails_before_it_needs_one() throws Exception {
        Ended ended = run(List.of(
                Trigpoint.class.getName(), "serve", "--spring.autoconfigure.exclude=" + String.class.getName()));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).startsWith("{\"failed\":");
        assertThat(folder.resolve("home/postgres/data/PG_VERSION")).exists();
        assertThat(folder.resolve("home/postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_reading_worker_starts_neither_spring_nor_the_database_and_ends_with_its_parent() throws Exception {
        Ended ended = run(List.of(Trigpoint.class.getName(), "reading-worker"));
        assertThat(ended.code()).isZero();
        assertThat(ended.errors()).isEqualTo("the parent has closed the line\n");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    private Ended run(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(words);
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TRIGPOINT_"));
        builder.environment().put("TRIGPOINT_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Ended(code, output, Files.readString(errors));
    }

    private record Ended(int code, String output, String errors) {}
}
