package org.trigpoint.codebooks.agreement;

/**
 * An interval of 95 % about a coefficient.
 *
 * @param low its lower end
 * @param high its upper end, at most 1
 * @param method how it was found, in words that a reader of the field can look up
 */
public record Interval(double low, double high, String method) {

    /** Refuses ends that are no numbers, or the wrong way round. */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("No interval goes from " + low + " to " + high + ".");
        }
    }

    /** About a value, as many standard errors to either side as a quantile says, within what a coefficient can be. */
    static Interval about(double value, double standardError, double quantile, String method) {
        double half = quantile * standardError;
        return new Interval(Math.max(-1, value - half), Math.min(1, value + half), method);
    }
}
