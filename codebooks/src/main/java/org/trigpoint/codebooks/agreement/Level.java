package org.trigpoint.codebooks.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the values of a rating mean: how far apart two of them are. */
public enum Level {
    /** Names: two values are the same or they are not. */
    NOMINAL,
    /** Places in an order: how many ratings lie between two values. */
    ORDINAL,
    /** Differences mean something. */
    INTERVAL,
    /** There is a true zero, and proportions mean something. */
    RATIO;

    /**
     * As it is written.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The level that a word names.
     *
     * @param word in any case
     * @return empty when it names none
     */
    public static Optional<Level> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
