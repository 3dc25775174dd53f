package org.trigpoint.framework;

import java.util.Arrays;
import java.util.Collection;

/** What the material says of a case and a theme: there, or absent and why. Exactly one holds of each cell. */
public enum CellState {
    /** The case has an extract of it. */
    EVIDENCED("evidenced", "Evidenced", "\u25cf", "The case has an extract of it."),
    /** What the case has of it speaks against it. */
    CONTRADICTED("contradicted", "Contradicted", "\u2298", "What the case says of it speaks against it."),
    /** Every source that asked about it is coded through, and there is nothing. */
    NOT_MENTIONED(
            "not-mentioned",
            "Asked, not mentioned",
            "\u25cb",
            "It was asked about, those sources are coded through, and nothing was said of it."),
    /** No topic guide of the case's sources asks about it. */
    NOT_ASKED("not-asked", "Not asked", "\u2013", "No topic guide for the sources of this case asks about it."),
    /** It was asked about in a source that is not coded through. */
    NOT_YET_CODED(
            "not-yet-coded",
            "Not yet coded",
            "\u2026",
            "It was asked about, and not all of those sources are coded through yet."),
    /** The case has no source. */
    SOURCE_MISSING("source-missing", "Source missing", "\u2205", "The case has no source here.");

    private final String word;
    private final String label;
    private final String mark;
    private final String meaning;

    CellState(String word, String label, String mark, String meaning) {
        this.word = word;
        this.label = label;
        this.mark = mark;
        this.meaning = meaning;
    }

    /**
     * What is known of a case and a theme.
     *
     * @param extracts how many distinct passages of the case speak of the theme, from 0
     * @param against how many passages speak against it, from 0
     * @param sources the sources of the case
     */
    public record Known(int extracts, int against, Collection<OfSource> sources) {

        /** Whether one of the sources asked about it. */
        public boolean asked() {
            return sources.stream().anyMatch(OfSource::asked);
        }

        /** Whether every source that asked about it is coded through. */
        public boolean coded() {
            return sources.stream().filter(OfSource::asked).allMatch(OfSource::coded);
        }
    }

    /**
     * A source of the case.
     *
     * @param asked whether a topic guide that it was made under asks this case about the theme
     * @param coded whether somebody said that it is coded through
     */
    public record OfSource(boolean asked, boolean coded) {}

    /**
     * The state that follows from what is known. What was found goes before everything; extracts for it go before those
     * against it, whose number is told beside; then whether there is a source, whether it was asked, and whether the coding
     * is done.
     *
     * @param known what is known
     * @return the one state that holds
     */
    public static CellState of(Known known) {
        if (known.extracts() > 0) {
            return EVIDENCED;
        }
        if (known.against() > 0) {
            return CONTRADICTED;
        }
        if (known.sources().isEmpty()) {
            return SOURCE_MISSING;
        }
        if (!known.asked()) {
            return NOT_ASKED;
        }
        return known.coded() ? NOT_MENTIONED : NOT_YET_CODED;
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
     * A sign that tells it from the others without colour.
     *
     * @return one character
     */
    public String mark() {
        return mark;
    }

    /**
     * What it means.
     *
     * @return one sentence
     */
    public String meaning() {
        return meaning;
    }

    /** Whether something was found, for it or against it. */
    boolean found() {
        return this == EVIDENCED || this == CONTRADICTED;
    }

    static CellState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no state " + word + "."));
    }
}
