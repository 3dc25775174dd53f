package org.trigpoint.search;

import java.util.Arrays;

/** The words of one text in order: their forms, and where each starts and ends in UTF-16 units. */
final class Words {
    private Forms[] forms = new Forms[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    void add(Forms word, int start, int end) {
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        forms[size] = word;
        starts[size] = start;
        ends[size++] = end;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    Forms forms(int position) {
        return forms[position];
    }

    int start(int position) {
        return starts[position];
    }

    int end(int position) {
        return ends[position];
    }
}
