package org.trigpoint.database.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.trigpoint.database.EmbeddedPostgres;

/** The programs of PostgreSQL for the servers of all tests: the first that unpacked them leaves them to the next. */
final class PostgresPrograms {

    private static final String BEGINS = "bin-";

    private PostgresPrograms() {}

    /** Starts the server of a home with them, or keeps those that it had to unpack. */
    static EmbeddedPostgres start(Path home, Path kept) {
        try {
            Path own = home.resolve("postgres");
            if (!Files.exists(own)) {
                Files.createDirectories(
                        own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                for (Path programs : of(kept)) {
                    Files.createSymbolicLink(own.resolve(programs.getFileName()), programs);
                }
            }
            EmbeddedPostgres server = EmbeddedPostgres.start(home);
            for (Path programs : of(own)) {
                keep(programs, kept.resolve(programs.getFileName()));
            }
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> path.getFileName().toString().startsWith(BEGINS))
                    .toList();
        }
    }

    /** Whole or not at all; where another was quicker, theirs stay. */
    private static void keep(Path programs, Path kept) throws IOException {
        if (Files.exists(kept) || Files.isSymbolicLink(programs)) {
            return;
        }
        Files.createDirectories(kept.resolveSibling("."));
        Path partial = Files.createTempDirectory(kept.getParent(), "copying-");
        try (Stream<Path> files = Files.walk(programs)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(
                        file,
                        partial.resolve(programs.relativize(file).toString()),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        try {
            Files.move(partial, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException thereAlready) {
            TestServer.delete(partial);
        }
    }
}
