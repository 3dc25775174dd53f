package org.trigpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Which words of one segment of the index are counted: those of the allowed passages that keep to the rules about codings. */
final class ScopeOfWords {
    private final LeafReaderContext leaf;
    private final FixedBitSet passages;
    private final List<CodeRule> rules;
    private final Map<Integer, CodingSpans> coded = new HashMap<>();

    private ScopeOfWords(
            LeafReaderContext leaf, FixedBitSet passages, List<CodeRule> rules, Map<Long, Set<Long>> unseen)
            throws IOException {
        this.leaf = leaf;
        this.passages = passages;
        this.rules = rules;
        if (!rules.isEmpty()) {
            readCodings(unseen);
        }
    }

    /** The scopes of all segments. */
    static List<ScopeOfWords> of(IndexSearcher searcher, FindRequest request) throws IOException {
        Branch scope = Scope.of(request);
        Weight weight = searcher.createWeight(searcher.rewrite(scope.passages()), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<ScopeOfWords> scopes = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            scopes.add(new ScopeOfWords(leaf, LeafHits.passages(weight, leaf), scope.rules(), request.unseen()));
        }
        return scopes;
    }

    private void readCodings(Map<Long, Set<Long>> unseen) throws IOException {
        BinaryDocValues codings = DocValues.getBinary(leaf.reader(), Shape.CODINGS);
        for (int doc = codings.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = codings.nextDoc()) {
            if (passages.get(doc)) {
                coded.put(doc, CodingSpans.decode(codings.binaryValue(), unseen));
            }
        }
    }

    LeafReaderContext leaf() {
        return leaf;
    }

    boolean hasPassage(int doc) {
        return passages.get(doc);
    }

    /** Whether passages count whole, so that nobody need look where in them a word stands. */
    boolean whole() {
        return rules.isEmpty();
    }

    boolean holds(int doc, int position) {
        @Nullable CodingSpans spans = coded.get(doc);
        for (CodeRule rule : rules) {
            if (!rule.allows(spans, position, position)) {
                return false;
            }
        }
        return true;
    }
}
