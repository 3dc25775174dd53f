package org.trigpoint.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** What a segment keeps of the text of each passage, in any order. */
final class PassageText {
    private PassageText() {}

    /** The text of the passage. */
    static String of(LeafReader leaf, int doc) throws IOException {
        BinaryDocValues texts = DocValues.getBinary(leaf, Shape.TEXT);
        return texts.advanceExact(doc) ? texts.binaryValue().utf8ToString() : "";
    }

    /** The code point of its source at which the passage starts. */
    static int start(LeafReader leaf, int doc) throws IOException {
        NumericDocValues starts = DocValues.getNumeric(leaf, Shape.START);
        return starts.advanceExact(doc) ? (int) starts.longValue() : 0;
    }
}
