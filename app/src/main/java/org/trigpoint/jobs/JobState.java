package org.trigpoint.jobs;

import java.util.Locale;

/** Where a job stands. */
public enum JobState {
    /** Asked for, and not yet taken. */
    WAITING,
    /** Taken by a node that gives a sign of life. */
    RUNNING,
    /** Ended as it should. */
    DONE,
    /** Could not be done; the outcome holds the sentence. */
    FAILED,
    /** Stopped because somebody asked. */
    CANCELLED;

    /**
     * As it is stored.
     *
     * @return a lower-case word
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state that a stored word names.
     *
     * @param word as {@link #word()} gives it
     * @return the state
     * @throws IllegalArgumentException when no state is called so
     */
    public static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
