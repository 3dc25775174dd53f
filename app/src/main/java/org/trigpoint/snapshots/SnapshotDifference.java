package org.trigpoint.snapshots;

import java.util.List;

/**
 * How today differs from a snapshot.
 *
 * @param themes those that came, went, or are otherwise, by name
 * @param codes the same of codes
 * @param texts the same of sources and their texts, by title
 * @param codings what became of the codings, in numbers
 */
public record SnapshotDifference(List<Line> themes, List<Line> codes, List<Line> texts, Codings codings) {

    /** Whether nothing differs. */
    public boolean isNothing() {
        return themes.isEmpty() && codes.isEmpty() && texts.isEmpty() && codings.isNothing();
    }

    /**
     * One thing that differs.
     *
     * @param change how
     * @param name what it is called now; of what is gone, what it was called then
     * @param says what is otherwise, in words; may be empty
     */
    public record Line(Change change, String name, String says) {}

    /** How a thing differs. */
    public enum Change {
        /** It came since. */
        NEW("New"),
        /** It went since. */
        GONE("Gone"),
        /** It is otherwise. */
        CHANGED("Changed");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        /**
         * As people read it.
         *
         * @return one word
         */
        public String label() {
            return label;
        }
    }

    /**
     * What became of codings, each counted once: those of the snapshot are same, moved, recoded or gone.
     *
     * @param then how many there were
     * @param now how many there are
     * @param same those on the same words of the same text, with the same code
     * @param moved those with the same code on other words, or on a later text
     * @param recoded those with another code
     * @param gone those that are not counted any more
     * @param fresh those that came since
     */
    public record Codings(int then, int now, int same, int moved, int recoded, int gone, int fresh) {

        /** Whether they are all as they were, and no others. */
        public boolean isNothing() {
            return then == same && now == same;
        }
    }
}
