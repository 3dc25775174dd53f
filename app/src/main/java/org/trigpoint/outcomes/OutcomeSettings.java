package org.trigpoint.outcomes;

import org.trigpoint.Refusal;
import org.trigpoint.codebooks.instruments.Scoring.Bound;
import org.trigpoint.codebooks.instruments.Scoring.Per;

/**
 * How outcomes are summed up.
 *
 * @param by what they are split by, besides their form
 * @param from the first point in time of a change
 * @param to the later one
 * @param bound whether the threshold of reliable change itself counts
 * @param per what it is held against
 */
public record OutcomeSettings(By by, String from, String to, Bound bound, Per per) {

    /** As screens begin: from baseline to endline, and the threshold as the instrument's file has it. */
    public static final OutcomeSettings USUAL =
            new OutcomeSettings(By.ALL, "baseline", "endline", Bound.AT_LEAST, Per.MEAN);

    /** Refuses a change that goes backwards. */
    public OutcomeSettings {
        int first = Outcomes.TIMES.indexOf(from);
        if (first < 0 || Outcomes.TIMES.indexOf(to) <= first) {
            throw new Refusal("Change goes from an earlier point in time to a later one: baseline, midline, endline.");
        }
    }

    /** What outcomes are split by. */
    public enum By {
        /** Nothing. */
        ALL("All"),
        /** The site. */
        SITE("Site"),
        /** The arm of the site. */
        ARM("Arm"),
        /** The family's keyworker. */
        KEYWORKER("Keyworker"),
        /** The family. */
        FAMILY("Family");

        private final String label;

        By(String label) {
            this.label = label;
        }

        /**
         * As people read it.
         *
         * @return in sentence case
         */
        public String label() {
            return label;
        }
    }
}
