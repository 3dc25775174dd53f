package org.trigpoint.search.segment;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.StringSorter;

/** Numbers of terms, sorted as Lucene sorts terms: byte by byte. */
final class TermOrder {
    private TermOrder() {}

    /** The numbers of a dictionary that are used. */
    static int[] of(Dictionary dictionary, IntPredicate used) {
        int[] terms = IntStream.range(0, dictionary.size()).filter(used).toArray();
        new StringSorter(BytesRefComparator.NATURAL) {
            @Override
            protected void get(BytesRefBuilder builder, BytesRef result, int i) {
                dictionary.term(terms[i], result);
            }

            @Override
            protected void swap(int i, int j) {
                int term = terms[i];
                terms[i] = terms[j];
                terms[j] = term;
            }
        }.sort(0, terms.length);
        return terms;
    }
}
