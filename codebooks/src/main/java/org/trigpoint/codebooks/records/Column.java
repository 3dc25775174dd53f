package org.trigpoint.codebooks.records;

import java.util.List;
import java.util.Locale;

/**
 * A column that a kind of record has.
 *
 * @param name as it is stored: lower-case words joined by hyphens
 * @param title as people read it
 * @param type what its values are
 * @param key whether records with the same value here (and in the other such columns) are the same record
 * @param choices what a choice may be; empty for other types
 * @param also other heads under which files have it, in lower case
 */
public record Column(String name, String title, Type type, boolean key, List<String> choices, List<String> also) {

    /** Keeps its own copies. */
    public Column {
        choices = List.copyOf(choices);
        also = List.copyOf(also);
    }

    /** What the values of a column are. */
    public enum Type {
        /** Words. */
        TEXT,
        /** A day, stored as {@code 2025-12-01}. */
        DAY,
        /** A number of 0 or more without a fraction. */
        COUNT,
        /** Any number, stored with a point. */
        NUMBER,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** The code of a site of the study. */
        SITE,
        /** One of a few words. */
        CHOICE
    }

    static Column field(String name, Type type, String... also) {
        return new Column(name, titled(name), type, false, List.of(), List.of(also));
    }

    static Column key(String name, Type type, String... also) {
        return new Column(name, titled(name), type, true, List.of(), List.of(also));
    }

    static Column choice(String name, boolean key, List<String> choices, String... also) {
        return new Column(name, titled(name), Type.CHOICE, key, choices, List.of(also));
    }

    /**
     * Whether a file's head means this column, by its name or by another that is in use.
     *
     * @param head as the file has it
     * @return whether it does
     */
    public boolean named(String head) {
        String plain = plain(head);
        return plain.equals(plain(name))
                || also.stream().anyMatch(other -> plain(other).equals(plain));
    }

    /**
     * A head as it is compared: small letters and digits only.
     *
     * @param head any words
     * @return what is left of them; may be empty
     */
    public static String plain(String head) {
        return head.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String titled(String name) {
        String words = name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
