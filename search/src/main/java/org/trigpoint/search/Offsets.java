package org.trigpoint.search;

import java.util.Arrays;

/**
 * Where each word of a passage starts and ends, in UTF-16 units of the passage. Read from its text again when a page is
 * cut: only the passages of a page need it, and an index without it is smaller and quicker to make.
 */
final class Offsets {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Offsets() {}

    static Offsets of(String text, WordCutter cutter) {
        Offsets offsets = new Offsets();
        cutter.cut(text, (start, end) -> {
            if (!Folding.isNothing(cutter.letters(), start, end)) {
                offsets.add(start, end);
            }
        });
        return offsets;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int start(int position) {
        return starts[position];
    }

    int end(int position) {
        return ends[position];
    }
}
