package org.trigpoint.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.trigpoint.Refusal;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.migrations.StudyId;

/** The sealed files of recordings, in {@code recordings} of the home; no plain byte of one is ever written to disk. */
@Component
class RecordingStore {

    static final FileAttribute<Set<PosixFilePermission>> OWN_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final FileAttribute<Set<PosixFilePermission>> OWN_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String PARTIAL = ".partial";
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);
    private static final long MEGABYTE = 1_000_000;
    private static final long LEAVE_FREE = 256 * MEGABYTE;

    private final Path folder;
    private final long most;

    RecordingStore(DatabaseSettings settings, Environment environment) {
        this.folder = settings.recordings();
        this.most = environment.getProperty("trigpoint.recording.most.mb", Long.class, 2048L) * MEGABYTE;
    }

    /**
     * A recording that lies on disk, whole.
     *
     * @param file its name there
     * @param key its key; in no file and no table so far
     * @param type what it is
     * @param length how many bytes
     * @param sha256 their digest, in hexadecimal digits
     */
    record Stored(UUID file, SecretKey key, RecordingType type, long length, String sha256) {}

    /** The largest recording that is taken, in bytes. */
    long most() {
        return most;
    }

    /**
     * Takes a recording in, whole or not at all.
     *
     * @throws Refusal when it is too large, none of the kinds taken, did not come whole, or there is no room for it
     */
    Stored take(StudyId study, IncomingRecording incoming) {
        demandRoom(incoming.length());
        UUID file = UUID.randomUUID();
        try (InputStream in = incoming.content().open()) {
            Files.createDirectories(of(study), OWN_FOLDER);
            Path partial = Files.createFile(of(study).resolve(file + PARTIAL), OWN_FILE);
            try {
                Stored stored = seal(in, file, partial, incoming.length());
                Files.move(partial, path(study, file), StandardCopyOption.ATOMIC_MOVE);
                return stored;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException broken) {
            throw notWhole();
        }
    }

    private Stored seal(InputStream in, UUID file, Path partial, long expected) throws IOException {
        byte[] head = in.readNBytes(RecordingType.HEAD);
        RecordingType type = RecordingType.beginningWith(head)
                .orElseThrow(() -> new Refusal("That is no recording that can be played here, whatever its name says:"
                        + " bring MP3, M4A, AAC, WAV, Ogg, WebM or MP4."));
        SecretKey key = Seals.key(Seals.random(Seals.KEY));
        MessageDigest digest = sha256();
        long length = 0;
        try (SealedFile.Writing out = new SealedFile.Writing(partial, key)) {
            byte[] buffer = new byte[SealedFile.PIECE];
            byte[] bytes = head;
            for (int count = head.length; count > 0; count = in.read(buffer), bytes = buffer) {
                length += count;
                demandSize(length);
                digest.update(bytes, 0, count);
                out.write(bytes, 0, count);
            }
            if (expected >= 0 && expected != length) {
                throw notWhole();
            }
            out.finish();
        }
        return new Stored(file, key, type, length, HexFormat.of().formatHex(digest.digest()));
    }

    /** The file of a recording, to be read. */
    SealedFile open(StudyId study, UUID file, SecretKey key, long length) {
        return new SealedFile(path(study, file), key, length);
    }

    boolean holds(StudyId study, UUID file) {
        return Files.exists(path(study, file));
    }

    /** Deletes the file of a recording; one that is gone already is as good. */
    void delete(StudyId study, UUID file) {
        try {
            Files.deleteIfExists(path(study, file));
        } catch (IOException failure) {
            throw new UncheckedIOException("The file of a recording can't be deleted.", failure);
        }
    }

    /** Deletes what is left of recordings that never came whole, because the process ended. */
    void deleteFragments() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> studies = Files.newDirectoryStream(folder)) {
            for (Path study : studies) {
                try (DirectoryStream<Path> fragments = Files.newDirectoryStream(study, "*" + PARTIAL)) {
                    for (Path fragment : fragments) {
                        if (Files.getLastModifiedTime(fragment)
                                .toInstant()
                                .isBefore(Instant.now().minus(LONGEST_UPLOAD))) {
                            Files.deleteIfExists(fragment);
                        }
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("What is left of a recording can't be deleted.", failure);
        }
    }

    private void demandRoom(long length) {
        demandSize(length);
        try {
            Files.createDirectories(folder, OWN_FOLDER);
            if (Files.getFileStore(folder).getUsableSpace() < Math.max(0, length) + LEAVE_FREE) {
                throw new Refusal("There is not enough room on this machine's disk for the recording: ask whoever looks"
                        + " after Trigpoint to make some.");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of the recordings can't be made.", failure);
        }
    }

    private void demandSize(long length) {
        if (length > most) {
            throw new Refusal("The recording is larger than " + most / MEGABYTE
                    + " MB: save it as MP3 or M4A, which are smaller, or bring it in parts with their parts of the"
                    + " transcript.");
        }
    }

    private static Refusal notWhole() {
        return new Refusal("The recording did not arrive whole, and nothing of it was kept: bring it again.");
    }

    private Path of(StudyId study) {
        return folder.resolve(Long.toString(study.value()));
    }

    private Path path(StudyId study, UUID file) {
        return of(study).resolve(file.toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
