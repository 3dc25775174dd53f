package org.trigpoint.benchmark;

/**
 * One line of the page.
 *
 * @param operation what was done
 * @param at the size of the study, or of what it was done to
 * @param median the figure
 * @param tail the 95th percentile; a dash where there is none
 * @param rounds how often it was measured
 * @param holds whether it reaches what is wanted
 * @param wanted what that is
 */
record Line(String operation, String at, String median, String tail, int rounds, boolean holds, Wanted wanted) {

    private static final int ENOUGH_FOR_A_TAIL = 20;

    static Line of(String operation, String at, Times times, Wanted wanted) {
        return new Line(
                operation,
                at,
                Figures.millis(times.median()),
                times.millis().size() < ENOUGH_FOR_A_TAIL ? "\u2013" : Figures.millis(times.p95()),
                times.millis().size(),
                times.median() <= wanted.most() && times.p95() <= wanted.tail(),
                wanted);
    }

    /** A speed: more is better. */
    static Line ofSpeed(String operation, String at, Times perMegabyte, double atLeast, Wanted wanted) {
        double speed = 1_000 / perMegabyte.median();
        return new Line(
                operation,
                at,
                Figures.shortened(speed) + " MB/s",
                "\u2013",
                perMegabyte.millis().size(),
                speed >= atLeast,
                wanted);
    }

    /** A size in memory. */
    static Line ofMemory(String operation, String at, double megabytes, double atMost, Wanted wanted) {
        return new Line(operation, at, Figures.shortened(megabytes) + " MB", "\u2013", 1, megabytes <= atMost, wanted);
    }

    @Override
    public String toString() {
        return "%-60s %-10s %10s %10s  %s".formatted(operation, at, median, tail, verdict());
    }

    String verdict() {
        return !asked() ? "\u2013" : holds ? "reaches" : "**misses**";
    }

    /** Whether something was asked of it that it does not reach. */
    boolean misses() {
        return asked() && !holds;
    }

    private boolean asked() {
        return !wanted.reach().equals("\u2013");
    }
}
