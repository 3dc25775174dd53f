package org.trigpoint.finding;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.trigpoint.finding.ChangeReading.Batch;
import org.trigpoint.search.IndexedSource;

/**
 * A first filling, or a good part of it: several batches go into one commit, each read from the database while the one
 * before is indexed. Few commits leave few and large files, which need not be merged.
 */
final class Filling implements Iterator<IndexedSource> {

    private static final long TEXT_A_COMMIT = 60_000_000;

    private final ChangeReading changes;
    private final Set<Long> removed = new HashSet<>();
    private Batch batch;
    private Iterator<IndexedSource> rest;
    private @Nullable FutureTask<Batch> ahead;
    private long text;

    Filling(ChangeReading changes, Batch first) {
        this.changes = changes;
        this.batch = first;
        this.rest = first.sources().iterator();
        goAhead();
    }

    private void goAhead() {
        removed.addAll(batch.removed());
        text += batch.sources().stream()
                .mapToLong(source -> source.text().length())
                .sum();
        ahead = null;
        if (batch.reached().filling() && text < TEXT_A_COMMIT) {
            IndexPosition from = batch.reached();
            FutureTask<Batch> next = new FutureTask<>(() -> changes.next(from, Map.of()));
            Thread.ofPlatform().daemon().name("index-reading").start(next);
            ahead = next;
        }
    }

    @Override
    public boolean hasNext() {
        while (!rest.hasNext() && ahead != null) {
            batch = read(ahead);
            rest = batch.sources().iterator();
            goAhead();
        }
        return rest.hasNext();
    }

    private static Batch read(FutureTask<Batch> ahead) {
        try {
            return ahead.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The filling of the index was interrupted", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The sources could not be read for the index", failure.getCause());
        }
    }

    @Override
    public IndexedSource next() {
        return rest.next();
    }

    /** Sources that are no more, once all are read. */
    Set<Long> removed() {
        return removed;
    }

    /** Where the index stands when all that was read is in. */
    IndexPosition reached() {
        return batch.reached();
    }
}
