package org.trigpoint.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.Refusal;
import org.trigpoint.database.DatabaseAhead;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The frame around every command: finds it, gives help, runs it, and turns how it went into an exit code. */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Supplier<SpringApplication> application;
    private final Output output;
    private final CommandLine line = new CommandLine(new TrigpointCommands());
    private Ending ending = Ending.MISUSED;

    Commands(Supplier<SpringApplication> application, Output output) {
        this.application = application;
        this.output = output;
    }

    /**
     * Runs one command in this process.
     *
     * @param application the class that names the whole application to Spring
     * @param words the command and its options; none means {@code serve}
     * @return how it ended
     */
    public static Ending run(Class<?> application, String... words) {
        return new Commands(() -> DatabaseAhead.of(new SpringApplication(application)), Output.ofThisProcess())
                .run(words);
    }

    /** Adds a command that the list doesn't name. */
    Commands with(String name, Object command) {
        line.addSubcommand(name, command);
        return this;
    }

    Ending run(String... words) {
        addHelp(line);
        line.setExecutionStrategy(this::execute);
        line.setParameterExceptionHandler(this::misused);
        line.execute(orServe(words));
        return ending;
    }

    /** No word at all, or properties without a command, mean to serve. */
    private static String[] orServe(String[] words) {
        boolean named = words.length > 0 && (!words[0].startsWith("--") || words[0].equals("--help"));
        if (named) {
            return words;
        }
        String[] serve = new String[words.length + 1];
        serve[0] = "serve";
        System.arraycopy(words, 0, serve, 1, words.length);
        return serve;
    }

    private static void addHelp(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .type(boolean.class)
                .arity("0")
                .description("Shows this help.")
                .build());
        command.getSubcommands().values().forEach(Commands::addHelp);
    }

    private int execute(ParseResult all) {
        ParseResult last = all;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandSpec spec = last.commandSpec();
        ending = last.isUsageHelpRequested() ? help(spec) : orFailed(spec);
        return ending.exitCode();
    }

    private Ending help(CommandSpec spec) {
        StringWriter text = new StringWriter();
        spec.commandLine().usage(new PrintWriter(text), CommandLine.Help.Ansi.OFF);
        output.line(text.toString().stripTrailing());
        return Ending.DONE;
    }

    /** The edge of every command: whatever comes up ends here, and only here. */
    private Ending orFailed(CommandSpec spec) {
        try {
            return execute(spec);
        } catch (ParameterException misuse) {
            throw misuse;
        } catch (RuntimeException fault) {
            return failed(fault, spec);
        }
    }

    private Ending execute(CommandSpec spec) {
        return switch (spec.userObject()) {
            case ServeCommand serve -> serve.serve(application.get(), output);
            case TrigpointCommand command -> {
                try (House house = new House(this::withoutAFace)) {
                    yield command.run(house, output);
                }
            }
            default ->
                throw new ParameterException(
                        spec.commandLine(),
                        "\"" + spec.qualifiedName() + "\" needs one of: "
                                + String.join(", ", spec.subcommands().keySet()));
        };
    }

    private ConfigurableApplicationContext withoutAFace(House.Before before) {
        SpringApplication spring = application.get();
        spring.addInitializers(before);
        // What only a face needs says by this profile that it stays away.
        spring.setAdditionalProfiles("headless");
        spring.setWebApplicationType(WebApplicationType.NONE);
        return spring.run();
    }

    private int misused(ParameterException fault, String[] words) {
        CommandLine command = fault.getCommandLine();
        boolean unknown = command.equals(line) && fault instanceof UnmatchedArgumentException;
        String what = unknown ? "There is no command \"" + words[0] + "\"" : fault.getMessage();
        output.doing(what + ": call \"" + command.getCommandSpec().qualifiedName() + " --help\" to see what there is.");
        ending = Ending.MISUSED;
        return ending.exitCode();
    }

    private Ending failed(RuntimeException fault, CommandSpec spec) {
        Refusal refusal = refusalIn(fault);
        if (refusal != null) {
            output.object(new Refused(refusal.sentence()));
        } else {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Fault {} in \"{}\"", reference, spec.qualifiedName(), fault);
            output.object(new Failed("Something went wrong that nobody foresaw; the log says more.", reference));
        }
        return Ending.REFUSED;
    }

    private static @Nullable Refusal refusalIn(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** What a refused command writes. */
    private record Refused(String refused) {}

    /** What a command writes that met a fault; the log holds the same reference. */
    private record Failed(String failed, String reference) {}
}
