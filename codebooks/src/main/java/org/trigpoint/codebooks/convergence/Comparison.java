package org.trigpoint.codebooks.convergence;

import java.util.Arrays;

/** How somebody compares what two strands say about one finding. The code follows from it. */
public sealed interface Comparison {

    /**
     * The code that follows.
     *
     * @return one of four
     */
    ConvergenceCode code();

    /**
     * Both strands cover the finding.
     *
     * @param meaning whether meaning and prominence are alike
     * @param coverage whether coverage and examples are alike
     */
    record Both(boolean meaning, boolean coverage) implements Comparison {

        @Override
        public ConvergenceCode code() {
            if (meaning && coverage) {
                return ConvergenceCode.AGREEMENT;
            }
            return meaning || coverage ? ConvergenceCode.PARTIAL_AGREEMENT : ConvergenceCode.DISSONANCE;
        }
    }

    /**
     * One strand covers the finding, and the other does not.
     *
     * @param strand the one that does not
     * @param reason why it does not
     */
    record Silent(Strand strand, Reason reason) implements Comparison {

        @Override
        public ConvergenceCode code() {
            return ConvergenceCode.SILENCE;
        }
    }

    /** Why a strand says nothing: the first tells nothing of the finding, the second speaks against it. */
    enum Reason {
        /** Nobody was asked about it there. */
        NOT_ASKED("not-asked", "not asked"),
        /** It was asked about or looked for, and was not found. */
        NOT_FOUND("not-found", "asked and not found"),
        /** There is no such material. */
        NO_DATA("no-data", "no data");

        private final String word;
        private final String label;

        Reason(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /**
         * As it is stored.
         *
         * @return lower case, with hyphens
         */
        public String word() {
            return word;
        }

        /**
         * As people read it.
         *
         * @return lower case
         */
        public String label() {
            return label;
        }

        /**
         * The reason of a word.
         *
         * @param word as {@link #word} gives it
         * @return the reason
         * @throws IllegalArgumentException when no reason has this word
         */
        public static Reason of(String word) {
            return Arrays.stream(values())
                    .filter(reason -> reason.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no reason " + word + "."));
        }
    }

    /**
     * As people read it.
     *
     * @return the code with what it follows from
     */
    default String words() {
        return switch (this) {
            case Both(boolean meaning, boolean coverage) ->
                code().label() + ": meaning and prominence " + (meaning ? "alike" : "differ")
                        + ", coverage and examples " + (coverage ? "alike" : "differ");
            case Silent(Strand strand, Reason reason) ->
                code().label() + ": " + strand.label() + " silent, " + reason.label();
        };
    }
}
