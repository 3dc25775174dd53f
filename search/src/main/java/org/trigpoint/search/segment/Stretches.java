package org.trigpoint.search.segment;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.EmptyDocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.util.BytesRef;

/** Bytes for some documents: stretches of arrays that are kept as they were given, and not copied. */
public final class Stretches extends Column {
    private byte[][] arrays = new byte[256][];
    private int[] offsets = new int[256];
    private int[] lengths = new int[256];

    Stretches() {}

    /** Adds the bytes of a document, which is one after the last that has some. They must not change from now on. */
    public void add(int document, byte[] array, int offset, int length) {
        int at = append(document);
        if (at == offsets.length) {
            arrays = Arrays.copyOf(arrays, 2 * at);
            offsets = Arrays.copyOf(offsets, 2 * at);
            lengths = Arrays.copyOf(lengths, 2 * at);
        }
        arrays[at] = array;
        offsets[at] = offset;
        lengths[at] = length;
    }

    @Override
    DocValuesType type() {
        return DocValuesType.BINARY;
    }

    @Override
    void writeTo(DocValuesConsumer consumer, FieldInfo field) throws IOException {
        consumer.addBinaryField(field, new EmptyDocValuesProducer() {
            @Override
            public BinaryDocValues getBinary(FieldInfo same) {
                return new Walk(new ColumnWalk(Stretches.this));
            }
        });
    }

    private final class Walk extends BinaryDocValues {
        private final ColumnWalk walk;
        private final BytesRef value = new BytesRef();

        Walk(ColumnWalk walk) {
            this.walk = walk;
        }

        @Override
        public BytesRef binaryValue() {
            value.bytes = arrays[walk.at()];
            value.offset = offsets[walk.at()];
            value.length = lengths[walk.at()];
            return value;
        }

        @Override
        public int nextDoc() {
            return walk.next();
        }

        @Override
        public int docID() {
            return walk.document();
        }

        @Override
        public long cost() {
            return size();
        }

        @Override
        public boolean advanceExact(int target) {
            throw ColumnWalk.onlyForward();
        }

        @Override
        public int advance(int target) {
            throw ColumnWalk.onlyForward();
        }
    }
}
