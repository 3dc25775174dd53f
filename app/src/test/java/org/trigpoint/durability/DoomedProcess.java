package org.trigpoint.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application with its clients in another process, and the ways to kill it. */
final class DoomedProcess {

    /**
     * A coding that the service returned.
     *
     * @param id its key
     * @param source the source
     * @param start where it begins
     * @param end where it ends
     */
    record Acknowledged(long id, long source, int start, int end) {}

    private static final Pattern CODED = Pattern.compile("coded (\\d+) (\\d+) (\\d+) (\\d+)\\.");

    private final Path home;
    private final Process process;
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final String checks;
    private final Thread listener;

    private DoomedProcess(Path home, Process process) throws IOException {
        this.home = home;
        this.process = process;
        BufferedReader output = process.inputReader();
        this.checks = output.readLine() + " " + output.readLine();
        if (!"ready.".equals(output.readLine())) {
            process.destroyForcibly();
            throw new IllegalStateException("The application did not start; it said: " + checks);
        }
        this.listener = Thread.ofPlatform().daemon().start(() -> listen(output));
    }

    /** Starts one and waits until its clients begin. */
    static DoomedProcess start(Path home, int round) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CodingClients.class.getName(),
                        home.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("TRIGPOINT_"));
        return new DoomedProcess(home, builder.start());
    }

    /** What it said of the journal and the index when it started. */
    String checks() {
        return checks;
    }

    /** Kills the application alone; PostgreSQL runs on. */
    List<Acknowledged> kill() throws InterruptedException {
        process.destroyForcibly();
        return buried();
    }

    /** Kills PostgreSQL first, every process of it, then the application. */
    List<Acknowledged> killWithDatabase() throws IOException, InterruptedException {
        killDatabase(home);
        process.destroyForcibly();
        return buried();
    }

    /** Kills the PostgreSQL of a home, if it runs. */
    static void killDatabase(Path home) throws IOException, InterruptedException {
        Path note = home.resolve("postgres/data/postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        Optional<ProcessHandle> postmaster = ProcessHandle.of(pid);
        if (postmaster.isPresent()) {
            // The postmaster first, so that it puts nothing in order when its children go.
            List<ProcessHandle> all = Stream.concat(
                            postmaster.stream(), postmaster.get().children())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle one : all) {
                waitFor(one);
            }
        }
    }

    private static void waitFor(ProcessHandle one) throws InterruptedException {
        // A zombie counts as alive to its handle until somebody reaps it, but holds nothing any more.
        long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (one.isAlive() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private List<Acknowledged> buried() throws InterruptedException {
        process.waitFor();
        listener.join();
        return List.copyOf(acknowledged);
    }

    private void listen(BufferedReader output) {
        try (output) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher coded = CODED.matcher(line);
                if (coded.matches()) {
                    acknowledged.add(new Acknowledged(
                            Long.parseLong(coded.group(1)),
                            Long.parseLong(coded.group(2)),
                            Integer.parseInt(coded.group(3)),
                            Integer.parseInt(coded.group(4))));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
