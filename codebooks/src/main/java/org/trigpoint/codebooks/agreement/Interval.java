package org.trigpoint.codebooks.agreement;

/**
 * An interval of 95 % about a number.
 *
 * @param low its lower end
 * @param high its upper end; of a coefficient at most 1
 * @param method how it was found, in words that a reader of the field can look up
 */
public record Interval(double low, double high, String method) {

    /** Refuses ends that are no numbers, or the wrong way round. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("No interval goes from " + low + " to " + high + ".");
        }
    }

    /**
     * Wilson's score interval of a share.
     *
     * @param times how often it was so, from 0 to {@code n}
     * @param n of how many, at least 1
     * @return within 0 and 1, and never without width
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927, Probable inference, the law of
     *     succession, and statistical inference</a>
     */
    public static Interval wilson(int times, int n) {
        double share = (double) times / n;
        double square = Quantiles.NORMAL * Quantiles.NORMAL;
        double middle = (share + square / (2 * n)) / (1 + square / n);
        double half = Quantiles.NORMAL / (1 + square / n) * Math.sqrt(share * (1 - share) / n + square / (4.0 * n * n));
        double low = times == 0 ? 0 : middle - half;
        double high = times == n ? 1 : middle + half;
        return new Interval(Math.max(0, low), Math.min(1, high), "score interval (Wilson 1927)");
    }

    /** About a value, as many standard errors to either side as a quantile says, within what a coefficient can be. */
    static Interval about(double value, double standardError, double quantile, String method) {
        double half = quantile * standardError;
        return new Interval(Math.max(-1, value - half), Math.min(1, value + half), method);
    }
}
