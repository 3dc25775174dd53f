package org.trigpoint.access;

import java.util.Arrays;
import org.trigpoint.Refusal;

/** What a member of a study does there. */
public enum Role {
    /** Sets the study up, watches quality, exports. */
    LEAD("lead", "Team lead"),
    /** Brings sources in, codes, gathers themes. */
    RESEARCHER("researcher", "Researcher"),
    /** Reads, and scores sessions. */
    OBSERVER("observer", "Observer"),
    /** Looks after personal data: pseudonyms and their key. */
    STEWARD("steward", "Data steward"),
    /** Submits casefile assessments and learning logs. */
    PRACTITIONER("practitioner", "Practitioner");

    private final String word;
    private final String label;

    Role(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /**
     * As it is stored and typed on the command line.
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
     * The role that a word names.
     *
     * @param word one of the words
     * @return the role
     * @throws Refusal when no role is called so
     */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no role \u201c" + word
                        + "\u201d: use lead, researcher, steward, observer or practitioner."));
    }
}
