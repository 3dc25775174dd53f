package org.trigpoint.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long the jar takes to its first page, and how much it holds when nothing is asked of it. */
final class StartRun {

    private static final double MOST_MEGABYTES = 300;
    private static final Wanted QUICK = Wanted.atMost(15_000, "\u2013", "\u2013");
    private static final Wanted SMALL =
            new Wanted(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, "300 MB", "\u2013", "\u2013");

    private final Path jar;

    StartRun(Path jar) {
        this.jar = jar;
    }

    /** Starts on a home that holds nothing yet, three times, and again on the last of them. */
    List<Line> onEmptyHomes(Path folder) throws Exception {
        List<Double> first = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Path home = folder.resolve("empty-" + round);
            first.add(started(home).millis());
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("Start to the first page", "empty home", new Times(first), QUICK));
        lines.addAll(onHome(folder.resolve("empty-2"), "home without a study"));
        return lines;
    }

    /** Starts on a home that is there, three times. */
    List<Line> onHome(Path home, String at) throws Exception {
        List<Double> times = new ArrayList<>();
        double megabytes = 0;
        for (int round = 0; round < 3; round++) {
            Started one = started(home);
            times.add(one.millis());
            megabytes = Math.max(megabytes, one.megabytes());
        }
        List<Line> lines = List.of(
                Line.of("Start to the first page", at, new Times(times), QUICK),
                Line.ofMemory("Idle heap after a collection", at, megabytes, MOST_MEGABYTES, SMALL));
        lines.forEach(System.out::println);
        return lines;
    }

    private record Started(double millis, double megabytes) {}

    private Started started(Path home) throws Exception {
        try (ServedJar served = new ServedJar(jar, home)) {
            Thread.sleep(Duration.ofSeconds(3));
            return new Started(served.millisToFirstPage(), served.liveMegabytes());
        }
    }
}
