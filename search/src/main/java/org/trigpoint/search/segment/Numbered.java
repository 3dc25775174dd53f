package org.trigpoint.search.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/** A dictionary that gives each term the next number when it is first met. */
final class Numbered implements Dictionary {
    private final Map<BytesRef, Integer> numbers = new HashMap<>();
    private final List<BytesRef> terms = new ArrayList<>();

    /** The number of a term, which must not change from now on. */
    int number(BytesRef term) {
        Integer met = numbers.putIfAbsent(term, terms.size());
        if (met != null) {
            return met;
        }
        terms.add(term);
        return terms.size() - 1;
    }

    @Override
    public int size() {
        return terms.size();
    }

    @Override
    public void term(int number, BytesRef at) {
        BytesRef term = terms.get(number);
        at.bytes = term.bytes;
        at.offset = term.offset;
        at.length = term.length;
    }
}
