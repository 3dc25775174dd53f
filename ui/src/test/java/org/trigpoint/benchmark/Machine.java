package org.trigpoint.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What the figures were taken on. */
final class Machine {

    private static final Path RELEASE = Path.of("/etc/os-release");

    private static final int ROUNDS = 5;
    private static final int STEPS = 5_000_000;

    private Machine() {}

    /** Cores, memory, system and Java, in a sentence without its full stop. */
    static String described() throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.UK,
                "%d processor cores, %.0f GB of memory, %s (%s), Java %s (%s)",
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / 1e9,
                release(),
                System.getProperty("os.arch"),
                Runtime.version(),
                System.getProperty("java.vendor"));
    }

    /** How many processes wanted a processor over the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /**
     * How fast it is at this moment, for a machine that others share is not always as fast: what one core digests in a second,
     * and how long it waits for a word of memory that is in no cache.
     */
    static String pace() {
        return String.format(Locale.UK, "SHA-256 at %.0f MB/s, %.0f ns a step through memory", digesting(), stepping());
    }

    private static double digesting() {
        byte[] block = new byte[64_000_000];
        return IntStream.range(0, ROUNDS)
                .mapToDouble(round -> {
                    long begun = System.nanoTime();
                    sha256().update(block);
                    return block.length / 1e6 / ((System.nanoTime() - begun) / 1e9);
                })
                .sorted()
                .toArray()[ROUNDS / 2];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Goes round one ring of all words in 128 MB, in an order that no cache foresees. */
    private static double stepping() {
        int[] next = IntStream.range(0, 32_000_000).toArray();
        SplittableRandom random = new SplittableRandom(1);
        for (int at = next.length - 1; at > 0; at--) {
            int other = random.nextInt(at);
            int held = next[at];
            next[at] = next[other];
            next[other] = held;
        }
        int at = 0;
        long begun = System.nanoTime();
        for (int step = 0; step < STEPS; step++) {
            at = next[at];
        }
        double nanos = (double) (System.nanoTime() - begun) / STEPS;
        return at < 0 ? 0 : nanos;
    }

    private static String release() throws IOException {
        if (!Files.exists(RELEASE)) {
            return System.getProperty("os.name") + " " + System.getProperty("os.version");
        }
        return Files.readAllLines(RELEASE).stream()
                .filter(line -> line.startsWith("PRETTY_NAME="))
                .map(line -> line.substring("PRETTY_NAME=".length()).replace("\"", ""))
                .findFirst()
                .orElse("Linux");
    }
}
