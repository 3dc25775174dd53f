package org.trigpoint.description;

import java.util.List;

/**
 * What there is to choose from.
 *
 * @param data kinds of rows of which there are some
 * @param columns what can be described
 * @param groupings what they can be grouped by
 * @param times when rows are of; empty where they are of no time
 * @param forms of questionnaires; empty where there is at most one
 * @param asked what was asked for, with what is usual in place of what was not said
 * @param blinded whether arms are shown as codes
 * @param pairs the same for the other kind of record, where one is correlated
 */
public record Choices(
        List<Choice> data,
        List<Choice> columns,
        List<Choice> groupings,
        List<String> times,
        List<String> forms,
        Asked asked,
        boolean blinded,
        Pairs pairs) {

    /**
     * What there is to choose from of the other kind of record.
     *
     * @param data kinds of rows
     * @param columns their numbers
     * @param times when they are of, and the change between
     * @param forms of questionnaires
     * @param units what records of both kinds hang on
     * @param several which number is taken of several
     */
    public record Pairs(
            List<Choice> data,
            List<Choice> columns,
            List<Choice> times,
            List<Choice> forms,
            List<Choice> units,
            List<Choice> several) {

        static final Pairs NONE = new Pairs(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * One of them.
     *
     * @param word as it stands in an address
     * @param title as people read it
     */
    public record Choice(String word, String title) {}
}
