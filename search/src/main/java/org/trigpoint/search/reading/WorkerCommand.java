package org.trigpoint.search.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that starts a reading worker.
 *
 * @param words program and arguments
 */
public record WorkerCommand(List<String> words) {
    /** Named by its letters, so that no class of the parent loads one of the worker's. */
    static final String MAIN = "org.trigpoint.search.reading.worker.ReadingWorker";

    /** Throws IllegalArgumentException when there is no program. */
    public WorkerCommand {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command names a program");
        }
    }

    /** The worker on this JVM's own class path, for tests and for runs from exploded classes. */
    public static WorkerCommand ofThisClassPath() {
        return java(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    }

    /** The worker as {@code java -jar <jar> reading-worker}. */
    public static WorkerCommand ofJar(Path jar) {
        return java(List.of("-jar", jar.toAbsolutePath().toString(), "reading-worker"));
    }

    /** The command with further JVM options directly after the program. */
    WorkerCommand withJvmOptions(List<String> options) {
        List<String> all = new ArrayList<>(words);
        all.addAll(1, options);
        return new WorkerCommand(all);
    }

    private static WorkerCommand java(List<String> what) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of(
                "-Xmx384m",
                "-Xss2m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dlog4j2.StatusLogger.level=OFF"));
        all.addAll(what);
        return new WorkerCommand(all);
    }
}
