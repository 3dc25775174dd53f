package org.trigpoint.casefiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a case was closed. */
public enum Period {
    /** Before the pilot began. */
    BEFORE("before", "Before the pilot"),
    /** Late in the pilot. */
    LATE("late", "Late in the pilot");

    private final String word;
    private final String label;

    Period(String word, String label) {
        this.word = word;
        this.label = label;
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
     * As people read it.
     *
     * @return in sentence case
     */
    public String label() {
        return label;
    }

    /**
     * The period that a stored word names.
     *
     * @param word one of the words
     * @return the period
     * @throws IllegalArgumentException when it is none
     */
    public static Period of(String word) {
        return Arrays.stream(values())
                .filter(period -> period.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No period: " + word));
    }

    /** The period that words in a list mean; empty when they mean none. */
    static Optional<Period> written(String words) {
        String plain = words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
        return switch (plain) {
            case "before", "pre", "before the pilot", "baseline" -> Optional.of(BEFORE);
            case "late", "post", "late in the pilot", "after" -> Optional.of(LATE);
            default -> Optional.empty();
        };
    }
}
