package org.trigpoint.codebooks.inference;

import org.apache.commons.statistics.distribution.TDistribution;

/** How likely a sum of squared differences of ranks is by chance. */
final class RankCorrelation {

    private static final int EXACT_UP_TO = 9;
    private static final int SERIES_UP_TO = 1_290;

    private final int n;

    RankCorrelation(int n) {
        this.n = n;
    }

    String method(boolean tied) {
        if (tied || n >= SERIES_UP_TO) {
            return "Student\u2019s t";
        }
        return n <= EXACT_UP_TO ? "exact" : "Edgeworth series (AS 89)";
    }

    /** Of both tails, as R: the smaller one twice. */
    double bothTails(double s, double rho, boolean tied) {
        if (tied || n >= SERIES_UP_TO) {
            double t = rho / Math.sqrt((1 - rho * rho) / (n - 2.0));
            return Math.abs(rho) >= 1
                    ? 0
                    : Math.min(1, 2 * TDistribution.of(n - 2.0).survivalProbability(Math.abs(t)));
        }
        long sum = Math.round(s);
        double middle = ((double) n * n * n - n) / 6;
        double tail = s > middle ? atLeast(sum) : 1 - atLeast(sum + 2);
        return Math.clamp(2 * tail, 0.0, 1.0);
    }

    /** How likely a sum of at least so much is; sums are even. */
    private double atLeast(long sum) {
        if (sum <= 0) {
            return 1;
        }
        if (sum > ((long) n * n * n - n) / 3) {
            return 0;
        }
        return n <= EXACT_UP_TO ? counted(sum) : series(sum);
    }

    private double counted(long sum) {
        long[] orders = new long[2];
        count(0, 0, 0, sum, orders);
        return (double) orders[0] / orders[1];
    }

    private void count(int place, int used, long sum, long wanted, long[] orders) {
        if (place == n) {
            orders[1]++;
            orders[0] += sum >= wanted ? 1 : 0;
            return;
        }
        for (int rank = 0; rank < n; rank++) {
            if ((used & (1 << rank)) == 0) {
                long off = (long) (rank - place) * (rank - place);
                count(place + 1, used | (1 << rank), sum + off, wanted, orders);
            }
        }
    }

    private double series(long sum) {
        double b = 1.0 / n;
        double x = (6 * (sum - 1) * b / ((double) n * n - 1) - 1) * Math.sqrt(n - 1.0);
        double y = x * x;
        double inner = b * (0.0879 + 0.0151 * b - y * (0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y)));
        double u = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * (-0.0758 + b * (0.1033 + 0.3932 * b) - y * inner));
        return Math.clamp(u / Math.exp(y / 2) + Quantiles.above(x), 0.0, 1.0);
    }
}
