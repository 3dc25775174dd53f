package org.trigpoint.codebooks.instruments;

import java.util.List;

/**
 * Items that stand together.
 *
 * @param key lower-case words joined by hyphens, once in an instrument
 * @param title its heading, never empty
 * @param wording what stands below the heading; null-free: open where nothing does
 * @param most how often the section can be filled in: 1, or up to 50 for parts that repeat, such as one a case discussed
 * @param items at least one
 */
public record Section(String key, String title, Wording wording, int most, List<Item> items) {

    /** Keeps its own copy. */
    public Section {
        items = List.copyOf(items);
        if (most < 1 || most > 50) {
            throw new IllegalArgumentException("A section is filled in between 1 and 50 times.");
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException("The section '" + key + "' has no items.");
        }
    }

    /**
     * Whether it can be filled in more than once.
     *
     * @return true where it can
     */
    public boolean repeats() {
        return most > 1;
    }
}
