package org.trigpoint.search.segment;

import org.apache.lucene.util.BytesRef;

/** Terms by number, from 0. */
public interface Dictionary {
    /** How many numbers there are; not each need have a term, if none that has not is used. */
    int size();

    /** Points at the term of a number. */
    void term(int number, BytesRef at);
}
