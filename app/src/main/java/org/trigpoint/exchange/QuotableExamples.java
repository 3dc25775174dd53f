package org.trigpoint.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.trigpoint.access.Reader;
import org.trigpoint.codebook.Codebook;
import org.trigpoint.coding.Passage;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.quoting.QuotingTally;

/**
 * A codebook as it may leave.
 *
 * @param codebook in which examples by somebody who may not be quoted are left out, and say so
 * @param tally of its examples
 */
record QuotableExamples(Codebook codebook, QuotingTally tally) {

    static QuotableExamples of(Reader reader, Codebook whole, QuotingQueries quoting) {
        List<Passage> passages = whole.entries().stream()
                .flatMap(entry -> entry.examples().stream())
                .filter(example -> !example.words().isEmpty())
                .map(example -> new Passage(example.source(), example.version(), example.span()))
                .toList();
        List<Quotable> asked = quoting.of(reader, passages);
        Deque<Quotable> next = new ArrayDeque<>(asked);
        List<Codebook.Entry> entries = new ArrayList<>();
        for (Codebook.Entry entry : whole.entries()) {
            entries.add(entry.showing(entry.examples().stream()
                    .map(example -> example.words().isEmpty()
                            ? example
                            : example.of(example.title(), next.removeFirst().words(example.words())))
                    .toList()));
        }
        return new QuotableExamples(
                new Codebook(whole.analysis(), whole.version(), entries, whole.groups()), QuotingTally.of(asked));
    }
}
