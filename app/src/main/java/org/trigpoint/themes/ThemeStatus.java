package org.trigpoint.themes;

import java.util.Arrays;

/** How far a theme has come. */
public enum ThemeStatus {
    /** Proposed, not yet reviewed against the whole dataset. */
    CANDIDATE("candidate", "Candidate"),
    /** Reviewed and kept. */
    KEPT("kept", "Kept"),
    /** Dropped; it stays readable and counts nowhere. */
    DROPPED("dropped", "Dropped");

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

    static ThemeStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no status " + word + "."));
    }
}
