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
import java.util.Locale;
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
        this.file = settings.home().resolve("keys").resolve("pseudonyms.key");
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
     * @throws Refusal when the key is another one than it was sealed with
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
            return mac.doFinal(plain(name).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256.", impossible);
        }
    }

    static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private byte[] apply(int mode, StudyId study, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(studyBytes(study));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failure) {
            throw new Refusal("The names can't be opened: the file " + file.getFileName()
                    + " is not the one they were sealed with. Put the right one back into the folder keys.");
        }
    }

    private static byte[] studyBytes(StudyId study) {
        return ByteBuffer.allocate(Long.BYTES).putLong(study.value()).array();
    }

    /** Made at the first name, by whoever comes first. */
    private byte[] key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new Refusal("The file " + file.getFileName() + " is damaged: put a whole copy back.");
            }
            return key;
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of the pseudonyms can't be read.", failure);
        }
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
