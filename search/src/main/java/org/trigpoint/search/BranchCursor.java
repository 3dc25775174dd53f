package org.trigpoint.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Walks the passages of one segment in which a branch may have hits. */
final class BranchCursor {
    /** The last word of a hit that is the whole passage. */
    static final int WHOLE = Integer.MAX_VALUE;

    private final Map<Long, Set<Long>> unseen;
    private final Branch branch;
    private final FixedBitSet passages;
    private final List<IntervalIterator> found = new ArrayList<>();
    private final @Nullable BinaryDocValues codings;
    private int doc = -1;

    BranchCursor(Plan plan, Branch branch, FixedBitSet passages, LeafReaderContext leaf) throws IOException {
        this.unseen = plan.unseen();
        this.branch = branch;
        this.passages = passages;
        for (Atom atom : branch.atoms()) {
            IntervalIterator intervals = atom.source().intervals(plan.field(), leaf);
            if (intervals != null) {
                found.add(intervals);
            }
        }
        codings = branch.rules().isEmpty() ? null : DocValues.getBinary(leaf.reader(), Shape.CODINGS);
    }

    int doc() {
        return doc;
    }

    /** Goes to the first passage at or after the target that may have hits. */
    void advance(int target) throws IOException {
        int next = candidate(target);
        while (next != NO_MORE_DOCS) {
            int allowed = next < passages.length() ? passages.nextSetBit(next) : NO_MORE_DOCS;
            if (allowed == next || allowed == NO_MORE_DOCS) {
                next = allowed;
                break;
            }
            next = candidate(allowed);
        }
        doc = next;
    }

    private int candidate(int target) throws IOException {
        if (branch.atoms().isEmpty()) {
            return target < passages.length() ? target : NO_MORE_DOCS;
        }
        int least = NO_MORE_DOCS;
        for (IntervalIterator intervals : found) {
            int at = intervals.docID() < target ? intervals.advance(target) : intervals.docID();
            least = Math.min(least, at);
        }
        return least;
    }

    /** Adds the hits in the passage at hand; only once for each passage. */
    void gather(Spans into) throws IOException {
        if (branch.atoms().isEmpty()) {
            into.add(0, WHOLE);
            return;
        }
        CodingSpans coded =
                codings != null && codings.advanceExact(doc) ? CodingSpans.decode(codings.binaryValue(), unseen) : null;
        for (IntervalIterator intervals : found) {
            if (intervals.docID() == doc) {
                while (intervals.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                    if (allowed(coded, intervals.start(), intervals.end())) {
                        into.add(intervals.start(), intervals.end());
                    }
                }
            }
        }
    }

    private boolean allowed(@Nullable CodingSpans coded, int first, int last) {
        for (CodeRule rule : branch.rules()) {
            if (!rule.allows(coded, first, last)) {
                return false;
            }
        }
        return true;
    }
}
