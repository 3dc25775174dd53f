package org.trigpoint.search;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The terms that one word is found by, all at the same position of one field; the first byte tells them apart.
 *
 * @param exact as written, in lower case
 * @param stem folded to plain letters, without possessive, stemmed
 * @param folded folded to plain letters but unstemmed, for wildcards; null when that is {@code exact} again
 */
record Forms(BytesRef exact, BytesRef stem, @Nullable BytesRef folded) {
    static final char EXACT = 'w';
    static final char STEM = 's';
    static final char FOLDED = 'f';

    static Forms of(String exact, String folded, String stem) {
        return new Forms(
                new BytesRef(EXACT + exact),
                new BytesRef(STEM + stem),
                folded.equals(exact) ? null : new BytesRef(FOLDED + folded));
    }
}
