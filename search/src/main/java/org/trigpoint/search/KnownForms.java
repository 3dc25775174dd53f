package org.trigpoint.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The forms of words met before, by how they were written. Open addressing over one pool of letters: most words of a text
 * were met before, and to find one again touches a slot, its letters and nothing else.
 */
final class KnownForms {
    private static final int MOST = 40_000;

    /** For each slot the number of a word from 1 in the lower half, and in the upper half that of its hash. */
    private int[] slots = new int[512];

    private char[] letters = new char[2_048];
    private int[] ends = new int[256];
    private Forms[] forms = new Forms[256];
    private int size;

    /** The forms of the word that is written with these letters; null when it was not met. */
    @Nullable
    Forms get(char[] text, int start, int end) {
        int hash = hash(text, start, end);
        int at = hash & (slots.length - 1);
        for (int slot = slots[at]; slot != 0; slot = slots[at]) {
            if ((slot ^ hash) >>> 16 == 0 && is(slot & 0xffff, text, start, end)) {
                return forms[(slot & 0xffff) - 1];
            }
            at = (at + 1) & (slots.length - 1);
        }
        return null;
    }

    /** Remembers the forms of a word that was not met before; forgets all others when they have become too many. */
    void put(char[] text, int start, int end, Forms word) {
        if (size == MOST) {
            Arrays.fill(slots, 0);
            size = 0;
        }
        int from = size == 0 ? 0 : ends[size - 1];
        makeRoom(from + end - start);
        System.arraycopy(text, start, letters, from, end - start);
        ends[size] = from + end - start;
        forms[size] = word;
        size++;
        place(hash(text, start, end), size);
    }

    private void makeRoom(int end) {
        if (end > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(end, 2 * letters.length));
        }
        if (size == forms.length) {
            ends = Arrays.copyOf(ends, size * 2);
            forms = Arrays.copyOf(forms, size * 2);
            // Never more slots than the lower half of a hash tells apart; half of them stay empty but for the last
            // words.
            slots = new int[Math.min(0x1_0000, slots.length * 2)];
            for (int i = 0; i < size; i++) {
                int start = i == 0 ? 0 : ends[i - 1];
                place(hash(letters, start, ends[i]), i + 1);
            }
        }
    }

    private void place(int hash, int number) {
        int at = hash & slots.length - 1;
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = (hash & 0xffff_0000) | number;
    }

    private boolean is(int number, char[] text, int start, int end) {
        int from = number == 1 ? 0 : ends[number - 2];
        if (ends[number - 1] - from != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (letters[from++] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] letters, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + letters[i];
        }
        hash *= 0x9e37_79b9;
        return hash ^ hash >>> 15;
    }
}
