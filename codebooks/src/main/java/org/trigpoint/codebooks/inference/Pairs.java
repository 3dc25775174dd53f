package org.trigpoint.codebooks.inference;

import java.util.stream.IntStream;
import org.trigpoint.codebooks.statistics.Sample;

/** Two numbers each of the same units, those left out of which one is missing. */
final class Pairs {

    private final double[] x;
    private final double[] y;
    private final int missing;

    private Pairs(double[] x, double[] y, int missing) {
        this.x = x;
        this.y = y;
        this.missing = missing;
    }

    static Pairs of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length + " are no pairs.");
        }
        int[] both = IntStream.range(0, x.length)
                .filter(at -> Double.isFinite(x[at]) && Double.isFinite(y[at]))
                .toArray();
        return new Pairs(
                IntStream.of(both).mapToDouble(at -> x[at]).toArray(),
                IntStream.of(both).mapToDouble(at -> y[at]).toArray(),
                x.length - both.length);
    }

    int n() {
        return x.length;
    }

    int missing() {
        return missing;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    /** The first of each pair less its second. */
    Sample differences() {
        return Sample.of(
                IntStream.range(0, n()).mapToDouble(at -> x[at] - y[at]).toArray());
    }
}
