package org.trigpoint.search;

import java.util.List;

/**
 * A page of hits, by title of the source and then by position.
 *
 * @param hits the page that was asked for; empty when it lies beyond the last hit
 * @param totalHits number of all hits of the query, always exact: occurrences, not passages
 * @param sourcesWithHits number of sources with at least one hit
 */
public record Concordance(List<Hit> hits, long totalHits, int sourcesWithHits) {
    public Concordance {
        hits = List.copyOf(hits);
    }
}
