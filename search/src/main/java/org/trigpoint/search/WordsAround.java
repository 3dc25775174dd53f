package org.trigpoint.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.trigpoint.search.WordCounts.Around;

/**
 * Counts the words around a word or phrase. Only passages that hold it are read again from their text: positions of all
 * other words would have to be walked through otherwise, and those are many more.
 */
final class WordsAround {
    private static final int MOST_PASSAGES = 100_000;
    private static final byte FAR = 0;
    private static final byte NEAR = 1;
    private static final byte NODE = 2;

    private final IndexSearcher searcher;
    private final SourceTables tables;
    private final FindRequest request;
    private final int reach;
    private final WordCounting all;
    private final WordReader reader = new WordReader();
    private final WordTally near = new WordTally();
    private final Map<String, Set<Integer>> sourcesOfKey = new HashMap<>();
    private int sources;
    private long nodes;
    private int passages;

    WordsAround(IndexSearcher searcher, SourceTables tables, FindRequest request, int reach, WordCounting all) {
        this.searcher = searcher;
        this.tables = tables;
        this.request = request;
        this.reach = reach;
        this.all = all;
    }

    Around around() throws IOException {
        // A node may stand beside a coding whose words are counted.
        Plan plan =
                new Translator(request.with(request.filters().whateverTheCodes()), searcher.getIndexReader()).plan();
        List<LeafHits> leaves = LeafHits.of(plan, searcher);
        List<ScopeOfWords> scopes = ScopeOfWords.of(searcher, request);
        for (int i = 0; i < scopes.size(); i++) {
            all.count(scopes.get(i));
            read(leaves.get(i), scopes.get(i));
        }
        return new Around(nodes, near.counts(sources), all.counts());
    }

    private void read(LeafHits leaf, ScopeOfWords scope) throws IOException {
        SourceTable table = tables.of(leaf.leaf().reader());
        int[] at = {0};
        Set<Integer> withWords = new HashSet<>();
        PassageText texts = new PassageText(leaf.leaf().reader());
        leaf.visit((doc, spans) -> {
            if (scope.hasPassage(doc)) {
                while (table.end(at[0]) <= doc) {
                    at[0]++;
                }
                readPassage(scope, doc, texts.of(doc), spans, at[0], withWords);
            }
            return true;
        });
        sourcesOfKey.forEach((key, found) -> near.inSources(key, found.size()));
        sourcesOfKey.clear();
        sources += withWords.size();
    }

    private void readPassage(ScopeOfWords scope, int doc, String text, Spans spans, int source, Set<Integer> withWords)
            throws IOException {
        if (++passages > MOST_PASSAGES) {
            throw new QueryError(
                    "This stands in more than 100,000 turns: narrow it down by kind, site, wave or role.", 0);
        }
        nodes += spans.size();
        Words words = reader.read(text);
        byte[] what = marked(spans, words.size());
        for (int i = 0; i < words.size(); i++) {
            if (what[i] == FAR || !scope.holds(doc, i)) {
                continue;
            }
            String word = words.forms(i).written();
            if (WordTally.isNone(word)) {
                continue;
            }
            if (what[i] == NODE) {
                all.takeBack(word);
            } else {
                addNear(word, source);
                withWords.add(source);
            }
        }
    }

    private void addNear(String word, int source) {
        all.add(near, word, 1);
        if (!all.leavesOut(word)) {
            sourcesOfKey.computeIfAbsent(all.key(word), one -> new HashSet<>()).add(source);
        }
    }

    private byte[] marked(Spans spans, int size) {
        byte[] what = new byte[size];
        for (int i = 0; i < spans.size(); i++) {
            for (int at = Math.max(0, spans.first(i) - reach); at < Math.min(size, spans.last(i) + reach + 1); at++) {
                what[at] = what[at] == NODE ? NODE : NEAR;
            }
            for (int at = spans.first(i); at <= Math.min(size - 1, spans.last(i)); at++) {
                what[at] = NODE;
            }
        }
        return what;
    }
}
