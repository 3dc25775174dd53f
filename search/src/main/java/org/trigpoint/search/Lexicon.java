package org.trigpoint.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * The words that a reader met before, by their terms. Open addressing, with all terms in one pool that Lucene is handed
 * slices of: nearly every word of a text was met before, and to find it again touches little memory.
 */
final class Lexicon {
    /** The number of no word. */
    static final int NONE = -1;

    private static final int MOST = 40_000;
    private static final int NUMBER = 0xff_ffff;

    /** For each slot the number of a word, counted from 1, and above it the upper bits of its hash. */
    private int[] slots = new int[512];

    /** For each word where its term starts and in which source it was last told; then where the next will start. */
    private int[] words = new int[514];

    private byte[] terms = new byte[2_048];
    private Forms[] forms = new Forms[256];
    private int size;

    /** Forgets everything when it has become too much; whether it did. */
    boolean tidy() {
        if (size <= MOST) {
            return false;
        }
        Arrays.fill(slots, 0);
        Arrays.fill(words, 0);
        size = 0;
        return true;
    }

    /** The number of the word with this term, or {@link #NONE}. */
    int find(byte[] term, int length) {
        int hash = hash(term, 0, length);
        int at = hash & (slots.length - 1);
        for (int slot = slots[at]; slot != 0; slot = slots[at]) {
            if ((slot ^ hash) >>> 24 == 0 && is((slot & NUMBER) - 1, term, length)) {
                return (slot & NUMBER) - 1;
            }
            at = (at + 1) & (slots.length - 1);
        }
        return NONE;
    }

    /** Takes in a word that was not found; gives its number. */
    int add(byte[] term, int length, Forms word) {
        makeRoom();
        int start = words[2 * size];
        if (start + length > terms.length) {
            terms = Arrays.copyOf(terms, Math.max(start + length, 2 * terms.length));
        }
        System.arraycopy(term, 0, terms, start, length);
        forms[size] = word;
        words[2 * size + 1] = 0;
        size++;
        words[2 * size] = start + length;
        place(hash(term, 0, length), size);
        return size - 1;
    }

    private void makeRoom() {
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, 2 * size);
            words = Arrays.copyOf(words, 4 * size + 2);
        }
        if (4 * size >= 3 * slots.length) {
            slots = new int[2 * slots.length];
            for (int word = 0; word < size; word++) {
                place(hash(terms, words[2 * word], words[2 * word + 2]), word + 1);
            }
        }
    }

    private void place(int hash, int number) {
        int at = hash & (slots.length - 1);
        while (slots[at] != 0) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = (hash & ~NUMBER) | number;
    }

    private boolean is(int word, byte[] term, int length) {
        int start = words[2 * word];
        if (words[2 * word + 2] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (terms[start + i] != term[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9e37_79b9;
        return hash ^ hash >>> 15;
    }

    Forms forms(int word) {
        return forms[word];
    }

    /** Points at the term of the word; good until another word is added. */
    void term(int word, BytesRef at) {
        at.bytes = terms;
        at.offset = words[2 * word];
        at.length = words[2 * word + 2] - at.offset;
    }

    /** Whether this is the first time that the word is told in the source of this number, from 1. */
    boolean tell(int word, int source) {
        if (words[2 * word + 1] == source) {
            return false;
        }
        words[2 * word + 1] = source;
        return true;
    }
}
