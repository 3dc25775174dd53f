package org.trigpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Answers one request on one state of the index. */
final class Finder {
    /** A source with hits: where its block lies, and how many. */
    record Found(LeafHits leaf, SourceTable.Row row, int head, int end, int hits) {}

    private static final Comparator<Found> BY_TITLE = Comparator.comparing(
                    (Found found) -> found.row().order())
            .thenComparing(found -> found.row().title())
            .thenComparingLong(found -> found.row().source());

    private final SourceTables tables;
    private final FindRequest request;
    private final List<LeafHits> leaves;

    Finder(IndexSearcher searcher, SourceTables tables, FindRequest request) throws IOException {
        this.tables = tables;
        this.request = request;
        leaves = LeafHits.of(new Translator(request, searcher.getIndexReader()).plan(), searcher);
    }

    Concordance concordance() throws IOException {
        List<Found> found = found();
        long total = found.stream().mapToLong(Found::hits).sum();
        found.sort(BY_TITLE);
        List<Hit> hits = new PageReader(request).page(found);
        return new Concordance(hits, total, found.size());
    }

    Map<Long, Integer> countBySource() throws IOException {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        List<Found> found = found();
        found.sort(BY_TITLE);
        found.forEach(one -> counts.put(one.row().source(), one.hits()));
        return counts;
    }

    private List<Found> found() throws IOException {
        List<Found> found = new ArrayList<>();
        for (LeafHits leaf : leaves) {
            SourceTable table = tables.of(leaf.leaf().reader());
            int[] counts = new int[table.size()];
            Places places = new Places(table);
            leaf.count((doc, hits) -> counts[places.sourceOf(doc)] += hits);
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    found.add(new Found(leaf, table.row(i), table.head(i), table.end(i), counts[i]));
                }
            }
        }
        return found;
    }

    Facets facets() throws IOException {
        Map<String, Long> kinds = new HashMap<>();
        Map<String, Long> sites = new HashMap<>();
        Map<String, Long> waves = new HashMap<>();
        for (Found found : found()) {
            add(kinds, found.row().kind(), found.hits());
            add(sites, found.row().site(), found.hits());
            add(waves, found.row().wave(), found.hits());
        }
        return new Facets(mostFirst(kinds), mostFirst(sites), mostFirst(waves), mostFirst(speakers()));
    }

    private Map<String, Long> speakers() throws IOException {
        Map<String, Long> speakers = new HashMap<>();
        for (LeafHits leaf : leaves) {
            SortedDocValues values = DocValues.getSorted(leaf.leaf().reader(), Shape.SPEAKER_VALUE);
            int[] speakerOf = new int[leaf.leaf().reader().maxDoc()];
            for (int doc = values.nextDoc(); doc != SortedDocValues.NO_MORE_DOCS; doc = values.nextDoc()) {
                speakerOf[doc] = values.ordValue() + 1;
            }
            long[] counts = new long[values.getValueCount() + 1];
            leaf.count((doc, hits) -> counts[speakerOf[doc]] += hits);
            for (int ord = 1; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    add(speakers, values.lookupOrd(ord - 1).utf8ToString(), counts[ord]);
                }
            }
        }
        return speakers;
    }

    private static void add(Map<String, Long> counts, @Nullable String value, long hits) {
        if (value != null) {
            counts.merge(value, hits, Long::sum);
        }
    }

    private static Map<String, Long> mostFirst(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Finds the source of a document; quick when documents come in order. */
    private static final class Places {
        private final SourceTable table;
        private int at;

        Places(SourceTable table) {
            this.table = table;
        }

        int sourceOf(int doc) {
            if (doc < table.head(at)) {
                at = 0;
            }
            while (table.end(at) <= doc) {
                at++;
            }
            return at;
        }
    }
}
