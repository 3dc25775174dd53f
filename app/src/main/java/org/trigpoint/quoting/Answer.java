package org.trigpoint.quoting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a participant answered when they were asked whether their words may be printed. */
public enum Answer {
    /** They were not asked, or nobody recorded what they said. */
    NOT_RECORDED("not-recorded", "Not recorded"),
    /** They may be quoted. */
    MAY("may", "May be quoted"),
    /** They may be quoted on conditions. */
    CONDITIONS("conditions", "May be quoted on conditions"),
    /** They may not be quoted. */
    MAY_NOT("may-not", "May not be quoted");

    private final String word;
    private final String label;

    Answer(String word, String label) {
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

    /** The answer of a row; not recorded where there is no row. */
    static Answer stored(@Nullable String word) {
        return Arrays.stream(values())
                .filter(answer -> answer.word.equals(word))
                .findFirst()
                .orElse(NOT_RECORDED);
    }
}
