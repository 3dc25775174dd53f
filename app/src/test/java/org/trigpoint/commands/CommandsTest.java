package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trigpoint.Refusal;
import picocli.CommandLine.Command;

class CommandsTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @Test
    void a_result_is_one_json_object_a_line_and_progress_goes_elsewhere() {
        assertThat(call("echo", "trust", "ymddiriedaeth ŵ", "--times", "2").exitCode())
                .isZero();
        assertThat(results()).isEqualTo("""
                {"word":"trust","times_said":2,"letters":10}
                {"word":"ymddiriedaeth ŵ","times_said":2,"letters":30}
                """);
        assertThat(progress()).isEqualTo("Saying 2 words\n");
    }

    @Test
    void what_is_refused_is_said_in_the_result_and_exits_with_1() {
        assertThat(call("echo", "one", "refuse").exitCode()).isEqualTo(1);
        assertThat(results()).endsWith("{\"refused\":\"No: say something else.\"}\n");
    }

    @Test
    void what_is_not_there_and_what_is_not_open_are_refused_alike() {
        assertThat(call("echo", "hide").exitCode()).isEqualTo(1);
        assertThat(results()).isEqualTo("{\"refused\":\"There is nothing here, or it is not open to you.\"}\n");
    }

    @Test
    void a_command_that_is_done_in_part_exits_with_1() {
        assertThat(call("echo", "partly").exitCode()).isEqualTo(1);
    }

    @Test
    void a_fault_is_shown_with_a_reference_and_without_its_message() {
        assertThat(call("echo", "break").exitCode()).isEqualTo(1);
        assertThat(results()).matches("\\{\"failed\":\"[^\"]+\",\"reference\":\"[0-9a-f]{8}\"}\n");
        assertThat(results()).doesNotContain("participant");
    }

    @Test
    void an_unknown_command_exits_with_2_and_a_sentence() {
        assertThat(call("ehco", "one").exitCode()).isEqualTo(2);
        assertThat(progress())
                .isEqualTo("There is no command \"ehco\": call \"trigpoint --help\" to see what there is.\n");
        assertThat(results()).isEmpty();
    }

    @Test
    void a_wrong_option_exits_with_2_and_points_to_the_help_of_its_command() {
        assertThat(call("echo", "one", "--tims", "2").exitCode()).isEqualTo(2);
        assertThat(progress()).contains("--tims").contains("\"trigpoint echo --help\"");
        assertThat(results()).isEmpty();
    }

    @Test
    void a_missing_word_exits_with_2() {
        assertThat(call("echo").exitCode()).isEqualTo(2);
        assertThat(progress()).contains("WORD");
    }

    @Test
    void a_group_without_its_command_exits_with_2_and_names_them() {
        assertThat(call("parrot").exitCode()).isEqualTo(2);
        assertThat(progress()).contains("\"trigpoint parrot\" needs one of: echo");
    }

    @Test
    void a_command_of_a_group_runs() {
        assertThat(call("parrot", "echo", "hello").exitCode()).isZero();
        assertThat(results()).contains("\"hello\"");
    }

    @Test
    void every_command_has_help_that_starts_nothing() {
        assertThat(call("echo", "--help").exitCode()).isZero();
        assertThat(results())
                .contains("Says each word back.")
                .contains("--times")
                .contains("--help");
        results.reset();
        assertThat(call("serve", "--help").exitCode()).isZero();
        assertThat(results()).contains("TRIGPOINT_PORT");
        results.reset();
        assertThat(call("--help").exitCode()).isZero();
        assertThat(results()).contains("serve").contains("echo");
    }

    @Test
    void a_service_comes_from_the_house_which_is_closed_afterwards() {
        assertThat(call("echo", "one", "--ask", Closing.class.getName()).exitCode())
                .isZero();
        assertThat(results()).endsWith("\"Closing\"\n");
        assertThat(Closing.closed).isTrue();
    }

    @Test
    void a_house_that_refuses_to_start_is_a_refusal() {
        Ending ending = call(Shut.class, "echo", "one", "--ask", Closing.class.getName());
        assertThat(ending.exitCode()).isEqualTo(1);
        assertThat(results()).endsWith("{\"refused\":\"The house is shut: come back tomorrow.\"}\n");
    }

    @Test
    void a_jar_without_a_web_server_refuses_to_serve() {
        assertThat(call().exitCode()).isEqualTo(1);
        assertThat(results()).startsWith("{\"refused\":\"This jar has no web server in it");
    }

    private Ending call(String... words) {
        return call(Open.class, words);
    }

    private Ending call(Class<?> application, String... words) {
        Output output = new Output(stream(results), stream(progress), false);
        return new Commands(() -> new SpringApplication(application), output)
                .with("echo", new EchoCommand())
                .with("parrot", new Parrot())
                .run(words);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String results() {
        return results.toString(StandardCharsets.UTF_8);
    }

    private String progress() {
        return progress.toString(StandardCharsets.UTF_8);
    }

    @Command(name = "parrot", subcommands = EchoCommand.class)
    static final class Parrot {}

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        Closing closing() {
            return new Closing();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Shut {
        @Bean
        Closing closing() {
            throw new Refusal("The house is shut: come back tomorrow.");
        }
    }

    static final class Closing implements AutoCloseable {
        static boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
