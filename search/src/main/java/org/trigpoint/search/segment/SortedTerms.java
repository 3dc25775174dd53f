package org.trigpoint.search.segment;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The postings of a field as Lucene's codec reads them once, from the first term to the last. */
final class SortedTerms extends Terms {
    private final Postings postings;
    private final int[] bounds;
    private final long[] places;
    private final int[] terms;

    SortedTerms(Postings postings) {
        this.postings = postings;
        bounds = postings.bounds();
        places = postings.places(bounds);
        terms = TermOrder.of(postings.dictionary(), term -> bounds[term] < bounds[term + 1]);
    }

    @Override
    public TermsEnum iterator() {
        return new Walk();
    }

    @Override
    public long size() {
        return terms.length;
    }

    @Override
    public long getSumTotalTermFreq() {
        return places.length;
    }

    @Override
    public long getSumDocFreq() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getDocCount() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasFreqs() {
        return postings.placed();
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return postings.placed();
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }

    /** From term to term; only what a codec asks for when it writes. */
    private final class Walk extends BaseTermsEnum {
        private final BytesRef term = new BytesRef();
        private final TermPlaces here = new TermPlaces(places);
        private int at = -1;

        @Override
        public @Nullable BytesRef next() {
            if (++at == terms.length) {
                return null;
            }
            postings.dictionary().term(terms[at], term);
            return term;
        }

        @Override
        public BytesRef term() {
            return term;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            here.set(bounds[terms[at]], bounds[terms[at] + 1]);
            return here;
        }

        @Override
        public int docFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long totalTermFreq() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long ord() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException();
        }
    }
}
