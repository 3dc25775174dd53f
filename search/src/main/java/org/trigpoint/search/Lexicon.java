package org.trigpoint.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * The words that a reader met before, by their terms. Open addressing, with all terms in one pool that Lucene is handed
 * slices of: nearly every word of a text was met before, and to find it again touches little memory. What a term begins
 * with lies in its slot as one number, which is all of most terms.
 */
final class Lexicon {
    /** The number of no word. */
    static final int NONE = -1;

    private static final int MOST = 40_000;
    private static final int SLOTS = 512;
    /** As many bytes as a slot holds of its term. */
    private static final int HEAD = Long.BYTES;

    /** For each slot the number of a word, counted from 1, or 0. */
    private int[] slots = new int[SLOTS];

    /** For each slot the first eight bytes of the term; a shorter one ends with zeros, which no term has. */
    private long[] heads = new long[SLOTS];

    /** For each word where its term starts and in which source it was last told; then where the next will start. */
    private int[] words = new int[SLOTS + 2];

    private byte[] terms = new byte[2_048];
    private Forms[] forms = new Forms[SLOTS / 2];
    private int size;
    private int source;

    /** How many words there are; they are numbered from 0. */
    int size() {
        return size;
    }

    /** Forgets everything when it has become too much; whether it did. */
    boolean tidy() {
        if (size <= MOST) {
            return false;
        }
        slots = new int[SLOTS];
        heads = new long[SLOTS];
        words = new int[SLOTS + 2];
        forms = new Forms[SLOTS / 2];
        size = 0;
        return true;
    }

    /** The number of the word with this term, or {@link #NONE}. */
    int find(byte[] term, int length) {
        long head = head(term, 0, length);
        int at = hash(head, term, 0, length) & (slots.length - 1);
        for (int word = slots[at]; word != 0; word = slots[at]) {
            if (heads[at] == head && (length < HEAD || hasRest(word - 1, term, length))) {
                return word - 1;
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
        place(start, start + length, size);
        return size - 1;
    }

    private void makeRoom() {
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, 2 * size);
            words = Arrays.copyOf(words, 4 * size + 2);
        }
        if (4 * size >= 3 * slots.length) {
            slots = new int[2 * slots.length];
            heads = new long[slots.length];
            for (int word = 0; word < size; word++) {
                place(words[2 * word], words[2 * word + 2], word + 1);
            }
        }
    }

    private void place(int start, int end, int number) {
        long head = head(terms, start, end);
        int at = hash(head, terms, start, end) & (slots.length - 1);
        while (slots[at] != 0) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = number;
        heads[at] = head;
    }

    /** Whether a word goes on after its head, and ends, like a term that fills one. */
    private boolean hasRest(int word, byte[] term, int length) {
        int start = words[2 * word];
        return Arrays.equals(terms, start + HEAD, words[2 * word + 2], term, HEAD, length);
    }

    private static long head(byte[] bytes, int start, int end) {
        long head = 0;
        int shift = 0;
        for (int i = start; i < Math.min(end, start + HEAD); i++) {
            head |= (bytes[i] & 0xffL) << shift;
            shift += Byte.SIZE;
        }
        return head;
    }

    private static int hash(long head, byte[] bytes, int start, int end) {
        long hash = head;
        for (int i = start + HEAD; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9e37_79b9_7f4a_7c15L;
        return (int) (hash >>> 32) ^ (int) (hash >>> 49);
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

    /** All words are new in the source that begins here. */
    void beginSource() {
        source++;
    }

    /** Whether this is the first time that the word is told in its source. */
    boolean tell(int word) {
        if (words[2 * word + 1] == source) {
            return false;
        }
        words[2 * word + 1] = source;
        return true;
    }
}
