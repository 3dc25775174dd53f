package org.trigpoint.texts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.trigpoint.migrations.VersionId;

/**
 * A text's next version, with what became of everything that lay on the one before.
 *
 * @param version the present version now
 * @param number which of the source's versions it is
 * @param carried by what was carried, every kind in it
 */
public record Corrected(VersionId version, int number, Map<Carrier.Kind, Tally> carried) {

    /** Keeps a copy in order. */
    public Corrected {
        carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
    }

    /**
     * What became of one kind of thing.
     *
     * @param what which
     * @return its counts; all 0 when nothing of that kind is carried
     */
    public Tally of(Carrier.Kind what) {
        return carried.getOrDefault(what, Tally.NONE);
    }

    /**
     * How many things of any kind are held, to be looked at.
     *
     * @return from 0
     */
    public int held() {
        return carried.values().stream().mapToInt(Tally::held).sum();
    }

    /**
     * What became of one kind of thing that lay on a text when it got its next version. All but the last were on the
     * version before; each is counted once.
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
}
