package org.trigpoint.search.segment;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.EmptyDocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** For some documents one of a few values, each kept once. */
final class SortedValues extends Column {
    private final Numbered values = new Numbered();
    private int[] numbers = new int[256];

    /** The number of a value, to be added by. */
    int number(BytesRef value) {
        return values.number(value);
    }

    void add(int document, int number) {
        int at = append(document);
        if (at == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * at);
        }
        numbers[at] = number;
    }

    @Override
    DocValuesType type() {
        return DocValuesType.SORTED;
    }

    @Override
    void writeTo(DocValuesConsumer consumer, FieldInfo field) throws IOException {
        int[] sorted = TermOrder.of(values, number -> true);
        int[] places = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            places[sorted[place]] = place;
        }
        consumer.addSortedField(field, new EmptyDocValuesProducer() {
            @Override
            public SortedDocValues getSorted(FieldInfo same) {
                return new Walk(new ColumnWalk(SortedValues.this), sorted, places);
            }
        });
    }

    private final class Walk extends SortedDocValues {
        private final ColumnWalk walk;
        private final int[] sorted;
        private final int[] places;
        private final BytesRef value = new BytesRef();

        Walk(ColumnWalk walk, int[] sorted, int[] places) {
            this.walk = walk;
            this.sorted = sorted;
            this.places = places;
        }

        @Override
        public int ordValue() {
            return places[numbers[walk.at()]];
        }

        @Override
        public BytesRef lookupOrd(int ord) {
            values.term(sorted[ord], value);
            return value;
        }

        @Override
        public int getValueCount() {
            return sorted.length;
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
