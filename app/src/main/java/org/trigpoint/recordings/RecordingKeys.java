package org.trigpoint.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import org.trigpoint.Refusal;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.migrations.StudyId;

/**
 * Seals the keys of recordings with a key that lies in the home, in {@code keys/recordings.key}, readable by its owner alone
 * and in no table or dump. Who has the database and the files, and not that key, hears nothing.
 */
@Component
class RecordingKeys {

    private final Path file;

    RecordingKeys(DatabaseSettings settings) {
        this.file = settings.keys().resolve("recordings.key");
    }

    /** The key of a recording as it lies in the database. */
    byte[] seal(StudyId study, UUID recording, SecretKey key) {
        byte[] nonce = Seals.random(Seals.NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, master(true), nonce, study, recording)
                    .doFinal(key.getEncoded());
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES-GCM.", impossible);
        }
    }

    /**
     * The key again.
     *
     * @throws Refusal when the key in the home is another one than it was sealed with, or is not there
     */
    SecretKey open(StudyId study, UUID recording, byte[] held) {
        byte[] nonce = Arrays.copyOf(held, Seals.NONCE);
        try {
            return Seals.key(cipher(Cipher.DECRYPT_MODE, master(false), nonce, study, recording)
                    .doFinal(held, Seals.NONCE, held.length - Seals.NONCE));
        } catch (GeneralSecurityException another) {
            throw missing();
        }
    }

    private static Cipher cipher(int mode, SecretKey master, byte[] nonce, StudyId study, UUID recording)
            throws GeneralSecurityException {
        Cipher cipher = Seals.cipher(mode, master, nonce);
        cipher.updateAAD(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(study.value())
                .putLong(recording.getMostSignificantBits())
                .putLong(recording.getLeastSignificantBits())
                .array());
        return cipher;
    }

    /** Made at the first recording, by whoever comes first; never made where one is needed to open something. */
    private SecretKey master(boolean makeIfAbsent) {
        try {
            if (!Files.exists(file)) {
                if (!makeIfAbsent) {
                    throw missing();
                }
                make();
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != Seals.KEY) {
                throw missing();
            }
            return Seals.key(key);
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of the recordings can't be read.", failure);
        }
    }

    private static Refusal missing() {
        return new Refusal(
                "Recordings can't be opened: the file keys/recordings.key is not the one they were sealed with."
                        + " Ask whoever looks after Trigpoint to put the right one back.");
    }

    private void make() throws IOException {
        Files.createDirectories(file.getParent(), RecordingStore.OWN_FOLDER);
        Path fresh = Files.createTempFile(
                file.getParent(),
                "recordings",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(fresh, Seals.random(Seals.KEY));
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException other) {
            // Somebody else was first: theirs holds.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
