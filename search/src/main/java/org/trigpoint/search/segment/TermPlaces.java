package org.trigpoint.search.segment;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Where one term stands: a stretch of sorted places, those of one document together. */
final class TermPlaces extends PostingsEnum {
    private final long[] places;
    private int next;
    private int end;
    private int document = -1;
    private int position;
    private int ofDocument;

    TermPlaces(long[] places) {
        this.places = places;
    }

    /** Goes before the first of these places. */
    void set(int from, int to) {
        next = from;
        end = to;
        document = -1;
    }

    @Override
    public int nextDoc() {
        if (next == end) {
            document = NO_MORE_DOCS;
            return document;
        }
        position = next;
        document = (int) (places[next] >>> Integer.SIZE);
        long beyond = (document + 1L) << Integer.SIZE;
        do {
            next++;
        } while (next < end && places[next] < beyond);
        ofDocument = next - position;
        return document;
    }

    @Override
    public int nextPosition() {
        return (int) places[position++];
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int freq() {
        return ofDocument;
    }

    @Override
    public int startOffset() {
        return -1;
    }

    @Override
    public int endOffset() {
        return -1;
    }

    @Override
    public @Nullable BytesRef getPayload() {
        return null;
    }

    @Override
    public int advance(int target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long cost() {
        return (long) end - next;
    }
}
