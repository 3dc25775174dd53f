package org.trigpoint.codebooks.agreement;

import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Where 2.5 % of a distribution lie above. */
final class Quantiles {

    /** Of the normal distribution. */
    static final double NORMAL = 1.959963984540054;

    private static final double UPPER = 0.975;

    private Quantiles() {}

    /** Of Student's t. */
    static double t(double freedom) {
        return TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
    }

    /** Of F. */
    static double f(double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).inverseCumulativeProbability(UPPER);
    }
}
