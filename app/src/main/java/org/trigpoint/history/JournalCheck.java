package org.trigpoint.history;

/** Whether the journal is as it was written. */
public sealed interface JournalCheck {

    /**
     * Every line holds, and none is missing.
     *
     * @param lines how many there are, from 0
     * @param digest of the last line, in hexadecimal: kept elsewhere, it proves later that no line before it was changed
     */
    record Holds(long lines, String digest) implements JournalCheck {}

    /**
     * The chain is broken.
     *
     * @param number the first line that does not hold
     * @param sentence what is wrong with it
     */
    record Broken(long number, String sentence) implements JournalCheck {}
}
