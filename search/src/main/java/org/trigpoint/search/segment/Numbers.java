package org.trigpoint.search.segment;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.EmptyDocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;

/** A number for some documents. */
public final class Numbers extends Column {
    private long[] values = new long[256];

    Numbers() {}

    /** Adds the number of a document, which is one after the last that has one. */
    public void add(int document, long value) {
        int at = append(document);
        if (at == values.length) {
            values = Arrays.copyOf(values, 2 * at);
        }
        values[at] = value;
    }

    @Override
    DocValuesType type() {
        return DocValuesType.NUMERIC;
    }

    @Override
    void writeTo(DocValuesConsumer consumer, FieldInfo field) throws IOException {
        consumer.addNumericField(field, new EmptyDocValuesProducer() {
            @Override
            public NumericDocValues getNumeric(FieldInfo same) {
                return new Walk(new ColumnWalk(Numbers.this));
            }
        });
    }

    private final class Walk extends NumericDocValues {
        private final ColumnWalk walk;

        Walk(ColumnWalk walk) {
            this.walk = walk;
        }

        @Override
        public long longValue() {
            return values[walk.at()];
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
