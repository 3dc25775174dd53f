package org.trigpoint.ui.calibration;

import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.SignedDifferences;
import org.trigpoint.ui.charts.Written;

/** Limits of agreement in words. */
final class Limits {

    private Limits() {}

    static String of(SignedDifferences differences) {
        return differences.lowerLimit() instanceof Estimate.Defined low
                        && differences.upperLimit() instanceof Estimate.Defined high
                ? Written.decimals(low.value()) + " ("
                        + Written.decimals(low.interval().low()) + " to "
                        + Written.decimals(low.interval().high()) + ") and " + Written.decimals(high.value()) + " ("
                        + Written.decimals(high.interval().low()) + " to "
                        + Written.decimals(high.interval().high()) + ")"
                : "not defined";
    }
}
