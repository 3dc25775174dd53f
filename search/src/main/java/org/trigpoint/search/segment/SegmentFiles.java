package org.trigpoint.search.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.TrackingDirectoryWrapper;
import org.apache.lucene.util.InfoStream;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** Writes a segment with Lucene's codec, as Lucene itself does when it has taken in documents one by one. */
final class SegmentFiles {
    private static final String NAME = "_0";

    private final Directory directory;
    private final TrackingDirectoryWrapper tracked;
    private final Codec codec = Codec.getDefault();
    private final SegmentInfo segment;
    private final List<FieldInfo> fields = new ArrayList<>();

    SegmentFiles(Directory directory, int documents) {
        this.directory = directory;
        tracked = new TrackingDirectoryWrapper(directory);
        segment = new SegmentInfo(
                directory,
                Version.LATEST,
                Version.LATEST,
                NAME,
                documents,
                false,
                true,
                codec,
                Map.of(),
                StringHelper.randomId(),
                new HashMap<>(),
                null);
    }

    void write(Map<String, Postings> postings, Map<String, Column> columns) throws IOException {
        postings.forEach((name, ofField) -> fields.add(field(
                name,
                ofField.placed() ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS,
                DocValuesType.NONE)));
        columns.forEach((name, column) -> fields.add(field(name, IndexOptions.NONE, column.type())));
        FieldInfos infos = new FieldInfos(fields.toArray(FieldInfo[]::new));
        SegmentWriteState state =
                new SegmentWriteState(InfoStream.NO_OUTPUT, tracked, segment, infos, null, IOContext.DEFAULT);
        writeColumns(columns, state);
        writeNothingStored();
        try (FieldsConsumer consumer = codec.postingsFormat().fieldsConsumer(state)) {
            consumer.write(new Sorted(postings), null);
        }
        codec.fieldInfosFormat().write(tracked, segment, "", infos, IOContext.DEFAULT);
        segment.setFiles(tracked.getCreatedFiles());
        codec.segmentInfoFormat().write(tracked, segment, IOContext.DEFAULT);
        commit();
    }

    private void writeColumns(Map<String, Column> columns, SegmentWriteState state) throws IOException {
        try (DocValuesConsumer consumer = codec.docValuesFormat().fieldsConsumer(state)) {
            for (FieldInfo field : state.fieldInfos) {
                Column column = columns.get(field.name);
                if (column != null) {
                    column.writeTo(consumer, field);
                }
            }
        }
    }

    /** No document has stored fields, but every reader looks for the file of them. */
    private void writeNothingStored() throws IOException {
        try (StoredFieldsWriter writer = codec.storedFieldsFormat().fieldsWriter(tracked, segment, IOContext.DEFAULT)) {
            for (int i = 0; i < segment.maxDoc(); i++) {
                writer.startDocument();
                writer.finishDocument();
            }
            writer.finish(segment.maxDoc());
        }
    }

    private void commit() throws IOException {
        SegmentInfos commit = new SegmentInfos(Version.LATEST.major);
        commit.add(new SegmentCommitInfo(segment, 0, 0, -1, -1, -1, StringHelper.randomId()));
        commit.commit(directory);
    }

    private FieldInfo field(String name, IndexOptions options, DocValuesType type) {
        return new FieldInfo(
                name,
                fields.size(),
                false,
                options != IndexOptions.NONE,
                false,
                options,
                type,
                DocValuesSkipIndexType.NONE,
                -1,
                new HashMap<>(),
                0,
                0,
                0,
                0,
                VectorEncoding.FLOAT32,
                VectorSimilarityFunction.EUCLIDEAN,
                false,
                false);
    }

    /** All postings, each field sorted when the codec comes to it; it is not told of one without terms. */
    private static final class Sorted extends Fields {
        private final Map<String, Postings> postings;

        Sorted(Map<String, Postings> postings) {
            this.postings = new TreeMap<>(postings);
            this.postings.values().removeIf(Postings::isEmpty);
        }

        @Override
        public Iterator<String> iterator() {
            return postings.keySet().iterator();
        }

        @Override
        public @Nullable Terms terms(String field) {
            Postings ofField = postings.get(field);
            return ofField == null ? null : new SortedTerms(ofField);
        }

        @Override
        public int size() {
            return postings.size();
        }
    }
}
