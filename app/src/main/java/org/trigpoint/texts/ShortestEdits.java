package org.trigpoint.texts;

import java.util.Arrays;

/** Finds where the shortest edits between two stretches pass their middle, after Myers (1986), in linear space. */
final class ShortestEdits {

    private static final int[] NOTHING_IN_COMMON = {};

    private final int[] a;
    private final int[] b;
    private final int mostSteps;

    ShortestEdits(int[] a, int[] b, int mostSteps) {
        this.a = a;
        this.b = b;
        this.mostSteps = mostSteps;
    }

    /**
     * A place through which the edits pass, so that both sides of it can be looked at apart. After the most steps it is the
     * furthest place that was reached from the front.
     *
     * @return the places in both; empty when the stretches have nothing in common
     */
    int[] middle(int fromA, int toA, int fromB, int toB) {
        Search search = new Search(fromA, toA - fromA, fromB, toB - fromB);
        for (int steps = 0; steps < search.most; steps++) {
            if (search.forward(steps) || search.backward(steps)) {
                return search.met;
            }
            if (steps >= mostSteps) {
                return search.furthest(steps);
            }
        }
        return NOTHING_IN_COMMON;
    }

    /** Two fronts of furthest reaching paths, one from each end, until they meet. */
    private final class Search {

        private final int fromA;
        private final int sizeA;
        private final int fromB;
        private final int sizeB;
        private final int most;
        private final int centre;
        private final int[] ahead;
        private final int[] behind;
        private final boolean odd;
        private int aheadLow;
        private int aheadHigh;
        private int behindLow;
        private int behindHigh;
        private int[] met = NOTHING_IN_COMMON;

        Search(int fromA, int sizeA, int fromB, int sizeB) {
            this.fromA = fromA;
            this.sizeA = sizeA;
            this.fromB = fromB;
            this.sizeB = sizeB;
            most = (sizeA + sizeB + 1) / 2;
            centre = Math.min(most, mostSteps + 1) + 1;
            ahead = new int[2 * centre + 1];
            behind = new int[2 * centre + 1];
            Arrays.fill(ahead, -1);
            Arrays.fill(behind, -1);
            ahead[centre + 1] = 0;
            behind[centre + 1] = 0;
            odd = (sizeA - sizeB) % 2 != 0;
        }

        boolean forward(int steps) {
            for (int k = -steps + aheadLow; k <= steps - aheadHigh; k += 2) {
                int x = next(ahead, k, steps);
                int y = x - k;
                while (x < sizeA && y < sizeB && a[fromA + x] == b[fromB + y]) {
                    x++;
                    y++;
                }
                ahead[centre + k] = x;
                if (x > sizeA) {
                    aheadHigh += 2;
                } else if (y > sizeB) {
                    aheadLow += 2;
                } else if (odd && reached(behind, sizeA - sizeB - k) && x >= sizeA - at(behind, sizeA - sizeB - k)) {
                    return meet(x, y);
                }
            }
            return false;
        }

        boolean backward(int steps) {
            for (int k = -steps + behindLow; k <= steps - behindHigh; k += 2) {
                int x = next(behind, k, steps);
                int y = x - k;
                while (x < sizeA && y < sizeB && a[fromA + sizeA - 1 - x] == b[fromB + sizeB - 1 - y]) {
                    x++;
                    y++;
                }
                behind[centre + k] = x;
                if (x > sizeA) {
                    behindHigh += 2;
                } else if (y > sizeB) {
                    behindLow += 2;
                } else if (!odd && reached(ahead, sizeA - sizeB - k)) {
                    int other = at(ahead, sizeA - sizeB - k);
                    if (other >= sizeA - x) {
                        return meet(other, other - (sizeA - sizeB - k));
                    }
                }
            }
            return false;
        }

        private int next(int[] front, int k, int steps) {
            boolean down = k == -steps || (k != steps && front[centre + k - 1] < front[centre + k + 1]);
            return down ? front[centre + k + 1] : front[centre + k - 1] + 1;
        }

        private boolean reached(int[] front, int k) {
            return Math.abs(k) < centre && front[centre + k] >= 0;
        }

        private int at(int[] front, int k) {
            return front[centre + k];
        }

        private boolean meet(int x, int y) {
            boolean apart = (x > 0 || y > 0) && (x < sizeA || y < sizeB);
            met = apart ? new int[] {fromA + x, fromB + y} : NOTHING_IN_COMMON;
            return true;
        }

        int[] furthest(int steps) {
            int best = 0;
            for (int k = -steps; k <= steps; k++) {
                int x = ahead[centre + k];
                int y = x - k;
                if (x >= 0 && x <= sizeA && y >= 0 && y <= sizeB && x + y > best) {
                    best = x + y;
                    meet(x, y);
                }
            }
            return met;
        }
    }
}
