package org.trigpoint.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Prints how long indexing and finding take at the sizes S, M and L; run by hand, it asserts nothing. */
final class PassageIndexBenchmark {
    /** As many sources as go into one commit of a first filling: 60 MB of text. */
    private static final int COMMIT = 1_000;

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
            List<IndexedSource> interviews = new ArrayList<>();
            for (int i = 0; i < sources; i++) {
                interviews.add(study.interview(i, 330));
            }
            fill(size, interviews);
            Path folder = Files.createTempDirectory("passages");
            try {
                fill(interviews, folder);
                find(size, interviews.get(sources / 2), folder);
            } finally {
                delete(folder);
            }
        }
    }

    /** Fills new folders until the machine's code is warm: the first filling and the median of the others. */
    private static void fill(String size, List<IndexedSource> interviews) throws IOException {
        double[][] fillings = new double[interviews.size() > 1_000 ? 4 : 8][];
        for (int i = 0; i < fillings.length; i++) {
            Path folder = Files.createTempDirectory("passages");
            try {
                fillings[i] = fill(interviews, folder);
            } finally {
                delete(folder);
            }
        }
        double text = interviews.stream().mapToLong(one -> one.text().length()).sum() / 1e6;
        print(size, "first", text, fillings[0]);
        double[][] warm = Arrays.copyOfRange(fillings, 1, fillings.length);
        Arrays.sort(warm, Comparator.comparingDouble(filling -> filling[1]));
        print(size, "warm", text, warm[warm.length / 2]);
    }

    private static void print(String size, String which, double text, double[] filling) {
        System.out.printf(
                "%s index %.0f MB, %s: %.2f s, %.1f MB/s, processors busy for %.2f s%n",
                size, text, which, filling[0], text / filling[0], filling[1]);
    }

    /** Seconds that passed and seconds that the processors were busy. */
    private static double[] fill(List<IndexedSource> interviews, Path folder) {
        try (PassageIndex index = PassageIndex.open(folder)) {
            long begun = System.nanoTime();
            double busy = processorSeconds();
            for (int from = 0; from < interviews.size(); from += COMMIT) {
                index.replace(
                        interviews.subList(from, Math.min(interviews.size(), from + COMMIT)),
                        Set.of(),
                        "up to " + from);
            }
            return new double[] {ms(begun) / 1e3, processorSeconds() - busy};
        }
    }

    private static void find(String size, IndexedSource one, Path folder) throws IOException {
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
                    "wave:1 trust",
                    "trust code:any",
                    "trust uncoded:")) {
                time(size, index, query);
            }
            begun = System.nanoTime();
            index.replace(List.of(one), Set.of(), "one");
            System.out.printf("%s replace one source %.1f ms%n", size, ms(begun));
        }
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
