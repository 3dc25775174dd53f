package org.trigpoint.codebooks.convergence;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many findings a strand speaks to: the fourth step of the protocol, which compares how complete the strands are.
 *
 * @param strand which strand
 * @param speaks how many findings it covers
 * @param silent how many it was judged silent on
 * @param open on how many nobody has judged it yet
 */
public record Completeness(Strand strand, int speaks, int silent, int open) {

    /**
     * What is known of strands on one finding.
     *
     * @param covering the strands that cover it
     * @param silent the strands that were judged silent on it
     */
    public record Known(Set<Strand> covering, Set<Strand> silent) {}

    /**
     * Counts over findings.
     *
     * @param findings what is known of each
     * @return one for each strand, in their order
     */
    public static List<Completeness> of(Collection<Known> findings) {
        return Stream.of(Strand.values())
                .map(strand -> {
                    int speaks = (int) findings.stream()
                            .filter(one -> one.covering().contains(strand))
                            .count();
                    int silent = (int) findings.stream()
                            .filter(one -> !one.covering().contains(strand)
                                    && one.silent().contains(strand))
                            .count();
                    return new Completeness(strand, speaks, silent, findings.size() - speaks - silent);
                })
                .toList();
    }

    /**
     * What two strands' judgements tell of which strands cover a finding.
     *
     * @param lead the strand in which the finding was made
     * @param standing what stands of each pair that was judged
     * @return who covers it and who is silent; the lead strand covers it
     */
    public static Known known(Strand lead, Map<Strand.Pair, Comparison> standing) {
        Set<Strand> silent = EnumSet.noneOf(Strand.class);
        Set<Strand> covering = EnumSet.of(lead);
        standing.forEach((pair, comparison) -> {
            switch (comparison) {
                case Comparison.Both both -> covering.addAll(Set.of(pair.first(), pair.second()));
                case Comparison.Silent(Strand strand, Comparison.Reason reason) -> {
                    silent.add(strand);
                    covering.add(pair.other(strand));
                }
            }
        });
        return new Known(covering, silent);
    }
}
