package org.trigpoint.texts;

import org.trigpoint.access.Coder;

/**
 * Carries one kind of thing that lies on texts over to a text's next version. Rooms above offer one for each kind; all of them
 * are called in the transaction that makes the version, so that it comes with everything in its place or not at all.
 */
public interface Carrier {

    /**
     * What it carries.
     *
     * @return a plural in lower case, such as "codings"
     */
    String carries();

    /**
     * Carries everything of this kind over. What can't be carried safely is kept for a person to decide, never dropped.
     *
     * @param coder who changed the text
     * @param change from which version to which
     * @return what became of all that lay on the version before
     */
    Tally carry(Coder coder, TextChange change);

    /**
     * What became of the things that lie on a text when it got its next version. All but the last were on the version before;
     * each is counted once.
     *
     * @param stayed on exactly their words, at the same place
     * @param moved on exactly their words, at another place
     * @param changed words within them changed; to be looked at
     * @param gone none of their words survives; to be decided
     * @param joined became the same as another one, which stands for both
     * @param returned had not been carried over by an earlier change, and lie on exactly their words again
     */
    record Tally(int stayed, int moved, int changed, int gone, int joined, int returned) {

        /** Nothing lay there. */
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

        /**
         * Those that lie on exactly the words that they lay on.
         *
         * @return from 0
         */
        public int exact() {
            return stayed + moved;
        }

        /**
         * Those that a person has to look at.
         *
         * @return from 0
         */
        public int toSettle() {
            return changed + gone;
        }

        /**
         * Those that lay on the version before.
         *
         * @return from 0
         */
        public int before() {
            return stayed + moved + changed + gone + joined;
        }
    }
}
