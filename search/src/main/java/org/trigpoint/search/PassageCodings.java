package org.trigpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/** Shares the codings of a source out among its passages, which are asked for in the order of the text. */
final class PassageCodings {
    private final long source;
    private final List<IndexedCoding> codings;
    private int behind;

    PassageCodings(IndexedSource source, CodePoints border) {
        this.source = source.source();
        codings = source.codings().stream()
                .map(c -> new IndexedCoding(
                        c.analysis(), c.code(), c.coder(), border.toUnit(c.start()), border.toUnit(c.end())))
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
    }

    /** Adds what touches the passage, which has these words. */
    void addTo(PassageDocument document, Passage passage, Words words) throws IOException {
        List<IndexedCoding> here = within(passage);
        if (!here.isEmpty()) {
            document.add(new BinaryDocValuesField(Shape.CODINGS, CodingSpans.encode(source, here, words)));
            here.stream()
                    .map(coding -> Shape.coded(coding.analysis(), coding.code()))
                    .distinct()
                    .forEach(term -> document.add(new StringField(Shape.CODED, term, Field.Store.NO)));
        }
    }

    private List<IndexedCoding> within(Passage passage) {
        while (behind < codings.size() && codings.get(behind).end() <= passage.start()) {
            behind++;
        }
        List<IndexedCoding> here = new ArrayList<>();
        for (int i = behind; i < codings.size() && codings.get(i).start() < passage.end(); i++) {
            IndexedCoding coding = codings.get(i);
            if (coding.end() > passage.start()) {
                here.add(new IndexedCoding(
                        coding.analysis(),
                        coding.code(),
                        coding.coder(),
                        Math.max(0, coding.start() - passage.start()),
                        Math.min(passage.end(), coding.end()) - passage.start()));
            }
        }
        return here;
    }
}
