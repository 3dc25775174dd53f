package org.trigpoint.search.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.search.reading.Refused.Reason;

class ReadingDeskTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(folder.resolve("file"), "Jo: words");
    }

    @Test
    void a_worker_that_hangs_is_killed_with_all_that_it_started_and_the_next_file_is_read() throws Exception {
        try (ReadingDesk desk = misbehaving(Duration.ofSeconds(4), 20)) {
            long worker = pid(desk);
            assertThat(desk.read(file, "hang")).isEqualTo(Reason.TOO_SLOW.refusal());
            assertThat(ProcessHandle.of(worker)).isEmpty();
            assertThat(ProcessHandle.allProcesses().filter(ProcessHandle::isAlive))
                    .noneMatch(
                            process -> process.info().commandLine().orElse("").equals("sleep 300"));
            assertThat(pid(desk)).isNotEqualTo(worker);
        }
    }

    @Test
    void a_worker_without_memory_left_ends_and_says_so() throws Exception {
        try (ReadingDesk desk = misbehaving(Duration.ofSeconds(60), 20)) {
            assertThat(desk.read(file, "memory")).isEqualTo(Reason.TOO_MUCH_MEMORY.refusal());
            assertThat(pid(desk)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"crash", "beyond", "backward", "nul", "endless", "negative", "kind"})
    void what_a_crashed_or_lying_worker_says_is_not_believed(String name) throws Exception {
        try (ReadingDesk desk = misbehaving(Duration.ofSeconds(60), 20)) {
            long worker = pid(desk);
            assertThat(desk.read(file, name)).isEqualTo(Reason.CORRUPT.refusal());
            assertThat(pid(desk)).isNotEqualTo(worker);
        }
    }

    @Test
    void an_interrupt_cancels_the_reading_and_kills_the_worker() throws Exception {
        try (ReadingDesk desk = misbehaving(Duration.ofSeconds(60), 20)) {
            long worker = pid(desk);
            FutureTask<Boolean> cancelled = new FutureTask<>(() -> {
                try {
                    desk.read(file, "hang");
                    return false;
                } catch (InterruptedException asWanted) {
                    return true;
                }
            });
            Thread reading = Thread.ofPlatform().start(cancelled);
            while (reading.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            reading.interrupt();
            assertThat(cancelled.get()).isTrue();
            assertThat(ProcessHandle.of(worker)).isEmpty();
            assertThat(pid(desk)).isPositive();
        }
    }

    @Test
    void a_worker_serves_as_many_files_as_allowed_and_not_one_more() throws Exception {
        try (ReadingDesk desk = misbehaving(Duration.ofSeconds(60), 2)) {
            long first = pid(desk);
            assertThat(pid(desk)).isEqualTo(first);
            assertThat(pid(desk)).isNotEqualTo(first);
        }
    }

    @Test
    void a_worker_that_died_between_two_files_is_not_blamed_on_the_next() throws Exception {
        try (ReadingDesk desk = misbehaving(Duration.ofSeconds(60), 20)) {
            ProcessHandle worker = ProcessHandle.of(pid(desk)).orElseThrow();
            worker.destroyForcibly();
            worker.onExit().join();
            assertThat(pid(desk)).isNotEqualTo(worker.pid());
        }
    }

    @Test
    void a_worker_sees_nothing_of_its_parents_environment_but_path_and_language() throws Exception {
        try (ReadingDesk desk = misbehaving(Duration.ofSeconds(60), 20)) {
            assertThat(text(desk.read(file, "secrets"))
                            .replaceAll("[\\[\\] ]", "")
                            .split(","))
                    .isSubsetOf("", "PATH", "LANG", "LC_ALL", "LC_CTYPE", "PWD", "SHLVL", "_");
        }
    }

    @Test
    void a_worker_reaches_no_network_where_the_machine_can_cut_it() throws Exception {
        Assumptions.assumeTrue(Sandbox.cutsNetwork(), "this machine cannot take the network away");
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ReadingDesk desk = misbehaving(Duration.ofSeconds(60), 20)) {
            assertThat(text(desk.read(file, String.valueOf(canary.getLocalPort()))))
                    .isEqualTo("cut off");
        }
    }

    @Test
    void many_threads_share_the_desk() throws Exception {
        try (ReadingDesk desk = new ReadingDesk(WorkerCommand.ofThisClassPath(), ReadingLimits.standard());
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<ReadingOutcome>> readings = new ArrayList<>();
            Set<Path> files = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                Path own = Files.writeString(folder.resolve("own" + i), "Jo: number " + i);
                files.add(own);
                readings.add(() -> desk.read(own, own.getFileName() + ".txt"));
            }
            List<String> texts = new ArrayList<>();
            for (Future<ReadingOutcome> outcome : threads.invokeAll(readings)) {
                texts.add(text(outcome.get()));
            }
            assertThat(texts).hasSameSizeAs(files).doesNotHaveDuplicates();
            assertThat(texts.get(7)).isEqualTo("Jo: number 7");
        }
    }

    @Test
    void a_command_that_starts_no_worker_is_the_machines_fault_and_said_so() {
        WorkerCommand wrong = new WorkerCommand(List.of("false", "x"));
        try (ReadingDesk desk = new ReadingDesk(wrong, ReadingLimits.standard())) {
            assertThatThrownBy(() -> desk.read(file, "a.txt"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("false x");
            assertThatThrownBy(() -> desk.read(folder.resolve("absent"), "a.txt"))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void a_closed_desk_reads_nothing_and_leaves_nothing_running() throws Exception {
        ReadingDesk desk = misbehaving(Duration.ofSeconds(60), 20);
        long worker = pid(desk);
        desk.close();
        assertThat(ProcessHandle.of(worker)).isEmpty();
        assertThatThrownBy(() -> desk.read(file, "pid")).isInstanceOf(IllegalStateException.class);
    }

    private static ReadingDesk misbehaving(Duration wall, int files) {
        List<String> words = WorkerCommand.ofThisClassPath().words().stream()
                .map(word -> word.equals(WorkerCommand.MAIN) ? MisbehavingWorker.class.getName() : word)
                .toList();
        return new ReadingDesk(new WorkerCommand(words), new ReadingLimits(20L << 20, 1_000_000, wall, files));
    }

    private long pid(ReadingDesk desk) throws InterruptedException {
        return Long.parseLong(text(desk.read(file, "pid")));
    }

    private static String text(ReadingOutcome outcome) {
        return switch (outcome) {
            case Read read -> read.transcript().text();
            case Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
