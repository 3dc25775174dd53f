package org.trigpoint.themes;

import java.util.Arrays;
import org.trigpoint.Refusal;

/** What the columns of a matrix are. */
public enum By {
    /** The site of the source. */
    SITE("site", "Site"),
    /** The role of the participant who speaks. */
    ROLE("role", "Role"),
    /** The wave of the source. */
    WAVE("wave", "Wave"),
    /** The kind of the source. */
    KIND("kind", "Kind of source"),
    /** The participant who speaks. */
    PARTICIPANT("participant", "Participant");

    private final String word;
    private final String label;

    By(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** Whether a segment falls where its speaker belongs, and not where its source does. */
    boolean ofSpeaker() {
        return this == ROLE || this == PARTICIPANT;
    }

    /**
     * As it is typed on the command line and stands in links.
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
     * What a word names.
     *
     * @param word one of the words
     * @return the columns
     * @throws Refusal when a matrix can't be set by that
     */
    public static By of(String word) {
        return Arrays.stream(values())
                .filter(by -> by.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "A matrix can’t be set by “" + word + "”: use site, role, wave, kind or participant."));
    }
}
