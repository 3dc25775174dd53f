package org.trigpoint.scoring;

import java.util.Arrays;

/** As what somebody fills a form in. */
public enum Part {
    /** Scores, and it counts. */
    RATER("rater"),
    /** Practises on a reference session: it counts nowhere. */
    PRACTICE("practice"),
    /** Says what practice is held against. */
    EXPERT("expert"),
    /** Writes down what raters agreed on; it stands beside the originals. */
    CONSENSUS("consensus"),
    /** Writes: the form is itself the text. */
    WRITER("writer");

    private final String word;

    Part(String word) {
        this.word = word;
    }

    /**
     * As it is stored.
     *
     * @return in small letters
     */
    public String word() {
        return word;
    }

    /**
     * The part that a stored word names.
     *
     * @param word one of the words
     * @return the part
     * @throws IllegalArgumentException when it is none
     */
    public static Part of(String word) {
        return Arrays.stream(values())
                .filter(part -> part.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part: " + word));
    }
}
