package org.trigpoint.search;

import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.trigpoint.search.segment.Dictionary;

/** The numbers of a lexicon as those of terms: each word has three, for its term and its two entries in the dictionary. */
final class WordTerms implements Dictionary {
    private static final int FORMS = 3;

    private final Lexicon lexicon;

    WordTerms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static int exact(int word) {
        return FORMS * word;
    }

    static int ofStem(int word) {
        return FORMS * word + 1;
    }

    static int ofFolded(int word) {
        return FORMS * word + 2;
    }

    @Override
    public int size() {
        return FORMS * lexicon.size();
    }

    @Override
    public void term(int number, BytesRef at) {
        int word = number / FORMS;
        if (number == exact(word)) {
            lexicon.term(word, at);
            return;
        }
        Forms forms = lexicon.forms(word);
        BytesRef entry =
                Objects.requireNonNull(number == ofStem(word) ? forms.ofStem() : forms.ofFolded(), "no such entry");
        at.bytes = entry.bytes;
        at.offset = entry.offset;
        at.length = entry.length;
    }
}
