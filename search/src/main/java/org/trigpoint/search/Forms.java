package org.trigpoint.search;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a word is found by; the first byte of a term tells its form. At each of its positions a word stands as written, and
 * nowhere else. Its stem and its plain letters are entries of a dictionary, told once a source, which lead to the words as
 * written: a query asks the dictionary first, and the index of positions is a third smaller.
 */
final class Forms {
    static final char EXACT = 'w';
    static final char STEM = 's';
    static final char FOLDED = 'f';

    /** Between what an entry is looked up by and the word as written; no word has it. */
    static final char LEADS_TO = '\0';

    private final String written;
    private final @Nullable BytesRef ofStem;
    private final @Nullable BytesRef ofFolded;

    /**
     * Of a word as written in lower case, with its letters made plain, and with these made a stem; a word that is its own
     * stem, or has plain letters only, needs no entry to lead there.
     */
    Forms(String written, String folded, String stem) {
        this.written = written;
        ofStem = stem.equals(written) ? null : new BytesRef(entriesOfStem(stem) + written);
        ofFolded = folded.equals(written) ? null : new BytesRef("" + FOLDED + folded + LEADS_TO + written);
    }

    /** The term at the positions of a word that is written so in lower case. */
    static BytesRef exact(String written) {
        return new BytesRef(EXACT + written);
    }

    /** How the entries begin that lead to words of the stem. */
    static String entriesOfStem(String stem) {
        return "" + STEM + stem + LEADS_TO;
    }

    /** The term that an entry leads to. */
    static BytesRef exact(BytesRef entry) {
        int at = entry.offset;
        while (entry.bytes[at] != LEADS_TO) {
            at++;
        }
        byte[] term = new byte[entry.offset + entry.length - at];
        System.arraycopy(entry.bytes, at, term, 0, term.length);
        term[0] = EXACT;
        return new BytesRef(term);
    }

    /** The term at the positions of the word. */
    BytesRef exact() {
        return exact(written);
    }

    /** The entry that leads from its stem, or null. */
    @Nullable
    BytesRef ofStem() {
        return ofStem;
    }

    /** The entry that leads from its plain letters, or null. */
    @Nullable
    BytesRef ofFolded() {
        return ofFolded;
    }

    /** The word as written, in lower case. */
    String written() {
        return written;
    }

    /** The stem, equal for all words that share it. */
    String stemmed() {
        if (ofStem == null) {
            return written;
        }
        String entry = ofStem.utf8ToString();
        return entry.substring(1, entry.indexOf(LEADS_TO));
    }
}
