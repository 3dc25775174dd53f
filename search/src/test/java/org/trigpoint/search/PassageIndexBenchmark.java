package org.trigpoint.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Prints how long indexing and finding take at the sizes S, M and L; run by hand, it asserts nothing. */
final class PassageIndexBenchmark {
    private static final int BATCH = 500;
    private static final int ROUNDS = 31;

    private PassageIndexBenchmark() {}

    /** Takes sizes out of S, M and L; all of them when none is given. */
    public static void main(String[] sizes) throws IOException {
        SyntheticStudy study = new SyntheticStudy();
        for (String size : sizes.length == 0 ? new String[] {"S", "M", "L"} : sizes) {
            int sources = switch (size) {
                case "S" -> 70;
                case "M" -> 500;
                default -> 3_000;
            };
            Path folder = Files.createTempDirectory("passages");
            try {
                measure(size, sources, study, folder);
            } finally {
                delete(folder);
            }
        }
    }

    private static void measure(String size, int sources, SyntheticStudy study, Path folder) throws IOException {
        try (PassageIndex index = PassageIndex.open(folder)) {
            fill(size, sources, study, index);
        }
        long begun = System.nanoTime();
        try (PassageIndex index = PassageIndex.open(folder)) {
            System.out.printf("%s open with checksums %.0f ms, folder %.0f MB%n", size, ms(begun), megabytes(folder));
            for (String query : List.of(
                    "safeguarding",
                    "trust",
                    "the",
                    "=people",
                    "\"lack of trust in the system\"",
                    "\"of the\"",
                    "trust school",
                    "trust NEAR/5 school",
                    "famil*",
                    "speaker:interviewer trust",
                    "trust code:any",
                    "trust uncoded:")) {
                time(size, index, query);
            }
            begun = System.nanoTime();
            index.replace(List.of(study.interview(sources / 2, 330)), Set.of(), "one");
            System.out.printf("%s replace one source %.1f ms%n", size, ms(begun));
        }
    }

    private static void fill(String size, int sources, SyntheticStudy study, PassageIndex index) {
        double seconds = 0;
        double busy = 0;
        long bytes = 0;
        for (int from = 0; from < sources; from += BATCH) {
            List<IndexedSource> batch = new ArrayList<>();
            for (int i = from; i < Math.min(sources, from + BATCH); i++) {
                batch.add(study.interview(i, 330));
                bytes += batch.getLast().text().length();
            }
            long begun = System.nanoTime();
            double busyBefore = processorSeconds();
            index.replace(batch, Set.of(), "batch " + from);
            seconds += ms(begun) / 1e3;
            busy += processorSeconds() - busyBefore;
        }
        System.out.printf(
                "%s index %.0f MB in %.1f s, %.1f MB/s, processors busy for %.1f s%n",
                size, bytes / 1e6, seconds, bytes / 1e6 / seconds, busy);
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    private static void time(String size, PassageIndex index, String query) {
        FindRequest request = new FindRequest(
                1, null, 1L, Map.of(), query, List.of(), name -> Set.of(7L), false, Filters.NONE, 0, 50, 60);
        double[] times = new double[ROUNDS];
        Concordance found = index.find(request);
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            found = index.find(request);
            times[i] = ms(begun);
        }
        Arrays.sort(times);
        System.out.printf(
                "%s %-34s median %7.2f ms, worst %7.2f ms, %,d hits in %,d sources%n",
                size, query, times[ROUNDS / 2], times[ROUNDS - 1], found.totalHits(), found.sourcesWithHits());
    }

    private static double ms(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
