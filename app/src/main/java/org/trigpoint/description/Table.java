package org.trigpoint.description;

import java.util.List;

/**
 * A table as it is read on the screen and in files.
 *
 * @param title what it holds
 * @param words how many columns from the left hold words
 * @param heads of all columns
 * @param rows a cell for each head
 */
public record Table(String title, int words, List<String> heads, List<List<String>> rows) {

    /** Keeps its own copies. */
    public Table {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
