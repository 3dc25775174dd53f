package org.trigpoint.codebooks.scores;

/** How somebody changed between two points in time. */
public sealed interface Change {

    /**
     * A change that was measured.
     *
     * @param mean later less earlier, over the items that were answered at both points
     * @param items how many those are
     * @param direction what the rule says of it
     */
    record Measured(double mean, int items, Direction direction) implements Change {}

    /**
     * No change could be measured.
     *
     * @param why the reason
     */
    record None(Why why) implements Change {}

    /** What a rule says of a change. */
    enum Direction {
        /** Reliably better. */
        IMPROVEMENT("improvement"),
        /** Reliably worse. */
        DETERIORATION("deterioration"),
        /** Neither. */
        NONE("no reliable change");

        private final String label;

        Direction(String label) {
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

    /** Why there is no change to be told. */
    enum Why {
        /** Nothing was answered at first. */
        NO_BASELINE("no baseline"),
        /** Nothing was answered later. */
        NO_FOLLOW_UP("no follow-up"),
        /** Another form was used later, and forms are not taken together. */
        ANOTHER_FORM("another form at follow-up"),
        /** No item has a number at both points. */
        NOTHING_IN_COMMON("no goal or item scored at both points");

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
}
