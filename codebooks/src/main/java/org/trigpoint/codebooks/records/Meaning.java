package org.trigpoint.codebooks.records;

/** What the words of a cell mean in a column. */
public sealed interface Meaning {

    /**
     * They mean something.
     *
     * @param value as it is stored; empty: nothing was said
     * @param remark what a reader should know of how it was understood; empty where it stands as it is
     */
    record Understood(String value, String remark) implements Meaning {}

    /**
     * They mean nothing that the column can hold.
     *
     * @param why a sentence that says what is wrong and what to do
     */
    record Unreadable(String why) implements Meaning {}
}
