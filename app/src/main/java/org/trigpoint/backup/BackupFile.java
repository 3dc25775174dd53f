package org.trigpoint.backup;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.trigpoint.Refusal;
import org.trigpoint.backup.Backup.Part;
import org.trigpoint.files.WholeFile;
import tools.jackson.core.JacksonException;

/** A backup that lies on disk, opened. */
final class BackupFile implements AutoCloseable {

    private static final Pattern RECORDING =
            Pattern.compile("recordings/\\d+/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path path;
    private final ZipFile zip;
    private final Backup backup;

    private BackupFile(Path path, ZipFile zip, Backup backup) {
        this.path = path;
        this.zip = zip;
        this.backup = backup;
    }

    /**
     * Opens a backup and reads what it says of itself.
     *
     * @throws Refusal when there is no such file, or it is no backup, not whole, or one of a newer Trigpoint
     */
    static BackupFile open(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new Refusal("There is no file “" + path + "” that can be read.");
        }
        try (Opening opening = new Opening(new ZipFile(path.toFile()))) {
            return opening.as(new BackupFile(path, opening.zip, manifest(opening.zip, path)));
        } catch (IOException broken) {
            throw noBackup(path);
        }
    }

    private static Backup manifest(ZipFile zip, Path path) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw noBackup(path);
        }
        byte[] json;
        try (InputStream in = zip.getInputStream(entry)) {
            json = in.readAllBytes();
        }
        CRC32 sum = new CRC32();
        sum.update(json);
        if (sum.getValue() != entry.getCrc()) {
            throw damaged(path, Backup.MANIFEST);
        }
        try {
            Backup backup = Manifests.read(json);
            if (backup.format() > Backup.FORMAT) {
                throw new Refusal("“" + path + "” was written by a newer Trigpoint: restore it with that one.");
            }
            return backup;
        } catch (JacksonException none) {
            throw noBackup(path);
        }
    }

    Backup backup() {
        return backup;
    }

    /**
     * Reads every part and holds it against what the manifest says.
     *
     * @throws Refusal naming the first part that is missing, too much, or not as it was written
     */
    void check(Steps steps) {
        Set<String> names = new HashSet<>();
        for (Part part : backup.parts()) {
            names.add(part.name());
            if (!isOurs(part) || !asWritten(part)) {
                throw damaged(path, part.name());
            }
            steps.done(names.size(), backup.parts().size());
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !names.contains(name) && !name.equals(Backup.MANIFEST))
                .findFirst()
                .ifPresent(name -> {
                    throw damaged(path, name);
                });
    }

    private static boolean isOurs(Part part) {
        if (part.isTable()) {
            return part.name().endsWith(".csv") && TableRows.isWord(part.table());
        }
        return part.name().equals(Backup.SEQUENCES) || isRecording(part.name());
    }

    static boolean isRecording(String name) {
        return RECORDING.matcher(name).matches();
    }

    private boolean asWritten(Part part) {
        try (DigestInputStream in = new DigestInputStream(content(part.name()), WholeFile.sha256())) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return bytes == part.bytes()
                    && HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(part.sha256());
        } catch (IOException broken) {
            return false;
        }
    }

    /**
     * The content of a part.
     *
     * @throws IOException also when there is no such part
     */
    InputStream content(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new FileNotFoundException(name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Closes the file again unless it turns out to be a backup. */
    private static final class Opening implements AutoCloseable {

        private final ZipFile zip;
        private boolean isBackup;

        Opening(ZipFile zip) {
            this.zip = zip;
        }

        BackupFile as(BackupFile backup) {
            isBackup = true;
            return backup;
        }

        @Override
        public void close() throws IOException {
            if (!isBackup) {
                zip.close();
            }
        }
    }

    private static Refusal noBackup(Path path) {
        return new Refusal("“" + path + "” is no backup of Trigpoint, or it was cut off: take another one.");
    }

    private static Refusal damaged(Path path, String part) {
        return new Refusal("“" + path + "” is damaged: its part “" + part
                + "” is not as it was written. Nothing was restored; take another backup.");
    }
}
