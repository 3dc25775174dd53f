package org.trigpoint.sources;

import java.util.Locale;

/** Where a file on its way in stands. */
public enum IntakeState {
    /** It waits for its reading. */
    WAITING,
    /** It is being read. */
    READING,
    /** Read; it can be looked at, corrected, and landed. */
    READ,
    /** It became a source. */
    LANDED,
    /** It can't become one; its sentence says why. */
    REFUSED,
    /** It was taken back. */
    CANCELLED;

    /**
     * As it is stored.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static IntakeState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
