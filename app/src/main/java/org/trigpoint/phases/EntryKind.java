package org.trigpoint.phases;

import java.util.Arrays;

/** What sort of entry somebody writes in the log of an analysis. */
public enum EntryKind {
    /** What struck somebody when reading. */
    FAMILIARISATION("familiarisation", "Familiarisation note"),
    /** What the researcher brings to the work, and what the work does to them. */
    JOURNAL("journal", "Reflexive journal"),
    /** Where somebody stands towards what is studied; each writes their own. */
    POSITIONALITY("positionality", "Positionality"),
    /** Themes held against the extracts that are coded for them. */
    REVIEW_EXTRACTS("review-extracts", "Review against the coded extracts"),
    /** Themes held against everything that was collected. */
    REVIEW_DATASET("review-dataset", "Review against the whole dataset"),
    /** What a theme or code is and is not. */
    DEFINITION("definition", "Definition"),
    /** What is on its way to the report. */
    WRITE_UP("write-up", "Write-up"),
    /** Something the team decided, and why. */
    DECISION("decision", "Decision");

    private final String word;
    private final String label;

    EntryKind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word that is stored and stands in addresses. */
    public String word() {
        return word;
    }

    /** The words that people read, in sentence case. */
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
    public static EntryKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No entry is a \u201c" + word + "\u201d."));
    }
}
