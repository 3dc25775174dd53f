package org.trigpoint.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Words that begin so, counted only in passages that the asker may see. */
final class Suggestions {
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 4_000;

    private final IndexSearcher searcher;
    private final String field;
    private final Weight visible;

    Suggestions(IndexSearcher searcher, long study, @Nullable Set<String> onlySites) throws IOException {
        this.searcher = searcher;
        field = Shape.wordsOf(study);
        Branch scope = new Branch(Scope.visible(study, onlySites), List.of(), List.of(), null, List.of());
        visible = searcher.createWeight(searcher.rewrite(scope.passages()), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    List<String> beginning(String prefix, int limit) throws IOException {
        String lower = Folding.lower(prefix.strip());
        if (lower.codePointCount(0, lower.length()) < SHORTEST) {
            return List.of();
        }
        Map<String, Long> found = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                count(leaf, terms.iterator(), Forms.exact(lower), found);
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(LeafReaderContext leaf, TermsEnum words, BytesRef prefix, Map<String, Long> found)
            throws IOException {
        FixedBitSet passages = LeafHits.passages(visible, leaf);
        PostingsEnum postings = null;
        int seen = 0;
        for (BytesRef word = words.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : words.term();
                word != null && StringHelper.startsWith(word, prefix) && seen < MOST_WORDS;
                word = words.next()) {
            seen++;
            postings = words.postings(postings, PostingsEnum.FREQS);
            long hits = 0;
            for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
                hits += passages.get(doc) ? postings.freq() : 0;
            }
            if (hits > 0) {
                found.merge(word.utf8ToString().substring(1), hits, Long::sum);
            }
        }
    }
}
