package org.trigpoint.words;

import java.util.Arrays;
import org.trigpoint.Refusal;

/** What is counted as one word. */
public enum Grouping {
    /** Every spelling by itself, but for capitals. */
    WRITTEN("written", "Words as written"),
    /** All forms of a word, such as letter and letters. */
    FORMS("forms", "All forms of a word"),
    /** All forms, and the words that the study takes as one. */
    SYNONYMS("synonyms", "Forms, and words found as one");

    private final String word;
    private final String label;

    Grouping(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As it stands in addresses and files. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /**
     * The grouping of that word.
     *
     * @throws Refusal when there is none
     */
    public static Grouping of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("Words are grouped as written, by forms or by synonyms."));
    }
}
