package org.trigpoint.search;

import java.util.Map;

/**
 * How the hits of a query spread, most hits first; values without a hit, and hits without a value, are left out.
 *
 * @param kinds hits by kind of source
 * @param sites hits by site
 * @param waves hits by wave
 * @param speakers hits by speaker
 */
public record Facets(
        Map<String, Long> kinds, Map<String, Long> sites, Map<String, Long> waves, Map<String, Long> speakers) {}
