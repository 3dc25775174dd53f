package org.trigpoint.search;

import java.io.IOException;
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
    /** From so much text on, segments are made of a batch at once; less is soonest found as documents. */
    private static final long LARGE = 1_000_000;

    private static final double SMALL_SEGMENT_MB = 2;
    private static final double MOST_DELETED_PERCENT = 50;

    private final Directory directory;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("indexing-", 0).factory());
    private final List<WordReader> hands = List.of(new WordReader(), new WordReader());
    private final PassageDocument document = new PassageDocument(hands.getFirst());
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
        Supply supply = new Supply(sources, LARGE);
        if (supply.large()) {
            addWithAllHands(supply);
        } else {
            addDocuments(supply);
        }
    }

    private void addWithAllHands(Supply supply) throws IOException {
        List<Callable<@Nullable Void>> shares = hands.stream()
                .<Callable<@Nullable Void>>map(reader -> () -> addSegments(supply, reader))
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

    private @Nullable Void addSegments(Supply supply, WordReader reader) throws IOException {
        SourceSegment segment = new SourceSegment(reader);
        for (IndexedSource source = supply.next(); source != null; source = supply.next()) {
            segment.add(source);
            if (segment.full()) {
                segment.putInto(writer);
                segment = new SourceSegment(reader);
            }
        }
        segment.putInto(writer);
        reader.tidy();
        return null;
    }

    /** All by one hand, and so as one segment: two would be merged by somebody later. It is one file, soonest safe on the disk. */
    private void addDocuments(Supply supply) throws IOException {
        for (IndexedSource source = supply.next(); source != null; source = supply.next()) {
            writer.updateDocuments(term(source.source()), new SourceDocuments(source, document));
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
