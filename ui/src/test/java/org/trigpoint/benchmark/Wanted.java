package org.trigpoint.benchmark;

/**
 * What is asked of one line of the page, and what others reach.
 *
 * @param most milliseconds that the median may take at most; infinite when nothing is asked
 * @param tail milliseconds that the 95th percentile may take at most; infinite when nothing is asked of it
 * @param reach the same in words
 * @param limit what the bare machine allows
 * @param peers the best figure of the peers
 */
record Wanted(double most, double tail, String reach, String limit, String peers) {

    /** Nothing is asked: the figure is only told. */
    static final Wanted NOTHING =
            new Wanted(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, "\u2013", "\u2013", "\u2013");

    static Wanted atMost(double millis, String limit, String peers) {
        return new Wanted(millis, Double.POSITIVE_INFINITY, Figures.millis(millis), limit, peers);
    }

    /** The same is asked of the 95th percentile. */
    Wanted andTail() {
        return new Wanted(most, most, reach + ", p95 too", limit, peers);
    }

    /** Only the 95th percentile is asked for. */
    static Wanted tailAtMost(double millis, String limit, String peers) {
        return new Wanted(Double.POSITIVE_INFINITY, millis, "p95 " + Figures.millis(millis), limit, peers);
    }

    boolean asks() {
        return Double.isFinite(most) || Double.isFinite(tail);
    }
}
