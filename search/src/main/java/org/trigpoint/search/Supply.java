package org.trigpoint.search;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The sources of a batch, handed out one by one to whoever asks; some are looked at before, to see how large the batch is. */
final class Supply {
    private final Queue<IndexedSource> ahead = new ArrayDeque<>();
    private final Iterator<IndexedSource> rest;
    private final boolean large;

    /** Takes several sources, until they have as much text as makes a batch large. */
    Supply(Iterator<IndexedSource> sources, long largeFrom) {
        rest = sources;
        long text = 0;
        while ((text < largeFrom || ahead.size() < 2) && rest.hasNext()) {
            IndexedSource source = rest.next();
            ahead.add(source);
            text += source.text().length();
        }
        large = text >= largeFrom && ahead.size() > 1;
    }

    /** Whether it pays to make segments of the batch. */
    boolean large() {
        return large;
    }

    synchronized @Nullable IndexedSource next() {
        return !ahead.isEmpty() ? ahead.remove() : rest.hasNext() ? rest.next() : null;
    }
}
