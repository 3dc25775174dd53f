package org.trigpoint.casefiles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * Draws at random, and the same again from the same seed, in whatever order things come: each thing gets the SHA-256 of the seed
 * and its own name, and those with the smallest are drawn. Anybody can do it again with any tool that has SHA-256.
 */
final class Lot {

    private static final HexFormat HEX = HexFormat.of();

    private final long seed;

    Lot(long seed) {
        this.seed = seed;
    }

    /** What decides about a name: 64 hexadecimal digits. */
    String of(String name) {
        return HEX.formatHex(sha256(seed + "\n" + name));
    }

    /** All of them in a random order. */
    <T> List<T> shuffled(List<T> things, Function<T, String> name) {
        List<T> all = new ArrayList<>(things);
        all.sort(Comparator.comparing((T thing) -> of(name.apply(thing))));
        return all;
    }

    /** So many of them, or all where there are fewer. */
    <T> List<T> drawn(List<T> things, int many, Function<T, String> name) {
        List<T> all = shuffled(things, name);
        return all.subList(0, Math.min(many, all.size()));
    }

    static byte[] sha256(String words) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JVM has SHA-256", impossible);
        }
    }
}
