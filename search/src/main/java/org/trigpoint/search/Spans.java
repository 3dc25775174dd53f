package org.trigpoint.search;

import java.util.Arrays;

/** Hits in one passage: first and last word of each. */
final class Spans {
    private long[] spans = new long[16];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int first, int last) {
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, size * 2);
        }
        // The longer of two that begin together sorts first, so that the other is seen to lie inside it.
        spans[size++] = (long) first << 32 | (Integer.MAX_VALUE - last);
    }

    /** Sorts by position, and takes out what lies inside another. */
    void tidy() {
        if (size < 2) {
            return;
        }
        Arrays.sort(spans, 0, size);
        int kept = 1;
        for (int i = 1; i < size; i++) {
            long span = spans[i];
            if (last(span) > last(spans[kept - 1])) {
                spans[kept++] = span;
            }
        }
        size = kept;
    }

    int size() {
        return size;
    }

    int first(int index) {
        return (int) (spans[index] >> 32);
    }

    int last(int index) {
        return last(spans[index]);
    }

    private static int last(long span) {
        return Integer.MAX_VALUE - (int) span;
    }
}
