package org.trigpoint.linking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which kind of record a participant is. */
public enum LinkKind {
    /** A keyworker. */
    KEYWORKER,
    /** A family, of whose members it is not told which. */
    FAMILY,
    /** A member of a family. */
    PERSON;

    /**
     * As it is stored.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind that a word names.
     *
     * @param word in any case
     * @return empty when it names none
     */
    public static Optional<LinkKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
