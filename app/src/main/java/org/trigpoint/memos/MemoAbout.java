package org.trigpoint.memos;

import java.util.Arrays;

/** What kind of thing a memo is about. */
public enum MemoAbout {
    /** Words of a source, within an analysis. */
    PASSAGE("passage", "Passage"),
    /** A source as a whole. */
    SOURCE("source", "Source"),
    /** A code. */
    CODE("code", "Code"),
    /** A theme. */
    THEME("theme", "Theme"),
    /** A participant. */
    PARTICIPANT("participant", "Participant"),
    /** The study as a whole. */
    STUDY("study", "Study");

    private final String word;
    private final String label;

    MemoAbout(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word that is stored and stands in addresses. */
    public String word() {
        return word;
    }

    /** The word that people read. */
    public String label() {
        return label;
    }

    /**
     * The kind behind a stored word.
     *
     * @param word as {@link #word} gives it
     * @return the kind
     * @throws IllegalArgumentException when there is none
     */
    public static MemoAbout of(String word) {
        return Arrays.stream(values())
                .filter(about -> about.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No memo is about a \u201c" + word + "\u201d."));
    }
}
