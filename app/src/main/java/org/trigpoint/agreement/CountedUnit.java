package org.trigpoint.agreement;

import java.util.Arrays;
import java.util.List;

/** What is asked about when it is counted whether two coders gave it the same code. */
public enum CountedUnit {
    /** What one speaker says at a stretch. */
    TURN("turn", "Turns", "A turn carries a code when the coder gave it to any of its words."),
    /** A sentence within a turn. */
    SENTENCE("sentence", "Sentences", "A sentence carries a code when the coder gave it to any of its words."),
    /** What anybody coded at one place. */
    PASSAGE(
            "passage",
            "Passages",
            "A passage is what anybody coded at one place, codings that overlap taken together; what nobody coded is not"
                    + " looked at. It carries a code when the coder gave it to any of its words."),
    /** A character, which boundaries are measured by. */
    CHARACTER("character", "Characters", "Boundaries are measured in characters, over the text of the sample.");

    private final String word;
    private final String label;
    private final String meaning;

    CountedUnit(String word, String label, String meaning) {
        this.word = word;
        this.label = label;
        this.meaning = meaning;
    }

    /** As it is stored. */
    public String word() {
        return word;
    }

    /** As people read it, several of them. */
    public String label() {
        return label;
    }

    /** When such a unit carries a code, for people. */
    public String meaning() {
        return meaning;
    }

    /**
     * Those that a team declares one of, for its sample.
     *
     * @return in the order in which they are offered
     */
    public static List<CountedUnit> declared() {
        return List.of(TURN, SENTENCE, PASSAGE);
    }

    /**
     * The unit behind a stored word.
     *
     * @param word as {@link #word} gives it
     * @return the unit
     * @throws IllegalArgumentException when there is none
     */
    public static CountedUnit of(String word) {
        return Arrays.stream(values())
                .filter(unit -> unit.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is counted in \u201c" + word + "\u201d."));
    }
}
