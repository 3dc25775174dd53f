package org.trigpoint.codebooks.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Student's t about another middle than 0: its probability is the normal one averaged over what the standard deviation may
 * be, by Simpson's rule.
 */
final class NoncentralT {

    private static final int STEPS = 2_000;
    private static final double REACH = 9;
    private static final int HALVINGS = 100;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] ratios = new double[STEPS + 1];
    private final double[] weights = new double[STEPS + 1];

    /** With whole degrees of freedom, from 2. */
    NoncentralT(int freedom) {
        ChiSquaredDistribution squares = ChiSquaredDistribution.of(freedom);
        double low = Math.max(0, 1 - REACH / Math.sqrt(freedom));
        double step = (1 + REACH / Math.sqrt(freedom) - low) / STEPS;
        for (int at = 0; at <= STEPS; at++) {
            double ratio = low + at * step;
            int simpson = at == 0 || at == STEPS ? 1 : at % 2 == 1 ? 4 : 2;
            ratios[at] = ratio;
            weights[at] = ratio == 0
                    ? 0
                    : simpson * step / 3 * 2 * freedom * ratio * squares.density(freedom * ratio * ratio);
        }
    }

    /** How likely a value up to t is, about a middle. */
    double below(double t, double middle) {
        double sum = 0;
        for (int at = 0; at <= STEPS; at++) {
            sum += weights[at] * NORMAL.cumulativeProbability(t * ratios[at] - middle);
        }
        return sum;
    }

    /** The middle about which a share of values lie up to t. */
    double middle(double t, double share) {
        double low = t - REACH - Math.abs(t);
        double high = t + REACH + Math.abs(t);
        for (int halving = 0; halving < HALVINGS; halving++) {
            double between = (low + high) / 2;
            if (below(t, between) > share) {
                low = between;
            } else {
                high = between;
            }
        }
        return (low + high) / 2;
    }
}
