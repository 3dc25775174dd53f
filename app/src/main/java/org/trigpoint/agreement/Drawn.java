package org.trigpoint.agreement;

import java.util.Arrays;

/** What a sample is drawn of. */
public enum Drawn {
    /** Whole sources. */
    SOURCE("source", "sources"),
    /** Single turns. */
    TURN("turn", "turns");

    private final String word;
    private final String plural;

    Drawn(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    /** As it is stored. */
    public String word() {
        return word;
    }

    /** As people read it, several of them. */
    public String plural() {
        return plural;
    }

    /**
     * What a stored word names.
     *
     * @param word as {@link #word} gives it
     * @return sources or turns
     * @throws IllegalArgumentException when it names neither
     */
    public static Drawn of(String word) {
        return Arrays.stream(values())
                .filter(drawn -> drawn.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is drawn of \u201c" + word + "\u201d."));
    }
}
