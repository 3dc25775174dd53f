package org.trigpoint.search.segment;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * A segment of an index as it grows: documents, each with terms and values by field. A field has either terms or values,
 * and each is told in the order of the documents. For one thread.
 */
public final class SegmentDraft {
    /** A field of terms that get their numbers here. */
    private record Keywords(Numbered terms, Postings postings) {}

    private final Map<String, Postings> postings = new TreeMap<>();
    private final Map<String, Keywords> keywords = new TreeMap<>();
    private final Map<String, Column> columns = new TreeMap<>();
    private int documents;

    /** Begins the next document and gives its number. */
    public int begin() {
        return documents++;
    }

    /** A field of words that have positions. */
    public Postings words(String field, Dictionary dictionary) {
        return postings.computeIfAbsent(field, name -> new Postings(dictionary, true));
    }

    /** Adds a term to whatever document it is given, of which no more is known than that it stands there. */
    public IntConsumer keyword(String field, BytesRef term) {
        Keywords all = keywords.computeIfAbsent(field, name -> {
            Numbered terms = new Numbered();
            Postings ofField = new Postings(terms, false);
            postings.put(name, ofField);
            return new Keywords(terms, ofField);
        });
        int number = all.terms().number(term);
        return document -> all.postings().add(document, number);
    }

    /** A field of numbers. */
    public Numbers numbers(String field) {
        return (Numbers) columns.computeIfAbsent(field, name -> new Numbers());
    }

    /** A field of bytes. */
    public Stretches stretches(String field) {
        return (Stretches) columns.computeIfAbsent(field, name -> new Stretches());
    }

    /** Adds a value to whatever document it is given, in a field of values that many documents share. */
    public IntConsumer value(String field, BytesRef value) {
        SortedValues all = (SortedValues) columns.computeIfAbsent(field, name -> new SortedValues());
        int number = all.number(value);
        return document -> all.add(document, number);
    }

    /** Writes it into an empty directory, as the only segment of an index. */
    public void writeTo(Directory directory) throws IOException {
        new SegmentFiles(directory, documents).write(postings, columns);
    }
}
