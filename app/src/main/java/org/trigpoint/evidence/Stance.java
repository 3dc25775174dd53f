package org.trigpoint.evidence;

import java.util.Arrays;

/** How a passage stands to a theme. */
public enum Stance {
    /** It speaks for it. */
    SUPPORTS("supports", "Speaks for it"),
    /** It says the opposite. */
    CONTRADICTS("contradicts", "Contradicts it"),
    /** It is the case that does not fit. */
    DEVIANT("deviant", "Does not fit it");

    private final String word;
    private final String label;

    Stance(String word, String label) {
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

    static Stance of(String word) {
        return Arrays.stream(values())
                .filter(stance -> stance.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no stance " + word + "."));
    }
}
