package org.trigpoint.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.backup.Backup.KeyFile;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.files.WholeFile;

/** The keys that lie in a home, told by their digests; they are random, so that a digest gives nothing away. */
final class KeyFiles {

    private KeyFiles() {}

    static List<KeyFile> in(DatabaseSettings settings) {
        try {
            return read(settings);
        } catch (IOException failure) {
            throw new UncheckedIOException("The keys in the home can't be read.", failure);
        }
    }

    private static List<KeyFile> read(DatabaseSettings settings) throws IOException {
        if (!Files.isDirectory(settings.keys())) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(settings.keys())) {
            files = found.filter(file -> file.toString().endsWith(".key"))
                    .sorted()
                    .toList();
        }
        Stream.Builder<KeyFile> keys = Stream.builder();
        for (Path file : files) {
            keys.add(new KeyFile(
                    file.toFile().getName(),
                    HexFormat.of().formatHex(WholeFile.sha256().digest(Files.readAllBytes(file)))));
        }
        return keys.build().toList();
    }
}
