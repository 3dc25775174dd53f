package org.trigpoint.codes;

import java.util.Arrays;
import org.trigpoint.Refusal;

/** The method that an analysis declares. */
public enum Method {
    /** Braun and Clarke's reflexive thematic analysis: codes evolve, no agreement is computed. */
    REFLEXIVE("reflexive", "Reflexive thematic analysis"),
    /** A codebook, with reliability of coders where it is declared. */
    CODEBOOK("codebook", "Codebook analysis"),
    /** The framework method of Ritchie and Spencer: cases by themes, summaries in cells. */
    FRAMEWORK("framework", "Framework analysis");

    private final String word;
    private final String label;

    Method(String word, String label) {
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
     * The method that a word names.
     *
     * @param word one of the words
     * @return the method
     * @throws Refusal when there is no such method
     */
    public static Method of(String word) {
        return Arrays.stream(values())
                .filter(method -> method.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "There is no method \u201c" + word + "\u201d: use reflexive, codebook or framework."));
    }
}
