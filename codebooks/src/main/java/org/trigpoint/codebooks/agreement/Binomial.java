package org.trigpoint.codebooks.agreement;

import java.util.SplittableRandom;

/** Draws how many of some trials succeed, by inversion from the most probable number outwards. */
final class Binomial {

    private final double[] logFactorial;

    Binomial(int mostTrials) {
        logFactorial = new double[mostTrials + 1];
        for (int number = 2; number <= mostTrials; number++) {
            logFactorial[number] = logFactorial[number - 1] + Math.log(number);
        }
    }

    /** How many of so many trials succeed when each does with this probability. */
    int draw(SplittableRandom random, int trials, double probability) {
        if (trials == 0 || probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return trials;
        }
        int mode = (int) Math.min(trials, Math.floor((trials + 1) * probability));
        double atMode = at(mode, trials, probability);
        double left = random.nextDouble() - atMode;
        return left <= 0 ? mode : outwards(mode, trials, probability / (1 - probability), atMode, left);
    }

    /** From the mode up and down in turns, each number as probable as its neighbour says, until nothing is left. */
    private static int outwards(int mode, int trials, double odds, double atMode, double share) {
        double left = share;
        double above = atMode;
        double below = atMode;
        int high = mode;
        int low = mode;
        while (low > 0 || high < trials) {
            if (high < trials) {
                above *= (trials - high) / (high + 1.0) * odds;
                left -= above;
                high++;
                if (left <= 0) {
                    return high;
                }
            }
            if (low > 0) {
                below *= low / (trials - low + 1.0) / odds;
                left -= below;
                low--;
                if (left <= 0) {
                    return low;
                }
            }
        }
        return mode;
    }

    private double at(int successes, int trials, double probability) {
        return Math.exp(logFactorial[trials]
                - logFactorial[successes]
                - logFactorial[trials - successes]
                + successes * Math.log(probability)
                + (trials - successes) * Math.log1p(-probability));
    }
}
