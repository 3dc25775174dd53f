package org.trigpoint.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the figures were taken on. */
final class Machine {

    private static final Path RELEASE = Path.of("/etc/os-release");

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
