package org.trigpoint.codebooks.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A p of one test among several, and what it is once their number is allowed for.
 *
 * @param p as the test gave it
 * @param holm that any of them be wrong, step down
 * @param benjaminiHochberg the share of those taken for found that may be wrong
 * @param bonferroni that any of them be wrong, all at once
 */
public record AdjustedP(double p, double holm, double benjaminiHochberg, double bonferroni) {

    /**
     * Adjusts.
     *
     * @param values a p each, from 0 to 1, of all tests that were made
     * @return one each, in the same order
     * @throws IllegalArgumentException when one is no p
     * @see <a href="https://www.jstor.org/stable/4615733">Holm 1979, A simple sequentially rejective multiple test
     *     procedure</a>
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg 1995, Controlling the false
     *     discovery rate</a>
     */
    public static List<AdjustedP> of(List<Double> values) {
        int n = values.size();
        double[] p = values.stream().mapToDouble(Double::doubleValue).toArray();
        if (Arrays.stream(p).anyMatch(one -> !(one >= 0 && one <= 1))) {
            throw new IllegalArgumentException("A p lies from 0 to 1.");
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> p[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] holm = new double[n];
        double[] hochberg = new double[n];
        double most = 0;
        for (int at = 0; at < n; at++) {
            most = Math.max(most, Math.min(1, (n - at) * p[order[at]]));
            holm[order[at]] = most;
        }
        double least = 1;
        for (int at = n - 1; at >= 0; at--) {
            least = Math.min(least, (double) n / (at + 1) * p[order[at]]);
            hochberg[order[at]] = least;
        }
        return IntStream.range(0, n)
                .mapToObj(at -> new AdjustedP(p[at], holm[at], hochberg[at], Math.min(1, n * p[at])))
                .toList();
    }
}
