package org.trigpoint.codebooks.inference;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Where 2.5 % of a distribution lie above, and the normal distribution's two tails. */
final class Quantiles {

    static final double TAIL = 0.025;

    /** Of the normal distribution. */
    static final double NORMAL = 1.959963984540054;

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Quantiles() {}

    /** Of Student's t, one step of Newton's beyond the nine digits that the distribution's own search gives. */
    static double t(double freedom) {
        TDistribution distribution = TDistribution.of(freedom);
        double near = distribution.inverseCumulativeProbability(1 - TAIL);
        return near + (distribution.survivalProbability(near) - TAIL) / distribution.density(near);
    }

    /** How likely a normal value at least so far from 0 is. */
    static double bothTails(double z) {
        return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
    }

    /** How likely a normal value above this one is. */
    static double above(double z) {
        return STANDARD.survivalProbability(z);
    }
}
