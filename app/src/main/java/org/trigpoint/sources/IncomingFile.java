package org.trigpoint.sources;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file as it was handed in, under the last part of its name, without control characters. */
final class IncomingFile {

    private static final int LONGEST_NAME = 200;

    private final String name;
    private final byte[] bytes;
    private final byte[] digest;

    private IncomingFile(String name, byte[] bytes, byte[] digest) {
        this.name = name;
        this.bytes = bytes;
        this.digest = digest;
    }

    static IncomingFile of(String givenName, byte[] bytes) {
        return new IncomingFile(tidy(givenName), bytes, sha256(bytes));
    }

    /** 200 characters at most, never empty. */
    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    /** SHA-256 of the bytes. */
    byte[] digest() {
        return digest;
    }

    /** What the source will be called until somebody says better. */
    String title() {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String words = stem.replace('_', ' ').strip();
        return words.isEmpty() ? name : words;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }

    private static String tidy(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty()) {
            return "file";
        }
        int length = clean.codePointCount(0, clean.length());
        return length <= LONGEST_NAME ? clean : clean.substring(clean.offsetByCodePoints(0, length - LONGEST_NAME));
    }
}
