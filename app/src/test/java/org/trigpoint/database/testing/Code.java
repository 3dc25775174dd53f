package org.trigpoint.database.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/** The code under test. */
final class Code {

    private Code() {}

    /** Tells our classes and their resources from any others, whether they lie in folders or in jars. */
    static String fingerprint() {
        Map<String, Long> parts = new TreeMap<>();
        try {
            for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(place);
                if (Files.isDirectory(path) && path.endsWith("target/classes")) {
                    takeFolder(path, parts);
                } else if (place.matches(".*/target/[^/]*SNAPSHOT\\.jar")) {
                    takeJar(path, parts);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        CRC32 all = new CRC32();
        all.update(parts.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(all.getValue());
    }

    private static void takeFolder(Path folder, Map<String, Long> parts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CRC32 sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                take(folder.relativize(file).toString(), sum.getValue(), parts);
            }
        }
    }

    private static void takeJar(Path jar, Map<String, Long> parts) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> take(entry.getName(), entry.getCrc(), parts));
        }
    }

    private static void take(String name, long sum, Map<String, Long> parts) {
        // What the face adds does not change the study.
        boolean ours = name.startsWith("org/trigpoint/") && !name.startsWith("org/trigpoint/ui/");
        if (ours || name.startsWith("db/")) {
            parts.put(name, sum);
        }
    }
}
