package org.trigpoint.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Counts all words of a scope in one walk over the study's own vocabulary. */
final class WordCounting {
    /** No word, and so no key of any. */
    private static final String LEFT_OUT = "";

    private final SourceTables tables;
    private final String field;
    private final boolean stemmed;
    private final Set<String> without;
    private final WordReader reader = new WordReader();
    private final WordTally tally = new WordTally();
    private int sources;

    WordCounting(SourceTables tables, FindRequest request, boolean stemmed, Set<String> without) {
        this.tables = tables;
        this.field = Shape.wordsOf(request.study());
        this.stemmed = stemmed;
        this.without = without;
    }

    /** Counts a word in a tally, or leaves it out. */
    void add(WordTally into, String word, long times) {
        if (without.contains(word)) {
            into.leaveOut(times);
        } else {
            into.add(key(word), word, times);
        }
    }

    /** Takes words back that were counted. */
    void takeBack(String word) {
        add(tally, word, -1);
    }

    /** Whether words are counted that get no row. */
    boolean leavesOut(String word) {
        return without.contains(word);
    }

    WordCounts counts() {
        return tally.counts(sources);
    }

    /** The key under which a word is counted. */
    String key(String word) {
        return stemmed ? reader.stemOf(word) : word;
    }

    void count(ScopeOfWords scope) throws IOException {
        Terms terms = scope.leaf().reader().terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        Map<String, List<String>> termsOfKey = new LinkedHashMap<>();
        collect(each, termsOfKey);
        SourceTable table = tables.of(scope.leaf().reader());
        Seen seen = new Seen(sourceOf(table, scope.leaf().reader().maxDoc()), table.size());
        for (Map.Entry<String, List<String>> entry : termsOfKey.entrySet()) {
            seen.next();
            int found = 0;
            for (String term : entry.getValue()) {
                found += count(scope, each, term, seen);
            }
            tally.inSources(entry.getKey(), found);
        }
        sources += seen.sources();
    }

    /** For which key each source was last counted, so that it is counted once. */
    private static final class Seen {
        private final int[] sourceOf;
        private final int[] seenFor;
        private final boolean[] any;
        private int number;

        Seen(int[] sourceOf, int sources) {
            this.sourceOf = sourceOf;
            this.seenFor = new int[sources];
            this.any = new boolean[sources];
        }

        void next() {
            number++;
        }

        int at(int doc) {
            int source = sourceOf[doc];
            any[source] = true;
            if (seenFor[source] == number) {
                return 0;
            }
            seenFor[source] = number;
            return 1;
        }

        int sources() {
            int sources = 0;
            for (boolean one : any) {
                sources += one ? 1 : 0;
            }
            return sources;
        }
    }

    private static int[] sourceOf(SourceTable table, int documents) {
        int[] sourceOf = new int[documents];
        for (int i = 0; i < table.size(); i++) {
            Arrays.fill(sourceOf, table.head(i), table.end(i), i);
        }
        return sourceOf;
    }

    private void collect(TermsEnum each, Map<String, List<String>> into) throws IOException {
        if (each.seekCeil(Forms.exact("")) == TermsEnum.SeekStatus.END) {
            return;
        }
        for (BytesRef term = each.term(); term != null && term.bytes[term.offset] == Forms.EXACT; term = each.next()) {
            String written = term.utf8ToString();
            String word = written.substring(1);
            if (!WordTally.isNone(word)) {
                into.computeIfAbsent(leavesOut(word) ? LEFT_OUT : key(word), key -> new ArrayList<>(1))
                        .add(written);
            }
        }
    }

    private int count(ScopeOfWords scope, TermsEnum each, String term, Seen seen) throws IOException {
        if (!each.seekExact(new BytesRef(term))) {
            return 0;
        }
        PostingsEnum postings = each.postings(null, scope.whole() ? PostingsEnum.FREQS : PostingsEnum.POSITIONS);
        long times = 0;
        int sourcesOfTerm = 0;
        for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
            int here = scope.hasPassage(doc) ? counted(scope, postings, doc) : 0;
            if (here > 0) {
                times += here;
                sourcesOfTerm += seen.at(doc);
            }
        }
        if (times > 0) {
            add(tally, term.substring(1), times);
        }
        return sourcesOfTerm;
    }

    private static int counted(ScopeOfWords scope, PostingsEnum postings, int doc) throws IOException {
        if (scope.whole()) {
            return postings.freq();
        }
        int counted = 0;
        for (int i = postings.freq(); i > 0; i--) {
            counted += scope.holds(doc, postings.nextPosition()) ? 1 : 0;
        }
        return counted;
    }
}
