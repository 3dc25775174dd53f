package org.trigpoint.matrices;

import java.util.Arrays;
import org.trigpoint.Refusal;

/** What a cell of a matrix counts. A number without its unit says nothing, so the unit goes wherever the number goes. */
public enum CountingUnit {
    /** Distinct passages: one that carries several codes of the theme, or was coded by several people, counts once. */
    SEGMENTS(
            "segments",
            "Segments",
            "Distinct passages: one that carries several codes of the theme, or was coded by several people, counts"
                    + " once."),
    /** Distinct sources with at least one such passage. */
    SOURCES("sources", "Sources", "Distinct sources with at least one passage of the theme."),
    /** Distinct participants who speak where such a passage starts; passages of unknown speakers are left out. */
    PARTICIPANTS(
            "participants",
            "Participants",
            "Distinct participants who speak where a passage of the theme starts; passages of unknown speakers are left"
                    + " out."),
    /** Words within such passages; where passages overlap, each word counts once. */
    WORDS("words", "Words", "Words within passages of the theme; where passages overlap, each word counts once.");

    private final String word;
    private final String label;
    private final String meaning;

    CountingUnit(String word, String label, String meaning) {
        this.word = word;
        this.label = label;
        this.meaning = meaning;
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
     * What a number in this unit says, for whoever reads it elsewhere.
     *
     * @return a sentence
     */
    public String meaning() {
        return meaning;
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
