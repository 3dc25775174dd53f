package org.trigpoint.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Where a command writes: results to standard output as JSON, what it is doing to standard error. Both are UTF-8. */
public final class Output {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final PrintStream results;
    private final PrintStream progress;
    private final boolean terminal;

    Output(PrintStream results, PrintStream progress, boolean terminal) {
        this.results = results;
        this.progress = progress;
        this.terminal = terminal;
    }

    /** The streams of this process; whatever else prints to {@code System.out} from here on goes to standard error. */
    static Output ofThisProcess() {
        PrintStream results = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        return new Output(results, progress, errorsGoToATerminal());
    }

    /**
     * Writes one result on one line.
     *
     * @param result a record or map; names of components become keys in snake_case ({@code leftOut} is {@code left_out})
     */
    public void object(Object result) {
        results.println(JSON.writeValueAsString(result));
    }

    /**
     * Says what is being done.
     *
     * @param sentence for a person
     */
    public void doing(String sentence) {
        progress.println(sentence);
    }

    /**
     * Shows how far a long piece of work is, on one line that is written over; silent where nobody watches.
     *
     * @param what what is counted, such as {@code files read}
     * @param done how many are done, from 0
     * @param total how many there are; the line ends when all are done
     */
    public void progress(String what, long done, long total) {
        if (terminal) {
            progress.print("\r" + done + " of " + total + " " + what);
            if (done >= total) {
                progress.println();
            }
            progress.flush();
        }
    }

    /** Writes a line to standard output that is not JSON: help, an address, or a row of a table. */
    void line(String text) {
        results.println(text);
    }

    private static boolean errorsGoToATerminal() {
        try {
            String device = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
