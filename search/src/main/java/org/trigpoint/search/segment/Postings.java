package org.trigpoint.search.segment;

import java.util.Arrays;

/**
 * The terms of one field in the order in which they stand in the documents. They are written down one after the other, by
 * their numbers, and sorted once when all are known: so each costs a few bytes and no search.
 */
public final class Postings {
    private final Dictionary dictionary;
    private final boolean placed;
    private int[] log = new int[1_024];
    private int size;
    private int[] documents = new int[256];
    private int[] starts = new int[256];
    private int count;

    Postings(Dictionary dictionary, boolean placed) {
        this.dictionary = dictionary;
        this.placed = placed;
    }

    /** Adds a term at the next position of the document, which is the last one or one after it. */
    public void add(int document, int term) {
        append(document, term);
    }

    /** Adds a term at the position of the one before, which the document must have. */
    public void addBeside(int document, int term) {
        append(document, ~term);
    }

    private void append(int document, int entry) {
        if (count == 0 || documents[count - 1] != document) {
            begin(document);
        }
        if (size == log.length) {
            log = Arrays.copyOf(log, 2 * size);
        }
        log[size++] = entry;
    }

    private void begin(int document) {
        if (count == documents.length) {
            documents = Arrays.copyOf(documents, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
        }
        documents[count] = document;
        starts[count++] = size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** Whether positions count, and how often a term stands in a document. */
    boolean placed() {
        return placed;
    }

    /** For each term where its places begin when they are sorted by terms; then where the last ends. */
    int[] bounds() {
        int[] bounds = new int[dictionary.size() + 1];
        for (int i = 0; i < size; i++) {
            bounds[term(log[i]) + 1]++;
        }
        for (int term = 1; term < bounds.length; term++) {
            bounds[term] += bounds[term - 1];
        }
        return bounds;
    }

    /** Documents in the upper and positions in the lower half, by terms, and within one as they were added. */
    long[] places(int[] bounds) {
        long[] places = new long[size];
        int[] next = bounds.clone();
        for (int i = 0; i < count; i++) {
            int end = i + 1 < count ? starts[i + 1] : size;
            long place = ((long) documents[i] << Integer.SIZE) - 1;
            for (int at = starts[i]; at < end; at++) {
                int entry = log[at];
                place += entry < 0 ? 0 : 1;
                places[next[term(entry)]++] = place;
            }
        }
        return places;
    }

    private static int term(int entry) {
        return entry < 0 ? ~entry : entry;
    }
}
