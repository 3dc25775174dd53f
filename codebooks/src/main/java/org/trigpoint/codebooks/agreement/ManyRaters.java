package org.trigpoint.codebooks.agreement;

import java.util.Arrays;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;

/**
 * Agreement of any number of raters by category: the share of pairs of ratings that are the same, and what is left of it
 * when chance is taken out after Fleiss or after Gwet. Ratings may be missing: a unit counts for agreement when it has two,
 * and for chance when it has one. Intervals are by linearisation over units, with Student's t.
 *
 * @see <a href="https://doi.org/10.1348/000711006X126600">Gwet 2008, Computing inter-rater reliability and its variance in
 *     the presence of high agreement</a>
 * @see <a href="https://doi.org/10.1177/0013164420973080">Gwet 2021, Large-sample variance of Fleiss generalized kappa</a>
 */
public final class ManyRaters {

    private final Ratings ratings;
    private final Units units;
    private final int paired;

    /**
     * Takes ratings.
     *
     * @param ratings by any number of raters
     */
    public ManyRaters(Ratings ratings) {
        this.ratings = ratings;
        this.units = Units.of(ratings, 1);
        this.paired = ratings.unitsWith(2);
    }

    /**
     * The mean, over units, of the share of pairs of ratings that are the same.
     *
     * @return from 0 to 1; undefined when fewer than two units have two ratings
     */
    public Coefficient percent() {
        if (ratings.raters() < 2) {
            return Reasons.ONE_RATER;
        }
        if (paired < 2) {
            return Reasons.FEW_UNITS;
        }
        return share(defined(1 - disagreed(Weights.IDENTITY), agreed(Weights.IDENTITY), "Gwet 2014"));
    }

    /** A share is not below none. */
    private static Coefficient share(Coefficient found) {
        return found instanceof Coefficient.Defined(double value, Interval interval, int n, String leftOut)
                ? new Coefficient.Defined(
                        value,
                        new Interval(Math.max(0, interval.low()), interval.high(), interval.method()),
                        n,
                        leftOut)
                : found;
    }

    /**
     * Fleiss' kappa, in Gwet's form for units with different numbers of ratings; with the same number in each it is
     * Fleiss' own, and with two raters Scott's pi.
     *
     * @return undefined when there are too few units, or nothing varies
     */
    public Coefficient fleissKappa() {
        return corrected(Weights.IDENTITY, false, "Gwet 2021");
    }

    /**
     * Gwet's AC1 for nominal values, and AC2 with ordinal, quadratic or ratio weights for the other levels. The categories
     * are those that occur, or the points of the scale that the ratings are on.
     *
     * @param level what the values mean; all but nominal need numbers
     * @return undefined when there are too few units, or nothing varies
     */
    public Coefficient gwet(Level level) {
        if (level != Level.NOMINAL && !ratings.inNumbers()) {
            return Reasons.NAMES;
        }
        if (level == Level.RATIO && ratings.value(0) < 0) {
            return new Coefficient.Undefined("A ratio scale has no values below zero.");
        }
        return corrected(ratings.categories() < 2 ? Weights.IDENTITY : Weights.gwet(ratings, level), true, "Gwet 2008");
    }

    private Coefficient corrected(Weights weights, boolean gwet, String source) {
        if (ratings.raters() < 2) {
            return Reasons.ONE_RATER;
        }
        if (paired < 2) {
            return Reasons.FEW_UNITS;
        }
        if (ratings.occurring() < 2) {
            return Reasons.NO_VARIATION;
        }
        if (ratings.categories() > Reasons.MOST_CATEGORIES) {
            return Reasons.MANY_CATEGORIES;
        }
        double[] agreed = agreed(weights);
        double[] classes = classes();
        double[] chance = gwet ? gwetChance(weights, classes) : fleissChance(weights, classes);
        double expected = mean(chance);
        double value = 1 - disagreed(weights) / (1 - expected);
        double[] linear = new double[units.patterns()];
        double twice = 2 * (1 - value);
        for (int pattern = 0; pattern < linear.length; pattern++) {
            double ofUnit = (agreed[pattern] - (units.given(pattern) < 2 ? 0 : weight() * expected)) / (1 - expected);
            linear[pattern] = ofUnit - twice * (chance[pattern] - expected) / (1 - expected);
        }
        return defined(value, linear, source);
    }

