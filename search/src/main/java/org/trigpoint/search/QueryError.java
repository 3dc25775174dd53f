package org.trigpoint.search;

/** A query that cannot be answered; the message is a sentence for the person who wrote it. */
public final class QueryError extends RuntimeException {
    private final int at;

    QueryError(String sentence, int at) {
        super(sentence);
        this.at = at;
    }

    /** Code point of the query at which the trouble begins. */
    public int at() {
        return at;
    }
}
