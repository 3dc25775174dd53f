package org.trigpoint.search.segment;

import org.apache.lucene.search.DocIdSetIterator;

/** From one document of a column to the next. */
final class ColumnWalk {
    private final Column column;
    private int at = -1;

    ColumnWalk(Column column) {
        this.column = column;
    }

    /** What to answer a codec that asks for more than it needs to write a column down: no one does so far. */
    static UnsupportedOperationException onlyForward() {
        return new UnsupportedOperationException(
                "A column is read from one document to the next, once, to be written.");
    }

    int next() {
        at++;
        return document();
    }

    int document() {
        if (at < 0) {
            return -1;
        }
        return at < column.size() ? column.document(at) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The place of the document's value in the column. */
    int at() {
        return at;
    }
}
