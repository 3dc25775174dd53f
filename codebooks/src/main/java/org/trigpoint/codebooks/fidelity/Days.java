package org.trigpoint.codebooks.fidelity;

import java.util.List;
import org.trigpoint.codebooks.fidelity.Behind.Standing;

/**
 * How many days of a course somebody attended.
 *
 * @param attended for certain
 * @param unknown that they may have attended as well
 * @param of how many the course has
 * @param rows lines of registers
 */
record Days(int attended, int unknown, int of, List<String> rows) {

    /** Whether it is so many at least. */
    Standing atLeast(int wanted) {
        if (attended >= wanted) {
            return Standing.COUNTS;
        }
        return attended + unknown >= wanted ? Standing.UNKNOWN : Standing.COUNTS_NOT;
    }

    String words() {
        return attended + " of " + of + (of == 1 ? " day" : " days")
                + (unknown == 0 ? "" : ", " + unknown + " not known");
    }
}
