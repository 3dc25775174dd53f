package org.trigpoint.codebooks.inference;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Places in ascending order, those that tie sharing theirs. */
final class Ranking {

    private final double[] ranks;
    private final double ties;

    private Ranking(double[] ranks, double ties) {
        this.ranks = ranks;
        this.ties = ties;
    }

    static Ranking of(double... values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> values[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        double ties = 0;
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int at = from; at < to; at++) {
                ranks[order[at]] = (from + 1 + to) / 2.0;
            }
            double tied = to - from;
            ties += tied * tied * tied - tied;
            from = to;
        }
        return new Ranking(ranks, ties);
    }

    /** From 1, where each value stands. */
    double[] ranks() {
        return ranks;
    }

    /** The sum of the ranks of those values that are above 0 in another row of values. */
    double above(double[] values) {
        double sum = 0;
        for (int at = 0; at < values.length; at++) {
            sum += values[at] > 0 ? ranks[at] : 0;
        }
        return sum;
    }

    /** The sum, over the values, of the cube of how often it stands there less how often; 0 without ties. */
    double ties() {
        return ties;
    }

    boolean tied() {
        return ties > 0;
    }
}
