package org.trigpoint.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Hands the words that were read to Lucene: the forms of a word share its position, and positions have no gaps. Made once
 * for all texts of a reader, since making one costs Lucene more than the words of a short passage.
 */
final class TermStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Words words;
    private int position;
    private int form;

    /** A stream of whatever the words are when Lucene begins to read. */
    TermStream(Words words) {
        this.words = words;
    }

    @Override
    public void reset() {
        position = 0;
        form = 0;
    }

    @Override
    public boolean incrementToken() {
        while (position < words.size()) {
            BytesRef next = next(words.forms(position));
            if (next != null) {
                term.setBytesRef(next);
                return true;
            }
        }
        return false;
    }

    private @Nullable BytesRef next(Forms forms) {
        increment.setPositionIncrement(form == 0 ? 1 : 0);
        return switch (form++) {
            case 0 -> forms.stem();
            case 1 -> forms.ownStem() ? null : forms.exact();
            default -> {
                form = 0;
                position++;
                yield forms.folded();
            }
        };
    }
}
