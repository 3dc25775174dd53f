package org.trigpoint.search.segment;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;

/** Values of documents, at most one each; not each document need have one. */
abstract class Column {
    private int[] documents = new int[256];
    private int size;

    /** Notes that the document, which is one after the last, has the value that is added beside; gives its place. */
    final int append(int document) {
        if (size == documents.length) {
            documents = Arrays.copyOf(documents, 2 * size);
        }
        documents[size] = document;
        return size++;
    }

    final int size() {
        return size;
    }

    final int document(int at) {
        return documents[at];
    }

    abstract DocValuesType type();

    abstract void writeTo(DocValuesConsumer consumer, FieldInfo field) throws IOException;
}
