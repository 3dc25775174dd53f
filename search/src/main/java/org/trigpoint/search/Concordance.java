package org.trigpoint.search;

import java.util.List;

/**
 * A page of hits, by title of the source and then by position.
 *
 * @param hits the page that was asked for; empty when it lies beyond the last hit
 * @param totalHits number of all hits of the query: occurrences, not passages
 * @param sourcesWithHits number of sources with at least one hit
 * @param exactTotal false when counting was cut short, so that there are more hits than {@code totalHits}
 */
public record Concordance(List<Hit> hits, long totalHits, int sourcesWithHits, boolean exactTotal) {
    public Concordance {
        hits = List.copyOf(hits);
    }
}
