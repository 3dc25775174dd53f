package org.trigpoint.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trigpoint.Refusal;

/**
 * Runs PostgreSQL's own programs.
 *
 * <p>PostgreSQL refuses to run as root. Root (in a container, mostly) therefore runs it in a user namespace, where it is
 * nobody in particular and still owns its files.
 */
final class Programs {

    private final Path binaries;
    private final boolean root;

    Programs(Path binaries) throws IOException {
        this.binaries = binaries;
        this.root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        if (root) {
            demandUserNamespaces();
        }
    }

    /**
     * Runs one program to its end.
     *
     * @param program its name, such as {@code initdb}
     * @param options what it is told
     * @throws IOException when it ends with a fault; the message carries what it said
     */
    void run(String program, List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(options);
        Ended ended = end(command);
        if (ended.code() != 0) {
            throw new IOException(program + " of PostgreSQL ended with " + ended.code() + ": " + ended.said());
        }
    }

    private static void demandUserNamespaces() {
        String sentence =
                "PostgreSQL refuses to run as root and this system allows root no user namespace: start Trigpoint"
                        + " as an ordinary user, or name a PostgreSQL 15 or newer in TRIGPOINT_DATABASE_URL.";
        try {
            Ended ended = end(List.of("unshare", "-U", "true"));
            if (ended.code() != 0) {
                throw new Refusal(sentence);
            }
        } catch (IOException noSuchProgram) {
            throw new Refusal(sentence);
        }
    }

    private static Ended end(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Ended(process.waitFor(), said);
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + command.getFirst() + " was running", interrupted);
        }
    }

    /** How a program ended and what it said. */
    private record Ended(int code, String said) {}
}
