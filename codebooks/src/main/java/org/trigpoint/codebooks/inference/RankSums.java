package org.trigpoint.codebooks.inference;

/** How many ways a sum of ranks can come about, exactly. */
final class RankSums {

    private static final double NEARLY = 1e-12;

    private final double[] upTo;

    /** From how many ways there are to each sum, from 0. */
    private RankSums(double[] ways) {
        upTo = new double[ways.length];
        double all = 0;
        for (double some : ways) {
            all += some;
        }
        double sum = 0;
        for (int at = 0; at < ways.length; at++) {
            sum += ways[at];
            upTo[at] = sum / all;
        }
    }

    /** Of Mann and Whitney's W of two groups: ways to choose n of n + m places, by what their ranks add up to. */
    static RankSums ofGroups(int n, int m) {
        int most = n * m;
        double[] ways = new double[most + 1];
        ways[0] = 1;
        for (int factor = m + 1; factor <= m + n; factor++) {
            for (int sum = most; sum >= factor; sum--) {
                ways[sum] -= ways[sum - factor];
            }
            int divisor = factor - m;
            for (int sum = divisor; sum <= most; sum++) {
                ways[sum] += ways[sum - divisor];
            }
        }
        return new RankSums(ways);
    }

    /** Of Wilcoxon's V of n pairs: ways to give the ranks 1 to n their signs, by what the positive ones add up to. */
    static RankSums ofSigns(int n) {
        int most = n * (n + 1) / 2;
        double[] ways = new double[most + 1];
        ways[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = most; sum >= rank; sum--) {
                ways[sum] += ways[sum - rank];
            }
        }
        return new RankSums(ways);
    }

    /** The largest sum there is. */
    int most() {
        return upTo.length - 1;
    }

    /** How likely at most this sum is; 0 below 0. */
    double atMost(double sum) {
        return sum < 0 ? 0 : upTo[(int) Math.min(most(), Math.floor(sum))];
    }

    /** Twice the smaller tail; the distribution is the same from both ends. */
    double bothTails(double sum) {
        return Math.min(1, 2 * atMost(Math.min(sum, most() - sum)));
    }

    /** The least sum that at least 2.5 % do not exceed, and 1 where that is 0. */
    int lower() {
        int at = 0;
        while (upTo[at] < Quantiles.TAIL - NEARLY) {
            at++;
        }
        return Math.max(1, at);
    }
}
