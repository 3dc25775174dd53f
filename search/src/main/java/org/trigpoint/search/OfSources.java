package org.trigpoint.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The passages of the sources whose heads meet a condition. What is true of all of a source stands in the index once, at
 * the head of its block, and so its passages are found as one range.
 */
final class OfSources extends Query {
    private final Query heads;

    /** Takes a condition that no document but heads can meet. */
    OfSources(Query heads) {
        this.heads = heads;
    }

    /** The condition that heads meet. */
    Query heads() {
        return heads;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query simpler = heads.rewrite(searcher);
        return simpler.equals(heads) ? this : new OfSources(simpler);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Weight wanted = searcher.createWeight(heads, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                Scorer scorer = wanted.scorer(leaf);
                return scorer == null
                        ? null
                        : ConstantScoreScorerSupplier.fromIterator(
                                new Ranges(scorer.iterator(), leaf),
                                score(),
                                scoreMode,
                                leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return wanted.isCacheable(leaf);
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        heads.visit(visitor.getSubVisitor(Occur.FILTER, this));
    }

    @Override
    public String toString(String field) {
        return "passages of (" + heads.toString(field) + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OfSources same && heads.equals(same.heads);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + heads.hashCode();
    }

    /** What lies between a wanted head and the next head, whosever that is. */
    private static final class Ranges extends DocIdSetIterator {
        private final DocIdSetIterator wanted;
        private final DocIdSetIterator all;
        private final int documents;
        private int doc = -1;
        private int end;

        Ranges(DocIdSetIterator wanted, LeafReaderContext leaf) throws IOException {
            this.wanted = wanted;
            all = DocValues.getNumeric(leaf.reader(), Shape.HEAD_SOURCE);
            documents = leaf.reader().maxDoc();
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() throws IOException {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) throws IOException {
            int next = target;
            while (next >= end) {
                int head = wanted.nextDoc();
                if (head == NO_MORE_DOCS) {
                    doc = NO_MORE_DOCS;
                    return doc;
                }
                end = Math.min(documents, all.advance(head + 1));
                next = Math.max(next, head + 1);
            }
            doc = next;
            return doc;
        }

        @Override
        public void intoBitSet(int upTo, FixedBitSet bits, int offset) throws IOException {
            while (doc < upTo) {
                int until = Math.min(upTo, end);
                bits.set(doc - offset, until - offset);
                advance(until);
            }
        }

        @Override
        public int docIDRunEnd() {
            return end;
        }

        @Override
        public long cost() {
            return wanted.cost() * documents / Math.max(1, all.cost());
        }
    }
}
