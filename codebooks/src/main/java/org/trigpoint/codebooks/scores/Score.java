package org.trigpoint.codebooks.scores;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.trigpoint.codebooks.instruments.Scoring;

/**
 * What a rule made of one person's answers at one point in time.
 *
 * @param total of the instrument
 * @param subscales by their keys, in the order of the instrument
 * @param answers by the keys of all scored items, in order; values as they were answered
 * @param state how the total came about
 * @param status the state in words, beginning with {@code scored} or {@code not scored}
 */
public record Score(
        Part total, Map<String, Part> subscales, Map<String, ItemAnswer> answers, State state, String status) {

    /** How a total came about. */
    public enum State {
        /** By the instrument's rule from what was answered. */
        SCORED("scored"),
        /** With missing items replaced as the rule says. */
        REPLACED("scored, missing replaced"),
        /** Pro-rated, because that was asked for. */
        PRO_RATED("pro-rated"),
        /** There is none. */
        NOT_SCORED("not scored");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /**
         * As people read it.
         *
         * @return in small letters
         */
        public String label() {
            return label;
        }
    }

    /** A total or a subscale. */
    public sealed interface Part {

        /**
         * A number.
         *
         * @param value in the units of the instrument
         * @param mean the same as a mean of its items, so that it can be held against others
         */
        record Scored(double value, double mean) implements Part {}

        /**
         * None.
         *
         * @param reason why, without a full stop
         */
        record NotScored(String reason) implements Part {}

        /**
         * The number, where there is one.
         *
         * @return in the units of the instrument
         */
        default OptionalDouble number() {
            return this instanceof Scored scored ? OptionalDouble.of(scored.value()) : OptionalDouble.empty();
        }
    }

    /**
     * The kinds of answers that are missing.
     *
     * @return one for each item without a number, in the order of the items
     */
    public List<Scoring.Kind> missing() {
        return answers.values().stream()
                .filter(ItemAnswer.Missing.class::isInstance)
                .map(answer -> ((ItemAnswer.Missing) answer).kind())
                .toList();
    }

    /**
     * Items whose number the form that was used does not print; kept as answered.
     *
     * @return their keys
     */
    public List<String> offForm() {
        return answers.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof ItemAnswer.Given given && !given.onForm())
                .map(Map.Entry::getKey)
                .toList();
    }
}
