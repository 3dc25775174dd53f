package org.trigpoint.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The test's end of a {@link Holder}. */
final class HeldByAnother implements AutoCloseable {

    private final Process process;
    private final Writer tell;
    private final BufferedReader hear;
    private final EmbeddedPostgres.Arrival arrival;

    HeldByAnother(Path home) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        tell = process.outputWriter();
        hear = process.inputReader();
        arrival = EmbeddedPostgres.Arrival.valueOf(String.valueOf(hear.readLine()));
    }

    EmbeddedPostgres.Arrival arrival() {
        return arrival;
    }

    /** Has a row written; gives what the process said once it was committed. */
    @Nullable
    String keep(String what) throws IOException {
        tell.write(what + "\n");
        tell.flush();
        return hear.readLine();
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it leave in an orderly way; gives its exit code. */
    int leave() throws IOException, InterruptedException {
        tell.close();
        return process.waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
