package org.trigpoint.search;

import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms that one word is found by, all at the same position of one field; the first byte tells them apart. Most words
 * of a text are their own stem: these have a single term, which halves the work of indexing.
 *
 * @param exact as written, in lower case
 * @param stem folded to plain letters, without possessive, stemmed; the same term as {@code exact} for a word that is its own stem
 * @param folded folded to plain letters but unstemmed, for wildcards; null when that is {@code exact} again
 */
record Forms(BytesRef exact, BytesRef stem, @Nullable BytesRef folded) {
    static final char EXACT = 'w';
    static final char STEM = 's';
    static final char FOLDED = 'f';
    static final char BOTH = 'b';

    static Forms of(String exact, String folded, String stem) {
        if (exact.equals(stem)) {
            BytesRef both = new BytesRef(BOTH + exact);
            return new Forms(both, both, null);
        }
        return new Forms(
                new BytesRef(EXACT + exact),
                new BytesRef(STEM + stem),
                folded.equals(exact) ? null : new BytesRef(FOLDED + folded));
    }

    /** Whether the word is its own stem, so that {@code exact} and {@code stem} are one term. */
    boolean ownStem() {
        return stem.bytes[stem.offset] == BOTH;
    }

    /** The word as written, in lower case. */
    String written() {
        return exact.utf8ToString().substring(1);
    }

    /** The stem, equal for all words that share it. */
    String stemmed() {
        return stem.utf8ToString().substring(1);
    }

    /** The terms under which words of that stem are found; a word stands under one of them only. */
    static Set<BytesRef> ofStem(String stemmed) {
        return Set.of(new BytesRef(STEM + stemmed), new BytesRef(BOTH + stemmed));
    }
}
