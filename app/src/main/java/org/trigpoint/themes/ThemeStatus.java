package org.trigpoint.themes;

import java.util.Arrays;

/** How far a theme has come. */
public enum ThemeStatus {
    /** Proposed, not yet reviewed against the whole dataset. */
    CANDIDATE("candidate", "Candidate"),
    /** Reviewed and kept. */
    KEPT("kept", "Kept"),
    /** Dropped; it stays readable with its reason, and counts nowhere. */
    DROPPED("dropped", "Dropped"),
    /** Its codes and extracts went into another theme; it stays readable with its reason. */
    MERGED("merged", "Merged");

    private final String word;
    private final String label;

    ThemeStatus(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /**
     * As it is stored.
     *
     * @return a lower-case word
     */
    public String word() {
        return word;
    }

    /**
     * As people read it.
     *
     * @return in sentence case
     */
    public String label() {
        return label;
    }

    /**
     * Whether a theme of this status is one of those that the analysis goes on with.
     *
     * @return false for what was dropped or merged
     */
    public boolean goesOn() {
        return this == CANDIDATE || this == KEPT;
    }

    /**
     * The status of a word.
     *
     * @param word as it is stored
     * @return the status
     * @throws IllegalArgumentException for any other word
     */
    public static ThemeStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no status " + word + "."));
    }
}
