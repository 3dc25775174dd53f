package org.trigpoint.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs every benchmark and writes the page; it asserts nothing. */
final class Benchmarks {

    private static final Duration MORNING = Duration.ofMinutes(Long.getLong("benchmark.minutes", 10));

    private static final String RECORDS = "records";

    private final Path folder;
    private final Path jar;
    private final StartRun start;
    private final List<Line> lines = new ArrayList<>();
    private String postgres = "";

    private Benchmarks(Path folder, Path jar) {
        this.folder = folder;
        this.jar = jar;
        this.start = new StartRun(jar);
    }

    /**
     * Measures and writes.
     *
     * @param words the page to write, the folder to work in (emptied), the packaged jar, and what to measure: sizes,
     *     and {@code records}, with commas between
     */
    public static void main(String[] words) throws Exception {
        Path page = Path.of(words[0]);
        Path folder = Path.of(words[1]).toAbsolutePath();
        List<String> asked = List.of(words[3].split(","));
        List<Size> sizes = asked.stream()
                .filter(word -> !word.equals(RECORDS))
                .map(Size::valueOf)
                .toList();
        double before = Machine.load();
        String pace = Machine.pace();
        Benchmarks benchmarks = new Benchmarks(folder, Path.of(words[2]));
        empty(folder);
        for (Size size : sizes) {
            benchmarks.study(size);
        }
        if (asked.contains(RECORDS)) {
            benchmarks.records();
        }
        if (!sizes.isEmpty()) {
            benchmarks.lines.addAll(PaneRun.lines());
            benchmarks.lines.addAll(AgreementRun.lines());
            benchmarks.lines.addAll(benchmarks.start.onEmptyHomes(folder));
        }
        empty(folder);
        Page.write(page, benchmarks.circumstances(before, pace), sizes, benchmarks.lines);
        System.exit(0);
    }

    private void records() throws Exception {
        Path home = folder.resolve("records");
        try (House house = new House(home)) {
            postgres = house.postgres();
            lines.addAll(RecordRun.in(house));
        }
        empty(home);
    }

    private void study(Size size) throws Exception {
        Path home = folder.resolve("size-" + size);
        WorkRun work = null;
        try (House house = new House(home)) {
            postgres = house.postgres();
            long begun = System.nanoTime();
            PlantedStudy study = house.plant(new Corpus(size));
            System.out.printf(
                    "%s planted, %.1f MB of text, in %s%n",
                    size, study.bytes() / 1e6, Figures.millis(Times.since(begun)));
            lines.addAll(new SizeRun(house, study).lines());
            lines.addAll(new BareRun(house, study).lines());
            lines.addAll(BackupRun.of(house, size, folder));
            if (size == Size.S) {
                work = WorkRun.in(house, study, jar, home, MORNING);
            }
        }
        lines.addAll(start.onHome(home, "home with " + size));
        if (work != null) {
            lines.addAll(work.lines());
        }
        empty(home);
    }

    private String circumstances(double before, String pace) throws IOException {
        boolean busy = before > Runtime.getRuntime().availableProcessors() / 2.0;
        return String.format(
                Locale.UK,
                "Measured on %s: %s, PostgreSQL %s embedded, a heap of at most %.0f GB. The pace of one core before: %s;"
                        + " after: %s. The load average before was %.1f%s.",
                LocalDate.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK)),
                Machine.described(),
                postgres,
                Runtime.getRuntime().maxMemory() / 1e9,
                pace,
                Machine.pace(),
                before,
                busy ? ": other work ran beside on the same cores, so the figures are upper bounds" : "");
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
