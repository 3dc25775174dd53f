package org.trigpoint.codebooks.instruments;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands in a form at one place. No answer at all is the absence of one, and never this.
 *
 * @param state whether there is a value, or why there is none
 * @param value the number of a rating or a count, keys of options one a line, words, or a day as {@code 2025-12-01}; empty unless
 *     {@link State#GIVEN}
 */
public record Answer(State state, String value) {

    /** There was nothing to see of it. */
    public static final Answer NOT_OBSERVED = new Answer(State.NOT_OBSERVED, "");

    /** It does not apply here. */
    public static final Answer NOT_APPLICABLE = new Answer(State.NOT_APPLICABLE, "");

    /** Refuses a value where there is none. */
    public Answer {
        if ((state == State.GIVEN) == value.isBlank()) {
            throw new IllegalArgumentException("An answer has a value exactly where it was given.");
        }
    }

    /** Whether there is a value. */
    public enum State {
        /** There is. */
        GIVEN("given"),
        /** It was not observed, or the file shows no evidence of it. */
        NOT_OBSERVED("not-observed"),
        /** It does not apply. */
        NOT_APPLICABLE("not-applicable");

        private final String word;

        State(String word) {
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
         * The state that a word names.
         *
         * @param word one of the words
         * @return empty when it names none
         */
        public static Optional<State> of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * An answer with a value.
     *
     * @param value as described above, not blank
     * @return the answer
     */
    public static Answer given(String value) {
        return new Answer(State.GIVEN, value);
    }

    /**
     * The options that were chosen.
     *
     * @return their keys
     */
    public List<String> options() {
        return value.lines().toList();
    }
}
