package org.trigpoint.triangulation;

import java.util.List;
import org.trigpoint.codebooks.convergence.Completeness;

/**
 * The convergence matrix of a study: findings by strand.
 *
 * @param findings in their order
 * @param completeness how many of them each strand speaks to, in the order of strands
 */
public record Triangulation(List<Finding> findings, List<Completeness> completeness) {

    /** Counts what strands speak to. */
    static Triangulation of(List<Finding> findings) {
        return new Triangulation(
                findings, Completeness.of(findings.stream().map(Finding::known).toList()));
    }
}
