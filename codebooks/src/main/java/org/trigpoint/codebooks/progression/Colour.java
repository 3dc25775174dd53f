package org.trigpoint.codebooks.progression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the table, the most favourable first. */
public enum Colour {
    /** Proceed. */
    GREEN("proceed"),
    /** Review. */
    AMBER("review"),
    /** Stop. */
    RED("stop");

    private final String heading;

    Colour(String heading) {
        this.heading = heading;
    }

    /**
     * What the table prints beside the colour.
     *
     * @return proceed, review or stop
     */
    public String heading() {
        return heading;
    }

    /**
     * As it is kept.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The colour that a word names.
     *
     * @param word one of the words
     * @return empty where it names none
     */
    public static Optional<Colour> of(String word) {
        return Arrays.stream(values())
                .filter(colour -> colour.word().equals(word))
                .findFirst();
    }
}
