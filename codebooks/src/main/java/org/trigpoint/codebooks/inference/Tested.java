package org.trigpoint.codebooks.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trigpoint.codebooks.statistics.Estimate;

/** What came of a test, or why nothing can come of it. */
public sealed interface Tested {

    /** What is said of every test that counts people one by one. */
    String CLUSTERING =
            "Clustering ignored: people count as independent of each other. Where they share a site, a team or"
                    + " a family, p is likely too small and the interval too narrow.";

    /** Which test, in words that a reader of the field can look up. */
    String method();

    /** What it rests on. */
    Basis basis();

    /**
     * A result.
     *
     * @param method which test
     * @param figures the statistic under its usual name, such as {@code t}, then degrees of freedom and what else there is
     * @param p two-sided, from 0 to 1
     * @param effect how large what was tested is, where the test has a word for it
     * @param basis what it rests on
     */
    record Result(String method, List<Figure> figures, double p, Optional<Effect> effect, Basis basis)
            implements Tested {

        /** Keeps its own copy; refuses a p that is none. */
        public Result {
            figures = List.copyOf(figures);
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("p is never " + p + ".");
            }
        }

        /**
         * One of the figures.
         *
         * @param name as it is usually called
         * @return empty where the test has none of that name
         */
        public OptionalDouble figure(String name) {
            return figures.stream()
                    .filter(figure -> figure.name().equals(name))
                    .mapToDouble(Figure::value)
                    .findFirst();
        }
    }

    /**
     * No result.
     *
     * @param method which test
     * @param reason one sentence
     * @param basis what there was
     */
    record Undefined(String method, String reason, Basis basis) implements Tested {}

    /**
     * A number with its usual name.
     *
     * @param name such as {@code t}, {@code df}, {@code W}
     * @param value a number
     */
    record Figure(String name, double value) {

        /** Refuses what is no number. */
        public Figure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " is never " + value + ".");
            }
        }
    }

    /**
     * How large what was tested is.
     *
     * @param name such as {@code difference} or {@code odds_ratio}
     * @param words what it is a measure of
     * @param estimate with its interval, or why there is none
     */
    record Effect(String name, String words, Estimate estimate) {}

    /**
     * What a test rests on.
     *
     * @param n how many values, pairs or counted people, from 0
     * @param assumptions what the method supposes, a sentence each
     * @param warnings what a reader must know before believing it, a sentence each
     * @param leftOut what does not count, and why; {@link Estimate#NOTHING} where all does
     */
    record Basis(int n, List<String> assumptions, List<String> warnings, String leftOut) {

        /** Keeps its own copies. */
        public Basis {
            assumptions = List.copyOf(assumptions);
            warnings = List.copyOf(warnings);
        }

        /** The same with more warnings before those that are there. */
        Basis warning(List<String> more) {
            List<String> all = new ArrayList<>(more);
            all.addAll(warnings);
            return new Basis(n, assumptions, all, leftOut);
        }
    }
}
