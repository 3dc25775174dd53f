package org.trigpoint.search.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One running worker with its private folder. Used by one thread at a time, but killed from any. */
final class WorkerProcess {
    private static final int FRAME_BUFFER = 1 << 16;
    private static final int EXIT_SECONDS = 5;

    private final WorkerCommand command;
    private final Path folder;
    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean ready;
    private int files;

    private WorkerProcess(WorkerCommand command, Path folder, Process process) {
        this.command = command;
        this.folder = folder;
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), FRAME_BUFFER));
        this.out = new DataOutputStream(process.getOutputStream());
    }

    /** Starts the process without waiting for it; its environment holds nothing but the search path and the language. */
    static WorkerProcess start(WorkerCommand command, long cpuSeconds) {
        try {
            Path folder = Files.createTempDirectory("trigpoint-reading");
            WorkerCommand inside =
                    command.withJvmOptions(List.of("-Djava.io.tmpdir=" + folder, "-Dpdfbox.fontcache=" + folder));
            ProcessBuilder builder = new ProcessBuilder(Sandbox.around(inside.words(), cpuSeconds))
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            Map<String, String> environment = builder.environment();
            environment.keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "LC_CTYPE"));
            return new WorkerProcess(command, folder, builder.start());
        } catch (IOException impossible) {
            throw new UncheckedIOException("the reading worker cannot be started", impossible);
        }
    }

    /** Waits until the worker is ready. Throws IllegalStateException when it is not there: the machine's fault, not a file's. */
    void awaitReady() {
        if (ready) {
            return;
        }
        try {
            ready = in.readInt() == ReadingFrames.READY;
        } catch (IOException ended) {
            ready = false;
        }
        if (!ready) {
            throw new IllegalStateException("The reading worker did not start; run it by hand to see why: "
                    + String.join(" ", command.words()));
        }
    }

    /** Hands one file over and waits for the answer. */
    ReadingOutcome exchange(ReadingFrames.Request request) throws IOException {
        awaitReady();
        files++;
        ReadingFrames.write(out, request);
        return ReadingFrames.outcome(in, request.textChars());
    }

    /** Whether the process has said that it is ready and still runs. */
    boolean isReady() {
        return ready && process.isAlive();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int files() {
        return files;
    }

    /** The exit code of a worker that has closed its output, or -1 when it still runs. */
    int exitCode() throws InterruptedException {
        return process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** Ends the process and all that it started, and removes its folder. */
    synchronized void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path path : left.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException remains) {
            throw new UncheckedIOException("a reading worker's folder could not be removed: " + folder, remains);
        }
    }
}
