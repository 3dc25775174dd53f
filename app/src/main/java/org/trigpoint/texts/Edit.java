package org.trigpoint.texts;

/**
 * Words to be written in place of others.
 *
 * @param start the first code point of what goes
 * @param end the code point after its last; the same as start when nothing goes
 * @param words what comes; empty when nothing does
 */
public record Edit(int start, int end, String words) {

    /** Refuses what is no place; that is the caller's bug. */
    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("An edit from " + start + " to " + end + " has no place.");
        }
    }

    /** How many code points come. */
    int coming() {
        return words.codePointCount(0, words.length());
    }

    /** How much longer the text becomes. */
    int growth() {
        return coming() - (end - start);
    }
}
