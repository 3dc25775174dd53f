package org.trigpoint.search;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/** What a segment keeps of each passage beside its words; asked for passages in their order. */
final class PassageText {
    private final BinaryDocValues texts;
    private final NumericDocValues starts;
    private final SortedDocValues speakers;

    PassageText(LeafReader leaf) throws IOException {
        texts = DocValues.getBinary(leaf, Shape.TEXT);
        starts = DocValues.getNumeric(leaf, Shape.START);
        speakers = DocValues.getSorted(leaf, Shape.SPEAKER_VALUE);
    }

    /** The text of the passage. */
    String of(int doc) throws IOException {
        return texts.advanceExact(doc) ? texts.binaryValue().utf8ToString() : "";
    }

    /** The code point of its source at which the passage starts. */
    int start(int doc) throws IOException {
        return starts.advanceExact(doc) ? (int) starts.longValue() : 0;
    }

    /** Who speaks in it, where that is known. */
    @Nullable
    String speaker(int doc) throws IOException {
        return speakers.advanceExact(doc)
                ? speakers.lookupOrd(speakers.ordValue()).utf8ToString()
                : null;
    }
}
