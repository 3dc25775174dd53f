package org.trigpoint.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** The one hand that writes to the index: a batch is committed whole or taken back. Not for two threads at once. */
final class Writing implements AutoCloseable {
    private static final String POSITION = "position";
    private static final double BUFFER_MB = 160;
    private static final int THREADS = 2;
    /** So many sources are written as one segment by one hand: two would be merged by somebody later. */
    private static final int FEW = 12;

    private static final double SMALL_SEGMENT_MB = 2;
    private static final double MOST_DELETED_PERCENT = 50;

    private final Directory directory;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("indexing-", 0).factory());
    private final List<PassageDocument> hands = List.of(new PassageDocument(), new PassageDocument());
    private IndexWriter writer;

    Writing(Directory directory) throws IOException {
        this.directory = directory;
        writer = writer(directory);
        if (writer.getLiveCommitData() == null
                || !writer.getLiveCommitData().iterator().hasNext()) {
            commit(Optional.empty());
        }
    }

    /** A commit does not wait for merges, as it would half a second by default: somebody waits to find what they coded. */
    private static IndexWriter writer(Directory directory) throws IOException {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setForceMergeDeletesPctAllowed(0);
        merges.setFloorSegmentMB(SMALL_SEGMENT_MB);
        merges.setDeletesPctAllowed(MOST_DELETED_PERCENT);
        return new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setMergePolicy(merges)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setMaxFullFlushMergeWaitMillis(0)
                        .setCommitOnClose(false));
    }

    Optional<String> position() {
        for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
            if (entry.getKey().equals(POSITION)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    void replace(Iterator<IndexedSource> sources, Supplier<Set<Long>> removed, Supplier<String> position)
            throws IOException {
        boolean done = false;
        try {
            add(sources);
            for (Long source : removed.get()) {
                writer.deleteDocuments(term(source));
            }
            commit(Optional.of(position.get()));
            done = true;
        } finally {
            if (!done) {
                takeBack();
            }
        }
    }

    private void add(Iterator<IndexedSource> sources) throws IOException {
        List<IndexedSource> few = new ArrayList<>();
        while (few.size() < FEW && sources.hasNext()) {
            few.add(sources.next());
        }
        // One file is soonest safe on the disk; those of a batch are large, and not copied into one.
        writer.getConfig().setUseCompoundFile(!sources.hasNext());
        for (IndexedSource source : few) {
            put(source, hands.getFirst());
        }
        if (!sources.hasNext()) {
            return;
        }
        List<Callable<@Nullable Void>> shares = hands.stream()
                .<Callable<@Nullable Void>>map(hand -> () -> addAll(sources, hand))
                .toList();
        try {
            for (Future<@Nullable Void> share : threads.invokeAll(shares)) {
                share.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Indexing was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IOException("A batch of sources could not be indexed.", e.getCause());
        }
    }

    /** Each hand writes down a buffer when nothing is left to add: the commit would do it for all buffers alone. */
    private @Nullable Void addAll(Iterator<IndexedSource> rest, PassageDocument hand) throws IOException {
        IndexedSource source = next(rest);
        while (source != null) {
            put(source, hand);
            source = next(rest);
        }
        writer.flushNextBuffer();
        return null;
    }

    private void put(IndexedSource source, PassageDocument hand) throws IOException {
        writer.updateDocuments(term(source.source()), new SourceDocuments(source, hand));
    }

    private static @Nullable IndexedSource next(Iterator<IndexedSource> rest) {
        synchronized (rest) {
            return rest.hasNext() ? rest.next() : null;
        }
    }

    private static Term term(long source) {
        return new Term(Shape.SOURCE, Long.toString(source));
    }

    private void commit(Optional<String> position) throws IOException {
        Map<String, String> data = new HashMap<>();
        data.put(Folder.SHAPE, Shape.VERSION);
        position.ifPresent(text -> data.put(POSITION, text));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** Back to the last commit: what a failed batch left in memory must not ride on the next one. */
    private void takeBack() throws IOException {
        writer.rollback();
        writer = writer(directory);
    }

    void purge() throws IOException {
        writer.forceMergeDeletes(true);
        writer.commit();
        writer.deleteUnusedFiles();
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        writer.rollback();
        directory.close();
    }
}
