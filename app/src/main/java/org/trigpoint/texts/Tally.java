package org.trigpoint.texts;

/**
 * What became of one kind of thing that lay on a text when it got its next version. All but the last were on the version before;
 * each is counted once.
 *
 * @param stayed on exactly their words, at the same place
 * @param moved on exactly their words, at another place
 * @param corrected on their words, some of which were corrected within them; where they begin and end is certain
 * @param held not carried over safely: they stay on the version before, to be looked at
 * @param returned had been held by an earlier change, and lie on exactly their words again
 */
public record Tally(int stayed, int moved, int corrected, int held, int returned) {

    /** Nothing lay there. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    /**
     * Those that lie on exactly the words that they lay on.
     *
     * @return from 0
     */
    public int exact() {
        return stayed + moved;
    }

    /**
     * Those that lay on the version before.
     *
     * @return from 0
     */
    public int before() {
        return stayed + moved + corrected + held;
    }
}
