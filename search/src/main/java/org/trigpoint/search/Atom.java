package org.trigpoint.search;

import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Something whose every occurrence in a passage is a hit. */
sealed interface Atom {
    /** Any of these terms. */
    record Terms(Set<BytesRef> terms) implements Atom {}

    /** A phrase, a neighbourhood, or alternatives of different lengths. */
    record Spans(IntervalsSource source) implements Atom {}

    /** Where the atom occurs, as positions. */
    default IntervalsSource source() {
        return switch (this) {
            case Spans spans -> spans.source();
            case Terms terms
            when terms.terms().size() == 1 ->
                Intervals.term(terms.terms().iterator().next());
            case Terms terms when terms.terms().isEmpty() -> Intervals.term("nothing begins so");
            // All are one word long: nothing is lost when the alternatives stay inside a phrase.
            case Terms terms ->
                Intervals.or(false, terms.terms().stream().map(Intervals::term).toList());
        };
    }

    /** The passages in which the atom occurs. */
    default Query passages(String field) {
        return switch (this) {
            case Spans spans -> new IntervalQuery(field, spans.source());
            case Terms terms
            when terms.terms().size() == 1 ->
                new TermQuery(new Term(field, terms.terms().iterator().next()));
            case Terms terms when terms.terms().isEmpty() -> MatchNoDocsQuery.INSTANCE;
            case Terms terms -> new TermInSetQuery(field, terms.terms());
        };
    }
}
