package org.trigpoint.themes;

import java.util.Arrays;
import org.trigpoint.Refusal;

/** What a cell of a matrix counts. A number without its unit says nothing, so the unit goes wherever the number goes. */
public enum CountingUnit {
    /** Distinct passages: one that carries several codes of the theme, or was coded by several people, counts once. */
    SEGMENTS("segments", "Segments"),
    /** Distinct sources with at least one such passage. */
    SOURCES("sources", "Sources"),
    /** Distinct participants who speak where such a passage starts; passages of unknown speakers are left out. */
    PARTICIPANTS("participants", "Participants"),
    /** Words within such passages; where passages overlap, each word counts once. */
    WORDS("words", "Words");

    private final String word;
    private final String label;

    CountingUnit(String word, String label) {
        this.word = word;
        this.label = label;
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
     * The unit that a word names.
     *
     * @param word one of the words
     * @return the unit
     * @throws Refusal when there is no such unit
     */
    public static CountingUnit of(String word) {
        return Arrays.stream(values())
                .filter(unit -> unit.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "There is no counting unit “" + word + "”: use segments, sources, participants or words."));
    }
}
