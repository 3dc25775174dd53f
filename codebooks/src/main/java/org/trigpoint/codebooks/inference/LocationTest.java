package org.trigpoint.codebooks.inference;

import java.util.List;
import java.util.Optional;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.inference.Tested.Basis;
import org.trigpoint.codebooks.inference.Tested.Effect;
import org.trigpoint.codebooks.inference.Tested.Figure;
import org.trigpoint.codebooks.inference.Tested.Result;

/** A test by ranks, exact or by the normal distribution; its estimate's interval holds what the test would not reject. */
final class LocationTest {

    private static final String INTERVAL = " interval of what the rank test would not reject (Bauer 1972)";
    private static final double MOST_OFF = 1.5;

    private final Optional<RankSums> sums;

    private LocationTest(Optional<RankSums> sums) {
        this.sums = sums;
    }

    static LocationTest exactly(RankSums sums) {
        return new LocationTest(Optional.of(sums));
    }

    static LocationTest nearly() {
        return new LocationTest(Optional.empty());
    }

    Tested tested(String name, Figure statistic, Location location, Basis basis) {
        return sums.map(exact -> new Result(
                        name + ", exact",
                        List.of(statistic),
                        exact.bothTails(statistic.value()),
                        Optional.of(exactly(location, exact, basis)),
                        basis))
                .orElseGet(() -> new Result(
                        name + ", normal approximation with continuity correction",
                        List.of(statistic),
                        Quantiles.bothTails(location.z(0)),
                        Optional.of(nearly(location, basis)),
                        basis));
    }

    private static Effect exactly(Location location, RankSums sums, Basis basis) {
        int lower = sums.lower();
        if (2 * sums.atMost(lower - 1.0) > MOST_OFF * 2 * Quantiles.TAIL) {
            return Given.effect("location", location.words(), "There are too few values for an interval of 95 %.");
        }
        Interval interval =
                new Interval(kth(location, lower), kth(location, location.values() - lower + 1), "exact" + INTERVAL);
        return Given.effect("location", location.words(), median(location), interval, basis);
    }

    private static Effect nearly(Location location, Basis basis) {
        if (location.z(location.least()) < Quantiles.NORMAL || location.z(location.most()) > -Quantiles.NORMAL) {
            return Given.effect(
                    "location", location.words(), "There are too few different values for an interval of 95 %.");
        }
        double low = Roots.least(location.least(), location.most(), shift -> location.z(shift) <= Quantiles.NORMAL);
        double high = Roots.least(location.least(), location.most(), shift -> location.z(shift) <= -Quantiles.NORMAL);
        Interval interval = new Interval(low, high, "approximate" + INTERVAL);
        return Given.effect("location", location.words(), median(location), interval, basis);
    }

    private static double median(Location location) {
        long values = location.values();
        return (kth(location, (values + 1) / 2) + kth(location, values / 2 + 1)) / 2;
    }

    private static double kth(Location location, long k) {
        return Roots.kth(k, location.least(), location.most(), location::upTo);
    }
}
