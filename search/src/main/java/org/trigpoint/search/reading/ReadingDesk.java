package org.trigpoint.search.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.trigpoint.search.reading.Refused.Reason;

/**
 * Where files are handed in for reading. Holds one warm worker process, which reads one file at a time; further callers wait
 * their turn. The worker is replaced after some files, and after any failure; shortly before the former its successor is started
 * beside it, so that the start costs nobody time. Safe for use by many threads.
 */
public final class ReadingDesk implements AutoCloseable {
    /** What a JVM exits with when it has no memory left and was told to exit then. */
    private static final int EXIT_OUT_OF_MEMORY = 3;

    /** SIGKILL that the desk did not send: the kernel's, when the machine has no memory left. */
    private static final int EXIT_KILLED = 128 + 9;

    private static final int EXIT_OUT_OF_CPU = 128 + 24;

    /** How many files before its last a worker's successor is started. */
    private static final int AHEAD = 3;

    private final WorkerCommand command;
    private final ReadingLimits limits;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable WorkerProcess worker;
    private volatile @Nullable WorkerProcess standby;
    private volatile boolean closed;

    /** A desk whose workers are started by {@code command}; the first is started when the first file comes. */
    public ReadingDesk(WorkerCommand command, ReadingLimits limits) {
        this.command = command;
        this.limits = limits;
    }

    /**
     * Reads a file of a stranger.
     *
     * <p>Takes where the file lies and the name that the person gave it, whose extension names the format. Interrupting the
     * calling thread kills the worker and throws InterruptedException. Throws UncheckedIOException when the file is not there, and
     * IllegalStateException when no worker can be started or the desk is closed.
     */
    public ReadingOutcome read(Path file, String fileName) throws InterruptedException {
        Refused tooLargeOrEmpty = bySize(file);
        if (tooLargeOrEmpty != null) {
            return tooLargeOrEmpty;
        }
        turn.lockInterruptibly();
        try {
            return ask(new ReadingFrames.Request(
                    file.toAbsolutePath().toString(), fileName, limits.fileBytes(), limits.textChars()));
        } finally {
            turn.unlock();
        }
    }

    /** Ends the worker; a reading under way ends with IllegalStateException. */
    @Override
    public void close() {
        closed = true;
        for (@Nullable WorkerProcess last : Arrays.asList(worker, standby)) {
            if (last != null) {
                last.kill();
            }
        }
        worker = null;
        standby = null;
    }

    private @Nullable Refused bySize(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                return Reason.EMPTY.refusal();
            }
            return size > limits.fileBytes() ? Reason.TOO_LARGE.refusal() : null;
        } catch (IOException missing) {
            throw new UncheckedIOException("the file to read is not there: " + file, missing);
        }
    }

    private ReadingOutcome ask(ReadingFrames.Request request) throws InterruptedException {
        WorkerProcess current = warm();
        FutureTask<ReadingOutcome> answer = new FutureTask<>(() -> current.exchange(request));
        Thread.ofPlatform().daemon().name("reading-desk").start(answer);
        try {
            ReadingOutcome outcome = answer.get(limits.wall().toMillis(), TimeUnit.MILLISECONDS);
            boolean failed = outcome instanceof Refused refused && refused.reason() == Reason.CORRUPT;
            if (failed || current.files() >= limits.filesPerWorker()) {
                replace(current);
            } else if (current.files() >= limits.filesPerWorker() - AHEAD && standby == null) {
                standby = started();
            }
            return outcome;
        } catch (TimeoutException late) {
            boolean ready = current.isReady();
            replace(current);
            if (!ready) {
                throw new IllegalStateException("The reading worker did not start within " + limits.wall(), late);
            }
            return Reason.TOO_SLOW.refusal();
        } catch (InterruptedException cancelled) {
            replace(current);
            throw cancelled;
        } catch (ExecutionException failure) {
            return afterFailure(current, failure.getCause());
        }
    }

    private ReadingOutcome afterFailure(WorkerProcess failed, @Nullable Throwable cause) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("the reading desk is closed", cause);
        }
        worker = null;
        if (cause instanceof IllegalStateException notStarted) {
            failed.kill();
            throw notStarted;
        }
        int exit = exitOf(failed);
        fresh();
        return switch (exit) {
            case EXIT_OUT_OF_MEMORY, EXIT_KILLED -> Reason.TOO_MUCH_MEMORY.refusal();
            case EXIT_OUT_OF_CPU -> Reason.TOO_SLOW.refusal();
            default -> Reason.CORRUPT.refusal();
        };
    }

    private static int exitOf(WorkerProcess failed) throws InterruptedException {
        try {
            return failed.exitCode();
        } finally {
            failed.kill();
        }
    }

    private WorkerProcess warm() {
        WorkerProcess current = worker;
        if (current != null && current.isAlive()) {
            return current;
        }
        if (current != null) {
            worker = null;
            current.kill();
        }
        return fresh();
    }

    /** The next worker starts at once, so that it is ready when the next file comes. */
    private void replace(WorkerProcess old) {
        old.kill();
        fresh();
    }

    private WorkerProcess fresh() {
        WorkerProcess waiting = standby;
        standby = null;
        if (waiting != null && !waiting.isAlive()) {
            waiting.kill();
            waiting = null;
        }
        WorkerProcess next = waiting == null ? started() : waiting;
        worker = next;
        return next;
    }

    private WorkerProcess started() {
        long cpuSeconds = limits.wall().plusSeconds(1).toSeconds() * 2 * limits.filesPerWorker();
        WorkerProcess started = WorkerProcess.start(command, cpuSeconds);
        if (closed) {
            started.kill();
            throw new IllegalStateException("the reading desk is closed");
        }
        return started;
    }
}
