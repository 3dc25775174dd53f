package org.trigpoint.codebooks.inference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.inference.Tested.Basis;
import org.trigpoint.codebooks.inference.Tested.Effect;
import org.trigpoint.codebooks.inference.Tested.Result;

/** Fisher's test of two by two: the first cell, given the margins, by the noncentral hypergeometric distribution. */
final class FisherTest {

    static final String METHOD = "Fisher\u2019s exact test";

    private static final String NAME = "odds_ratio";
    private static final String WORDS = "conditional maximum likelihood estimate of the odds ratio";
    /** As R: tables this much likelier than the one seen still count as no likelier. */
    private static final double AS_LIKELY = 1 + 1e-7;

    private static final double MOST_LOG_ODDS = 700;

    private final int low;
    private final int high;
    private final int seen;
    private final double[] logs;

    FisherTest(ContingencyTable table) {
        int first = table.ofColumn(0);
        int second = table.ofColumn(1);
        int row = table.ofRow(0);
        low = Math.max(0, row - second);
        high = Math.min(row, first);
        seen = table.count(0, 0);
        logs = new double[high - low + 1];
        LogFactorials factorials = new LogFactorials(table.n());
        for (int cell = low; cell <= high; cell++) {
            logs[cell - low] = factorials.choose(first, cell) + factorials.choose(second, row - cell);
        }
    }

    /** How likely each possible first cell is under an odds ratio. */
    private double[] likely(double logOdds) {
        double[] likely = new double[logs.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < likely.length; at++) {
            likely[at] = logs[at] + logOdds * at;
            most = Math.max(most, likely[at]);
        }
        double sum = 0;
        for (int at = 0; at < likely.length; at++) {
            likely[at] = Math.exp(likely[at] - most);
            sum += likely[at];
        }
        for (int at = 0; at < likely.length; at++) {
            likely[at] /= sum;
        }
        return likely;
    }

    private double mean(double logOdds) {
        double[] likely = likely(logOdds);
        double mean = 0;
        for (int at = 0; at < likely.length; at++) {
            mean += likely[at] * (low + at);
        }
        return mean;
    }

    private double atMostSeen(double logOdds) {
        double[] likely = likely(logOdds);
        double sum = 0;
        for (int at = 0; at <= seen - low; at++) {
            sum += likely[at];
        }
        return sum;
    }

    private double atLeastSeen(double logOdds) {
        double[] likely = likely(logOdds);
        double sum = 0;
        for (int at = seen - low; at < likely.length; at++) {
            sum += likely[at];
        }
        return sum;
    }

    Result tested(Basis basis) {
        double[] likely = likely(0);
        double p = 0;
        for (double one : likely) {
            p += one <= likely[seen - low] * AS_LIKELY ? one : 0;
        }
        return new Result(METHOD, List.of(), Math.min(1, p), Optional.of(effect(basis)), basis);
    }

    private Effect effect(Basis basis) {
        if (low == high) {
            return Given.effect(NAME, WORDS, "The totals leave one table only: it tells nothing of odds.");
        }
        double least = seen == low ? 0 : odds(logOdds -> atLeastSeen(logOdds) >= Quantiles.TAIL);
        if (seen == high) {
            return Given.effect(
                    NAME,
                    WORDS,
                    "The odds ratio is infinite, for a cell is 0; with 95 % confidence it is at" + " least "
                            + String.format(Locale.UK, "%.6g", least) + ".");
        }
        double most = odds(logOdds -> atMostSeen(logOdds) <= Quantiles.TAIL);
        double value = seen == low ? 0 : odds(logOdds -> mean(logOdds) >= seen);
        return Given.effect(
                NAME,
                WORDS,
                value,
                new Interval(least, most, "exact conditional (Fisher; as R\u2019s fisher.test)"),
                basis);
    }

    private static double odds(DoublePredicate holds) {
        return Math.exp(Roots.least(-MOST_LOG_ODDS, MOST_LOG_ODDS, holds));
    }
}
