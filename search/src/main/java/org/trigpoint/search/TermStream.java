package org.trigpoint.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Hands the words that were read to Lucene, each at a position of its own without gaps, and with the first of each in a
 * source its entries in the dictionary. Made once for all texts of a reader, since making one costs Lucene more than the
 * words of a short passage.
 */
final class TermStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef exact = new BytesRef();
    private final Words words;
    private int position;
    private @Nullable BytesRef ofStem;
    private @Nullable BytesRef ofFolded;

    /** A stream of whatever the words are when Lucene begins to read. */
    TermStream(Words words) {
        this.words = words;
    }

    @Override
    public void reset() {
        position = 0;
        ofStem = null;
        ofFolded = null;
    }

    @Override
    public boolean incrementToken() {
        if (ofStem != null) {
            entry(ofStem);
            ofStem = null;
            return true;
        }
        if (ofFolded != null) {
            entry(ofFolded);
            ofFolded = null;
            return true;
        }
        if (position == words.size()) {
            return false;
        }
        if (words.tell(position)) {
            Forms forms = words.forms(position);
            ofStem = forms.ofStem();
            ofFolded = forms.ofFolded();
        }
        words.term(position++, exact);
        term.setBytesRef(exact);
        increment.setPositionIncrement(1);
        return true;
    }

    /** Nothing follows the last word; what else could be told of the end is as it was at the beginning. */
    @Override
    public void end() {
        increment.setPositionIncrement(0);
    }

    private void entry(BytesRef entry) {
        term.setBytesRef(entry);
        increment.setPositionIncrement(0);
    }
}
