package org.trigpoint.codebooks.inference;

/** Natural logarithms of factorials, added up once. */
final class LogFactorials {

    private final double[] logs;

    /** From 0 up to a number. */
    LogFactorials(int most) {
        logs = new double[most + 1];
        double lost = 0;
        for (int at = 2; at <= most; at++) {
            double next = Math.log(at) - lost;
            logs[at] = logs[at - 1] + next;
            lost = logs[at] - logs[at - 1] - next;
        }
    }

    double of(int number) {
        return logs[number];
    }

    /** Ways to choose. */
    double choose(int all, int some) {
        return logs[all] - logs[some] - logs[all - some];
    }
}
