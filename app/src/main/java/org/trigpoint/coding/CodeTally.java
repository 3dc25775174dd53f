package org.trigpoint.coding;

import java.util.Arrays;

/** How many segments of one source each code has. It never changes. */
final class CodeTally {

    /** The codes that have any, in order; beside each its number. */
    private final long[] codes;

    private final int[] counts;

    /** Of the codes of all segments, in any order. */
    CodeTally(long[] ofSegments) {
        long[] sorted = ofSegments.clone();
        Arrays.sort(sorted);
        codes = Arrays.stream(sorted).distinct().toArray();
        counts = new int[codes.length];
        int code = 0;
        for (long one : sorted) {
            if (codes[code] != one) {
                code++;
            }
            counts[code]++;
        }
    }

    /** Those of one code, from 0. */
    int of(long code) {
        int at = Arrays.binarySearch(codes, code);
        return at < 0 ? 0 : counts[at];
    }
}
