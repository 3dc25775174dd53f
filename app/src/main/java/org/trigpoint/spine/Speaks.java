package org.trigpoint.spine;

import java.util.Arrays;
import org.trigpoint.NotFound;
import org.trigpoint.triangulation.Figure;

/**
 * Something that can speak to an evaluation question, besides findings.
 *
 * @param of what kind of thing it is
 * @param key which of its kind
 */
public record Speaks(Of of, String key) {

    /** The kinds of things. Those with numbers are named as numbers name theirs. */
    public enum Of {
        /** A questionnaire of families: at each point in time, and how it changed. */
        OUTCOME("outcome", "Outcome"),
        /** A measure of delivery, at each site and pooled. */
        MEASURE("fidelity", "Measure of fidelity"),
        /** An item that observed sessions are rated on. */
        RATING("score", "Rating of sessions"),
        /** A criterion that casefiles are reviewed by. */
        REVIEW("casefiles", "Casefile criterion"),
        /** How many records of a kind there are. */
        RECORDS("records", "Records"),
        /** A column of records, by arm. */
        VARIABLE("variable", "Variable of records"),
        /** A theme of an analysis. */
        THEME("theme", "Theme");

        private final String word;
        private final String label;

        Of(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /**
         * As it is stored.
         *
         * @return lower case
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
         * Whether it is a rating, and not a count of what was delivered or came of it.
         *
         * @return true of sessions and casefiles
         */
        public boolean score() {
            return this == RATING || this == REVIEW;
        }

        static Of of(String word) {
            return Arrays.stream(values())
                    .filter(of -> of.word.equals(word))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }

    /** Whether a number is one of it. */
    boolean has(Figure figure) {
        String name = of.word + ":" + key;
        return figure.key().equals(name) || figure.key().startsWith(name + "@");
    }
}
