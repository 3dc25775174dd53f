package org.trigpoint.description;

/**
 * What somebody wants to see, as it stands in an address; empty words ask for what is usual.
 *
 * @param part which of the tables
 * @param data a kind of record by its word, and for questionnaires the instrument after a point
 * @param column what is described: a column, or {@code score:} and a part of a score
 * @param by what rows are grouped by: {@code site}, {@code arm}, {@code role} or a column; {@link #WITH} and a number: what it is
 *     correlated with; empty: not grouped
 * @param narrowing which rows count
 * @param view how it is shown
 */
public record Asked(Part part, String data, String column, String by, Narrowed narrowing, View view) {

    /** Stands for times or forms taken together, which nobody gets who did not ask for it. */
    public static final String ALL = "all";

    /** What rows are grouped by where they are correlated with a number of another kind of record. */
    public static final String PAIR = "pair:";

    /** Stands for the change of a number from the first time to the last. */
    public static final String CHANGE = "change";

    /** What stands before a number that another is correlated with. */
    public static final String WITH = "with:";

    /** The number that it is correlated with; empty where it is grouped, or not even that. */
    String second() {
        return by.startsWith(WITH) ? by.substring(WITH.length()) : "";
    }

    /** Whether a number of another kind of record stands beside it. */
    boolean paired() {
        return part == Part.DESCRIBE && by.equals(PAIR);
    }

    /** Which of the tables. */
    public enum Part {
        /** How often and how much. */
        DESCRIBE,
        /** From one time to another. */
        CHANGE,
        /** What the arms were like at the beginning. */
        BALANCE,
        /** From sites to those who are analysed. */
        FLOW
    }

    /**
     * Which rows count.
     *
     * @param time of which time, and for changes from which; {@link #ALL}: of any; empty: what is usual
     * @param to for changes to which time
     * @param form of which form of a questionnaire; {@link #ALL}: of any; empty: what is usual
     */
    public record Narrowed(String time, String to, String form) {

        boolean anyTime() {
            return time.isEmpty() || time.equals(ALL);
        }

        boolean anyForm() {
            return form.isEmpty() || form.equals(ALL);
        }
    }

    /**
     * How it is shown.
     *
     * @param byRow per cents of each row; else of each column
     * @param sort {@code n}, {@code mean} or empty for the usual order
     * @param pairing the number of another kind of record that it is correlated with
     */
    public record View(boolean byRow, String sort, Pairing pairing) {

        /**
         * With no other kind of record.
         *
         * @param byRow per cents of each row; else of each column
         * @param sort {@code n}, {@code mean} or empty for the usual order
         */
        public View(boolean byRow, String sort) {
            this(byRow, sort, Pairing.NONE);
        }
    }

    /**
     * A number of another kind of record, and what both hang on. Empty words ask for what is usual.
     *
     * @param data a kind of record by its word, or {@link #FIDELITY}
     * @param column which number
     * @param time of which time; {@link Asked#CHANGE}: from the first to the last; {@link Asked#ALL}: of any
     * @param form of which form of a questionnaire; {@link Asked#ALL}: of any
     * @param unit {@code person}, {@code family}, {@code keyworker} or {@code site}
     * @param several which number is taken where a unit has several records: {@code mean}, {@code first} or {@code last}
     */
    public record Pairing(String data, String column, String time, String form, String unit, String several) {

        /** Nothing is chosen. */
        public static final Pairing NONE = new Pairing("", "", "", "", "", "");

        /** Stands for the measures of fidelity, of which each site that delivers has one. */
        public static final String FIDELITY = "fidelity";
    }
}
