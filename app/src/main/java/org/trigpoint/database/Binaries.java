package org.trigpoint.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.trigpoint.Refusal;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the archive on the class path. */
final class Binaries {

    /** The version that the build puts on the class path; a new one is unpacked beside the old one. */
    static final String VERSION = "18.6.0";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int EXECUTABLE = 0b001_000_000;

    private Binaries() {}

    /**
     * Gives the folder that holds {@code bin}, {@code lib} and {@code share}; unpacks it whole or not at all.
     *
     * @param folder where the embedded server keeps its things; it exists
     */
    static Path unpackedIn(Path folder) throws IOException {
        Path unpacked = folder.resolve("bin-" + VERSION);
        if (Files.isDirectory(unpacked)) {
            return unpacked;
        }
        Path partial = Files.createTempDirectory(folder, "unpacking-");
        try (InputStream archive = archive();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, partial);
            }
            Files.move(partial, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(partial);
        }
        return unpacked;
    }

    private static InputStream archive() {
        boolean fits = System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
        InputStream archive = fits ? Binaries.class.getResourceAsStream(ARCHIVE) : null;
        if (archive == null) {
            throw new Refusal(
                    "The embedded PostgreSQL runs on Linux with an x86-64 processor only: install PostgreSQL 15"
                            + " or newer and name it in TRIGPOINT_DATABASE_URL.");
        }
        return archive;
    }

    private static void unpack(InputStream bytes, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("The archive of PostgreSQL names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(bytes, target);
            boolean program = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }
}
