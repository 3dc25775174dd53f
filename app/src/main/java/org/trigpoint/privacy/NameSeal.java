package org.trigpoint.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.trigpoint.Refusal;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.migrations.StudyId;

/**
 * Seals the names that pseudonyms stand for. The key lies in the home, in {@code keys/pseudonyms.key}, readable by its
 * owner alone and in no table, dump or export: who has the database has no names.
 */
@Component
class NameSeal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    NameSeal(DatabaseSettings settings) {
        this.file = settings.keys().resolve("pseudonyms.key");
    }

    /** Makes the key where there is none: to be called before the first name of the installation alone. */
    void begin() {
        try {
            if (!Files.exists(file)) {
                make();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of the pseudonyms can't be made.", failure);
        }
    }

    /** The name as it lies in the database. */
    byte[] seal(StudyId study, String name) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, study, nonce, name.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * The name again.
     *
     * @throws Refusal when the key is another one than it was sealed with, or is not there
     */
    String open(StudyId study, byte[] held) {
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[held.length - NONCE_BYTES];
        ByteBuffer.wrap(held).get(nonce).get(sealed);
        return new String(apply(Cipher.DECRYPT_MODE, study, nonce, sealed), StandardCharsets.UTF_8);
    }

    /** What tells that a name is there already, whatever its case and spaces. */
    byte[] mark(StudyId study, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update(studyBytes(study));
            return mac.doFinal(PersonalData.plain(name).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", impossible);
        }
    }

    private byte[] apply(int mode, StudyId study, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(studyBytes(study));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failure) {
            throw missing();
        }
    }

    private static byte[] studyBytes(StudyId study) {
        return ByteBuffer.allocate(Long.BYTES).putLong(study.value()).array();
    }

    private byte[] key() {
        try {
            byte[] key = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            if (key.length != KEY_BYTES) {
                throw missing();
            }
            return key;
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of the pseudonyms can't be read.", failure);
        }
    }

    private static Refusal missing() {
        return new Refusal(
                "The names that pseudonyms stand for can't be opened: the file keys/pseudonyms.key is not the one"
                        + " they were sealed with. Ask whoever looks after Trigpoint to put the right one back.");
    }

    private void make() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path fresh = Files.createTempFile(file.getParent(), "key", ".new");
        try {
            Files.write(fresh, key);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException other) {
            // Somebody else was first: theirs holds.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
