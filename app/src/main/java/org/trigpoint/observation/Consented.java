package org.trigpoint.observation;

import java.util.Arrays;

/** What somebody answered when they were asked whether a session may be observed. */
public enum Consented {
    /** Nobody recorded an answer. */
    NOT_ASKED("not-asked", "Not recorded"),
    /** They agreed. */
    GIVEN("given", "Given"),
    /** They did not: the session can't be scored. */
    REFUSED("refused", "Refused");

    private final String word;
    private final String label;

    Consented(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /**
     * As it is stored.
     *
     * @return in small letters
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

    static Consented of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No consent: " + word));
    }
}
