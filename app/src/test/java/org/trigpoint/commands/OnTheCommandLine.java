package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What commands write about a study of an application that runs already, for tests of other rooms. */
public final class OnTheCommandLine {

    private OnTheCommandLine() {}

    /** What {@code fidelity} writes. */
    public static JsonNode fidelity(ConfigurableApplicationContext context, String... words) {
        return run(context, new FidelityCommand(), words);
    }

    /** What {@code progression} writes. */
    public static JsonNode progression(ConfigurableApplicationContext context, String... words) {
        return run(context, new ProgressionCommand(), words);
    }

    private static JsonNode run(ConfigurableApplicationContext context, TrigpointCommand command, String... words) {
        new CommandLine(command).parseArgs(words);
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(results, true, StandardCharsets.UTF_8);
        assertThat(command.run(new House(before -> context), new Output(stream, stream, false)))
                .isEqualTo(Ending.DONE);
        List<String> lines = results.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1);
        return JsonMapper.shared().readTree(lines.getFirst());
    }
}
