package org.trigpoint.codebooks.convergence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A kind of evidence that findings are looked for in, in the order in which they are shown. */
public enum Strand {
    /** What people said when they were asked, alone or in groups. */
    INTERVIEWS("interviews", "Interviews"),
    /** What was seen in sessions, and how it was scored. */
    OBSERVATIONS("observations", "Observations"),
    /** What practitioners wrote of their learning. */
    LOGS("logs", "Learning logs"),
    /** What reviewers found in casefiles. */
    CASEFILES("casefiles", "Casefiles"),
    /** What was ticked and written in questionnaires. */
    SURVEY("survey", "Surveys"),
    /** What was counted: attendance, employment, closures. */
    RECORDS("records", "Records");

    private final String word;
    private final String label;

    Strand(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /**
     * As it is stored and stands in addresses.
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

    /**
     * The strand of a word.
     *
     * @param word as {@link #word} gives it
     * @return the strand
     * @throws IllegalArgumentException when no strand has this word
     */
    public static Strand of(String word) {
        return Arrays.stream(values())
                .filter(strand -> strand.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no strand " + word + "."));
    }

    /**
     * Two strands that are compared, whichever is named first.
     *
     * @param first in the order of strands
     * @param second after it
     */
    public record Pair(Strand first, Strand second) {

        /** Puts them in order. */
        public Pair {
            if (first == second) {
                throw new IllegalArgumentException("A strand is not compared with itself.");
            }
            if (first.compareTo(second) > 0) {
                Strand earlier = second;
                second = first;
                first = earlier;
            }
        }

        /**
         * Whether it is one of the two.
         *
         * @param strand which
         * @return whether it is
         */
        public boolean has(Strand strand) {
            return first == strand || second == strand;
        }

        /**
         * The one that is not this one.
         *
         * @param strand one of the two
         * @return the other
         */
        public Strand other(Strand strand) {
            return first == strand ? second : first;
        }

        /**
         * As people read it.
         *
         * @return both labels
         */
        public String label() {
            return first.label() + " and " + second.label().toLowerCase(Locale.UK);
        }
    }

    /**
     * A strand with each of the others.
     *
     * @return five pairs, in the order of the others
     */
    public List<Pair> pairs() {
        return Stream.of(values())
                .filter(other -> other != this)
                .map(other -> new Pair(this, other))
                .toList();
    }
}
