package org.trigpoint.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * How long something took, again and again.
 *
 * @param millis sorted, the shortest first; at least one
 */
record Times(List<Double> millis) {

    private static final double WARM_MILLIS = 3_000;

    Times {
        millis = millis.stream().sorted().toList();
    }

    /** Something that is done once a round. */
    interface Deed {
        /**
         * Does it.
         *
         * @param round from 0; the rounds that only warm up come first
         */
        void round(int round) throws Exception;
    }

    /**
     * Does something until it is warm, and then counts.
     *
     * @param warmUp so many rounds at least come first, and as many more as fit into three seconds; 0 for a cold beginning
     * @param rounds how many count
     * @param deed what is done
     */
    static Times of(int warmUp, int rounds, Deed deed) throws Exception {
        long started = System.nanoTime();
        int round = 0;
        while (round < warmUp || (warmUp > 0 && since(started) < WARM_MILLIS)) {
            deed.round(round++);
        }
        List<Double> millis = new ArrayList<>();
        while (millis.size() < rounds) {
            long begun = System.nanoTime();
            deed.round(round++);
            millis.add(since(begun));
        }
        return new Times(millis);
    }

    /** Milliseconds from a moment of {@link System#nanoTime}. */
    static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    double median() {
        int middle = millis.size() / 2;
        return millis.size() % 2 == 1 ? millis.get(middle) : (millis.get(middle - 1) + millis.get(middle)) / 2;
    }

    double p95() {
        return millis.get((int) Math.ceil(millis.size() * 0.95) - 1);
    }
}
