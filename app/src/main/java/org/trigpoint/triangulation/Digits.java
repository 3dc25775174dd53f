package org.trigpoint.triangulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Numbers as people read them, and digests that say nothing of what they are of. */
final class Digits {

    private Digits() {}

    static String of(double value) {
        return String.format(Locale.UK, "%.2f", value).replace('-', '\u2212');
    }

    /** 32 hexadecimal digits. */
    static String digest(String words) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
