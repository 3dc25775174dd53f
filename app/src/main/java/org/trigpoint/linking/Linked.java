package org.trigpoint.linking;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.fidelity.Measure;
import org.trigpoint.outcomes.OutcomeChange;

/**
 * Themes by site, keyworker or family beside delivery and outcomes.
 *
 * @param themes their names, in their order; dropped and merged ones are none of them
 * @param rows by the name of the unit
 * @param unlinked how many voices are in no row, by why
 * @param closed whether delivery is left out, since the reader is blinded and it tells which sites deliver
 */
public record Linked(List<String> themes, List<Row> rows, Map<Why, Integer> unlinked, boolean closed) {

    /** What rows stand for. */
    public enum Unit {
        /** A site. */
        SITE("Site"),
        /** A keyworker. */
        KEYWORKER("Keyworker"),
        /** A family. */
        FAMILY("Family");

        private final String label;

        Unit(String label) {
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

    /** Why a voice is in no row. A voice is a participant, or a person whose goals are texts. */
    public enum Why {
        /** Nobody said which record they are. */
        NO_KEY("no key of a record is filled in"),
        /** The record is not there. */
        NO_RECORD("a key is filled in, and there is no such record"),
        /** The family does not consent. */
        NO_CONSENT("the family does not consent"),
        /** A member of a family whose record names no family. */
        NO_FAMILY("no record says which family they belong to"),
        /** The family's record names no keyworker. */
        NO_KEYWORKER("no record says who the family's keyworker is"),
        /** No site is said. */
        NO_SITE("no site is said"),
        /** A keyworker works with many families. */
        OF_MANY("a keyworker, who belongs to no one family"),
        /** Nothing of theirs is coded in this analysis. */
        NOTHING_CODED("nothing of theirs is coded in this analysis");

        private final String label;

        Why(String label) {
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

    /** Which number of a questionnaire stands beside themes. */
    public enum When {
        /** From baseline to endline. */
        CHANGE("change, baseline to endline"),
        /** As it began. */
        BASELINE("score at baseline"),
        /** As it ended. */
        ENDLINE("score at endline");

        private final String label;

        When(String label) {
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

    /**
     * What stands beside themes.
     *
     * @param unit what rows stand for
     * @param measure of fidelity; null: days of the core training
     * @param instrument key of the questionnaire, such as {@code gbo}
     * @param when which of its numbers
     */
    public record Beside(Unit unit, @Nullable Measure measure, String instrument, When when) {

        /**
         * What is shown when nothing is chosen.
         *
         * @param unit what rows stand for
         * @return days of training and change in goals
         */
        public static Beside usual(Unit unit) {
            return new Beside(unit, null, "gbo", When.CHANGE);
        }
    }

    /**
     * One unit.
     *
     * @param unit its code or key
     * @param voices how many linked people have something coded
     * @param withTheme of each theme how many of these have a passage with it, in the order of the themes
     * @param coreDays days of the core training that were attended: the mean over the site's keyworkers of whom all are known,
     *     the keyworker's own, or those of the family's keyworker; empty where the registers do not say it
     * @param delivered what is known there of the measure that was chosen; where none was, why days are missing or of how many
     *     they are the mean
     * @param outcomes the number that was chosen, by form; forms are never added
     */
    public record Row(
            String unit,
            int voices,
            List<Integer> withTheme,
            OptionalDouble coreDays,
            String delivered,
            List<OutcomeChange> outcomes) {

        /** Keeps its own copies. */
        public Row {
            withTheme = List.copyOf(withTheme);
            outcomes = List.copyOf(outcomes);
        }
    }
}
