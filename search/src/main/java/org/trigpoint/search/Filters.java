package org.trigpoint.search;

import java.util.Map;
import java.util.Set;

/**
 * What was ticked beside the query. Values are compared as they stand; any of a set will do, all sets must agree, and an
 * empty set asks for nothing.
 *
 * @param kinds kinds of source
 * @param sites names of sites
 * @param waves names of waves
 * @param speakers speakers of turns
 * @param sources ids of sources
 * @param attributes values wanted, by name of attribute
 * @param codes ids of codes of the request's analysis, codes below included; a hit must lie inside a coding of one of them
 */
public record Filters(
        Set<String> kinds,
        Set<String> sites,
        Set<String> waves,
        Set<String> speakers,
        Set<Long> sources,
        Map<String, Set<String>> attributes,
        Set<Long> codes) {
    /** Filters that ask for nothing. */
    public static final Filters NONE =
            new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of());

    public Filters {
        kinds = Set.copyOf(kinds);
        sites = Set.copyOf(sites);
        waves = Set.copyOf(waves);
        speakers = Set.copyOf(speakers);
        sources = Set.copyOf(sources);
        attributes = Map.copyOf(attributes);
        codes = Set.copyOf(codes);
    }
}
