package org.trigpoint.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The tables of sources of all open segments, each read once and let go with its segment. */
final class SourceTables {
    private final Map<IndexReader.CacheKey, SourceTable> tables = new ConcurrentHashMap<>();

    SourceTable of(LeafReader leaf) throws IOException {
        IndexReader.CacheHelper core = leaf.getCoreCacheHelper();
        SourceTable known = tables.get(core.getKey());
        if (known != null) {
            return known;
        }
        SourceTable table = new SourceTable(leaf);
        if (tables.putIfAbsent(core.getKey(), table) == null) {
            core.addClosedListener(tables::remove);
        }
        return table;
    }
}