    /** The mean share of disagreement over the units compared: exactly 0 when there is none. */
    private double disagreed(Weights weights) {
        double sum = 0;
        for (int pattern = 0; pattern < units.patterns(); pattern++) {
            double given = units.given(pattern);
            if (given > 1) {
                sum += units.times()[pattern] * units.disagreement(pattern, weights) / (given * (given - 1));
            }
        }
        return sum / paired;
    }

    /** What a unit that counts stands for, when those that can't be compared stand for none. */
    private double weight() {
        return (double) units.units() / paired;
    }

    /** For each pattern the share of pairs that agree, so weighted that their mean is that of the units compared. */
    private double[] agreed(Weights weights) {
        double[] agreed = new double[units.patterns()];
        Arrays.setAll(agreed, pattern -> {
            double given = units.given(pattern);
            return given < 2 ? 0 : weight() * (1 - units.disagreement(pattern, weights) / (given * (given - 1)));
        });
        return agreed;
    }

    /** The share of each category: the mean over units of its share of the unit's ratings. */
    private double[] classes() {
        double[] classes = new double[ratings.categories()];
        for (int pattern = 0; pattern < units.patterns(); pattern++) {
            double each = (double) units.times()[pattern] / units.given(pattern) / units.units();
            for (int which = 0; which < units.given(pattern); which++) {
                classes[units.category(pattern, which)] += each;
            }
        }
        return classes;
    }

    private double[] fleissChance(Weights weights, double[] classes) {
        double[] meets = new double[classes.length];
        for (int one = 0; one < classes.length; one++) {
            for (int two = 0; two < classes.length; two++) {
                meets[one] += classes[two] * (1 - weights.disagreement(one, two));
            }
        }
        return meanOver(meets);
    }

    private double[] gwetChance(Weights weights, double[] classes) {
        double all = 0;
        for (int one = 0; one < classes.length; one++) {
            for (int two = 0; two < classes.length; two++) {
                all += 1 - weights.disagreement(one, two);
            }
        }
        double scale = all / (classes.length * (classes.length - 1.0));
        double[] others = new double[classes.length];
        Arrays.setAll(others, category -> scale * (1 - classes[category]));
        return meanOver(others);
    }

    private double[] meanOver(double[] ofCategory) {
        double[] means = new double[units.patterns()];
        for (int pattern = 0; pattern < means.length; pattern++) {
            for (int which = 0; which < units.given(pattern); which++) {
                means[pattern] += ofCategory[units.category(pattern, which)] / units.given(pattern);
            }
        }
        return means;
    }

    private double mean(double[] ofPattern) {
        double sum = 0;
        for (int pattern = 0; pattern < ofPattern.length; pattern++) {
            sum += units.times()[pattern] * ofPattern[pattern];
        }
        return sum / units.units();
    }

    private Coefficient defined(double value, double[] linear, String source) {
        double squares = 0;
        for (int pattern = 0; pattern < linear.length; pattern++) {
            squares += units.times()[pattern] * (linear[pattern] - value) * (linear[pattern] - value);
        }
        double n = units.units();
        double error = Math.sqrt(squares / (n * (n - 1)));
        Interval interval = Interval.about(
                value,
                error,
                Quantiles.t(n - 1),
                "linearised variance over units with Student\u2019s t (" + source + ")");
        return new Defined(value, interval, paired, Reasons.fewerThanTwo(ratings.units(), paired));
    }
}
