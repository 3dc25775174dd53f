package org.trigpoint.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The passages of all sources, to be found by their words. A view that can be thrown away: it knows up to which position
 * of its caller's history it is true, and begins anew when its folder is damaged or of another shape. Safe for many
 * threads; readers never wait for the one that writes, and see only what is committed.
 */
public final class PassageIndex implements AutoCloseable {
    private final Writing writing;
    private final SearcherManager searchers;
    private final SourceTables tables = new SourceTables();

    private PassageIndex(Directory directory) throws IOException {
        writing = new Writing(directory);
        searchers = new SearcherManager(directory, null);
    }

    /**
     * Opens the index in the folder, which is made when it is missing. An index of another shape, or with a file that is
     * missing or does not have the checksum it was written with, is emptied; {@link #position()} is empty then.
     *
     * @throws UncheckedIOException when the folder cannot be read or written, or another process has the index open
     */
    public static PassageIndex open(Path folder) {
        return unchecked(() -> new PassageIndex(Folder.open(folder)));
    }

    /** The position given with the last {@link #replace}; empty when the index is new and everything is to be put in. */
    public Optional<String> position() {
        synchronized (writing) {
            return writing.position();
        }
    }

    /**
     * Puts the sources in place of what the index held of them, takes out those removed, and keeps the position, all in
     * one commit: after a failure or a crash the index is as it was before. Doing it again is harmless. Large batches are
     * indexed faster. What was found before stays so until this returns.
     *
     * @param sources sources as they now are, none twice
     * @param removed ids of sources that are no more; unknown ones are ignored
     * @param position where in the caller's history the index now stands, in words of the caller
     */
    public void replace(Collection<IndexedSource> sources, Set<Long> removed, String position) {
        replace(sources.iterator(), () -> removed, () -> position);
    }

    /**
     * The same with sources that may still be read while those before them are indexed.
     *
     * @param sources asked by one thread at a time
     * @param removed asked when no source is left
     * @param position asked when no source is left
     */
    public void replace(Iterator<IndexedSource> sources, Supplier<Set<Long>> removed, Supplier<String> position) {
        synchronized (writing) {
            unchecked(() -> {
                writing.replace(sources, removed, position);
                searchers.maybeRefreshBlocking();
                return true;
            });
        }
    }

    /** Rewrites the files that still hold text of replaced or removed sources, so that no byte of it is left in the folder. */
    public void purge() {
        synchronized (writing) {
            unchecked(() -> {
                writing.purge();
                searchers.maybeRefreshBlocking();
                return true;
            });
        }
    }

    /**
     * One page of hits.
     *
     * @throws QueryError when the query cannot be answered
     */
    public Concordance find(FindRequest request) {
        return searching(searcher -> new Finder(searcher, tables, request).concordance());
    }

    /**
     * Number of hits by id of source, in the order of titles; sources without hits are left out.
     *
     * @throws QueryError when the query cannot be answered
     */
    public Map<Long, Integer> countBySource(FindRequest request) {
        return searching(searcher -> new Finder(searcher, tables, request).countBySource());
    }

    /**
     * How the hits spread over kinds, sites, waves and speakers.
     *
     * @throws QueryError when the query cannot be answered
     */
    public Facets facets(FindRequest request) {
        return searching(searcher -> new Finder(searcher, tables, request).facets());
    }

    /**
     * How often each word stands in the passages that a request may see; its query is not looked at.
     *
     * @param stemmed whether words of one stem are counted together
     * @param without words, in lower case and with straight apostrophes, that get no row
     */
    public WordCounts words(FindRequest request, boolean stemmed, Set<String> without) {
        return searching(searcher -> {
            WordCounting counting = new WordCounting(tables, request, stemmed, without);
            for (ScopeOfWords scope : ScopeOfWords.of(searcher, request)) {
                counting.count(scope);
            }
            return counting.counts();
        });
    }

    /**
     * What stands around each hit of a request, within its passage. Where codes are filtered by, the words of their codings
     * are counted, and the hit itself may stand beside.
     *
     * @param reach how many words to either side, from 1
     * @param stemmed whether words of one stem are counted together
     * @param without words, in lower case and with straight apostrophes, that get no row
     * @throws QueryError when the query cannot be answered, or its hits stand in more than 100,000 passages
     */
    public WordCounts.Around around(FindRequest request, int reach, boolean stemmed, Set<String> without) {
        return searching(searcher -> {
            WordCounting all = new WordCounting(tables, request, stemmed, without);
            return new WordsAround(searcher, tables, request, reach, all).around();
        });
    }

    /**
     * Words of the study that begin so, most frequent first, as written but in lower case; only words of passages that
     * the asker may see.
     *
     * @param onlySites names of the only sites looked at; null for all
     * @param prefix at least two letters, else nothing is suggested
     * @param limit greatest number of words
     */
    public List<String> suggest(long study, @Nullable Set<String> onlySites, String prefix, int limit) {
        return searching(searcher -> new Suggestions(searcher, study, onlySites).beginning(prefix, limit));
    }

    /** What the index really holds of each source of the study, by id of source, for comparison with the database. */
    public Map<Long, Held> digests(long study) {
        return searching(searcher -> {
            Map<Long, Held> held = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                addHeld(leaf, study, held);
            }
            return held;
        });
    }

    private void addHeld(LeafReaderContext leaf, long study, Map<Long, Held> held) throws IOException {
        SourceTable table = tables.of(leaf.reader());
        Bits live = leaf.reader().getLiveDocs();
        for (int i = 0; i < table.size(); i++) {
            SourceTable.Row row = table.row(i);
            if (row.study() == study && (live == null || live.get(table.head(i)))) {
                int passages = 0;
                for (int doc = table.head(i) + 1; doc < table.end(i); doc++) {
                    passages += live == null || live.get(doc) ? 1 : 0;
                }
                held.merge(
                        row.source(),
                        new Held(row.version(), passages),
                        (one, two) -> new Held(two.version(), one.passages() + two.passages()));
            }
        }
    }

    /** Whether every file in use still has the checksum it was written with; reads all of them. */
    public boolean intact() {
        return searching(searcher -> {
            try {
                for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                    ((CodecReader) leaf.reader()).checkIntegrity();
                }
                return true;
            } catch (CorruptIndexException e) {
                return false;
            }
        });
    }

    @Override
    public void close() {
        synchronized (writing) {
            unchecked(() -> {
                searchers.close();
                writing.close();
                return true;
            });
        }
    }

    private interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private <T> T searching(Search<T> search) {
        return unchecked(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private interface Reading<T> {
        T now() throws IOException;
    }

    private static <T> T unchecked(Reading<T> reading) {
        try {
            return reading.now();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
