package org.trigpoint.ui.calibration;

import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.SignedDifferences;
import org.trigpoint.ui.charts.Written;

/** Limits of agreement in words. */
final class Limits {

    private Limits() {}

    static String of(SignedDifferences differences) {
        return differences.lowerLimit() instanceof Estimate.Defined low
                        && differences.upperLimit() instanceof Estimate.Defined high
                ? Written.decimals(low.value()) + " to " + Written.decimals(high.value()) + " (lower "
                        + within(low.interval()) + ", upper " + within(high.interval()) + ")"
                : "not defined";
    }

    private static String within(Interval interval) {
        return Written.decimals(interval.low()) + " to " + Written.decimals(interval.high());
    }
}
