package org.trigpoint.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked for.
 *
 * @param field the study's field of words
 * @param branches the ways to come true, at least one; each keeps to what the request may see
 * @param unseen coders whose codings are passed over, by source
 */
record Plan(String field, List<Branch> branches, Map<Long, Set<Long>> unseen) {
    /**
     * The terms whose frequencies add up to the number of hits; null when hits must be looked at one by one, since they
     * are longer than a word or must lie in codings. No position has two terms that an atom could name.
     */
    @Nullable
    Set<BytesRef> countedTerms() {
        if (branches.size() != 1 || !branches.getFirst().rules().isEmpty()) {
            return null;
        }
        Set<BytesRef> terms = new HashSet<>();
        for (Atom atom : branches.getFirst().atoms()) {
            if (!(atom instanceof Atom.Terms some)) {
                return null;
            }
            terms.addAll(some.terms());
        }
        return branches.getFirst().atoms().isEmpty() ? null : terms;
    }
}
