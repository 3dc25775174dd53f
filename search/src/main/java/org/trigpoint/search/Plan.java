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
     * are longer than a word, may be the same word twice, or must lie in codings.
     */
    @Nullable
    Set<BytesRef> countedTerms() {
        if (branches.size() != 1 || !branches.getFirst().rules().isEmpty()) {
            return null;
        }
        List<Atom> atoms = branches.getFirst().atoms();
        Set<BytesRef> terms = new HashSet<>();
        for (Atom atom : atoms) {
            if (!(atom instanceof Atom.Terms some)) {
                return null;
            }
            terms.addAll(some.terms());
        }
        boolean apart = atoms.size() == 1 || ofOneForm(terms);
        return atoms.isEmpty() || !apart ? null : terms;
    }

    /** Whether no word can stand under two of the terms. */
    private static boolean ofOneForm(Set<BytesRef> terms) {
        return !hold(terms, Forms.FOLDED) && !(hold(terms, Forms.STEM) && hold(terms, Forms.EXACT));
    }

    private static boolean hold(Set<BytesRef> terms, char form) {
        return terms.stream().anyMatch(term -> term.bytes[term.offset] == form);
    }
}
