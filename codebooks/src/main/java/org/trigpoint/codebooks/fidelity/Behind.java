package org.trigpoint.codebooks.fidelity;

import java.util.List;

/**
 * One of those that a measure counts, with the rows it was read from.
 *
 * @param unit a person, month, session or spell, by its name in the records
 * @param site its code
 * @param standing whether it is in the numerator
 * @param what what is known of it, as in {@code 4 of 5 days}
 * @param rows where it stands in the records; at least one
 */
public record Behind(String unit, String site, Standing standing, String what, List<String> rows) {

    /** Keeps its own copy. */
    public Behind {
        rows = List.copyOf(rows);
    }

    /** How one stands to the numerator. */
    public enum Standing {
        /** It is in it. */
        COUNTS,
        /** It is in the denominator alone. */
        COUNTS_NOT,
        /** What is missing could decide. */
        UNKNOWN,
        /** It was looked at and is in neither. */
        LEFT_OUT
    }
}
