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

    /** What stands before a number that another is correlated with. */
    public static final String WITH = "with:";

    /** The number that it is correlated with; empty where it is grouped, or not even that. */
    String second() {
        return by.startsWith(WITH) ? by.substring(WITH.length()) : "";
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
     */
    public record View(boolean byRow, String sort) {}
}
