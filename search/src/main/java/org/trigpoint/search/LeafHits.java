package org.trigpoint.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The hits of a plan in one segment. */
final class LeafHits {
    /** Told of hits in a passage; for plans that are counted by terms, more than once for each passage. */
    interface Counted {
        void at(int doc, int hits) throws IOException;
    }

    /** Shown the hits of a passage; says whether it wants to see more. */
    interface Seen {
        boolean at(int doc, Spans hits) throws IOException;
    }

    private final Plan plan;
    private final LeafReaderContext leaf;
    private final List<FixedBitSet> passages = new ArrayList<>();

    private LeafHits(Plan plan, List<Weight> weights, LeafReaderContext leaf) throws IOException {
        this.plan = plan;
        this.leaf = leaf;
        for (Weight weight : weights) {
            passages.add(passages(weight, leaf));
        }
    }

    /** The hits of a plan in every segment. */
    static List<LeafHits> of(Plan plan, IndexSearcher searcher) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Branch branch : plan.branches()) {
            weights.add(searcher.createWeight(searcher.rewrite(branch.passages()), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        List<LeafHits> leaves = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            leaves.add(new LeafHits(plan, weights, leaf));
        }
        return leaves;
    }

    static FixedBitSet passages(Weight weight, LeafReaderContext leaf) throws IOException {
        FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null) {
            bits.or(scorer.iterator());
            Bits live = leaf.reader().getLiveDocs();
            if (live != null) {
                live.applyMask(bits, 0);
            }
        }
        return bits;
    }

    LeafReaderContext leaf() {
        return leaf;
    }

    void count(Counted counted) throws IOException {
        Set<BytesRef> terms = plan.countedTerms();
        if (terms == null) {
            visit((doc, hits) -> {
                counted.at(doc, hits.size());
                return true;
            });
        } else {
            countTerms(terms, passages.getFirst(), counted);
        }
    }

    private void countTerms(Set<BytesRef> wanted, FixedBitSet allowed, Counted counted) throws IOException {
        Terms terms = leaf.reader().terms(plan.field());
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term : wanted) {
            if (each.seekExact(term)) {
                postings = each.postings(postings, PostingsEnum.FREQS);
                for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (allowed.get(doc)) {
                        counted.at(doc, postings.freq());
                    }
                }
            }
        }
    }

    /** Shows the hits of all passages, in order. */
    void visit(Seen seen) throws IOException {
        walk().show(0, NO_MORE_DOCS, seen);
    }

    /** A walk through the segment from its first passage on. */
    Walk walk() throws IOException {
        List<BranchCursor> cursors = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            cursors.add(new BranchCursor(plan, plan.branches().get(i), passages.get(i), leaf));
        }
        return new Walk(cursors);
    }

    /** Goes through the passages once, never back: to begin a walk costs more than a step of it. */
    static final class Walk {
        private final List<BranchCursor> cursors;
        private final Spans spans = new Spans();

        private Walk(List<BranchCursor> cursors) {
            this.cursors = cursors;
        }

        /** Shows the hits of the passages from a document, behind those shown before, to the one before {@code end}, in order. */
        void show(int start, int end, Seen seen) throws IOException {
            int doc = advance(start);
            while (doc < end && (gathered(doc) == 0 || seen.at(doc, spans))) {
                doc = advance(doc + 1);
            }
        }

        private int gathered(int doc) throws IOException {
            spans.clear();
            for (BranchCursor cursor : cursors) {
                if (cursor.doc() == doc) {
                    cursor.gather(spans);
                }
            }
            spans.tidy();
            return spans.size();
        }

        private int advance(int target) throws IOException {
            int least = NO_MORE_DOCS;
            for (BranchCursor cursor : cursors) {
                if (cursor.doc() < target) {
                    cursor.advance(target);
                }
                least = Math.min(least, cursor.doc());
            }
            return least;
        }
    }
}
