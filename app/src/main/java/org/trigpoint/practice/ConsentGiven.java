package org.trigpoint.practice;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Answer;

/** What a writer answered when they were asked what may be done with what they wrote. */
public enum ConsentGiven {
    /** It may be done. */
    YES("Yes"),
    /** It may not be done. */
    NO("No"),
    /** The form asked, and they chose nothing: it is not done. */
    BLANK("Left blank");

    private final String label;

    ConsentGiven(String label) {
        this.label = label;
    }

    /**
     * As it is stored.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * As people read it.
     *
     * @return in sentence case
     */
    public String label() {
        return label;
    }

    static ConsentGiven of(@Nullable Answer answer) {
        if (answer == null || answer.state() != Answer.State.GIVEN) {
            return BLANK;
        }
        return answer.options().contains("yes") ? YES : NO;
    }

    static ConsentGiven stored(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No answer: " + word));
    }
}
