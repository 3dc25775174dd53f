package org.trigpoint.search;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** The words of one text in order, and where each starts and ends in UTF-16 units. */
final class Words {
    private final Lexicon lexicon;
    private int[] words = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    Words(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds a word by its number in the lexicon. */
    void add(int word, int start, int end) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        words[size] = word;
        starts[size] = start;
        ends[size++] = end;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** The number of the word in the lexicon. */
    int word(int position) {
        return words[position];
    }

    Forms forms(int position) {
        return lexicon.forms(words[position]);
    }

    /** Points at the term that the word is found by. */
    void term(int position, BytesRef at) {
        lexicon.term(words[position], at);
    }

    /** Whether the word is new in its source; asked again, it no longer is. */
    boolean tell(int position) {
        return lexicon.tell(words[position]);
    }

    int start(int position) {
        return starts[position];
    }

    int end(int position) {
        return ends[position];
    }
}
