package org.trigpoint.codebooks.instruments;

import java.util.List;

/**
 * The mean of several rated items, which is undefined as soon as one of them has no rating.
 *
 * @param key lower-case words joined by hyphens, once in an instrument
 * @param title as people read it
 * @param items keys of rated items in sections that do not repeat, at least two
 * @param wording which source groups these items so, or that the grouping is the product's own
 */
public record Composite(String key, String title, List<String> items, Wording wording) {

    /** Keeps its own copy. */
    public Composite {
        items = List.copyOf(items);
        if (items.size() < 2) {
            throw new IllegalArgumentException("A mean needs two items.");
        }
    }
}
