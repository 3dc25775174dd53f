package org.trigpoint.codebooks.agreement;

import java.util.Locale;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;

/** Why there is no number, and what did not count for one that there is, in sentences. */
final class Reasons {

    static final Undefined ONE_RATER = new Undefined("Agreement needs at least two raters.");
    static final Undefined NAMES = new Undefined(
            "The values are names, which have no distance from each other: this coefficient needs numbers.");
    static final Undefined FEW_UNITS =
            new Undefined("Fewer than two units have two ratings or more: there is nothing to compare.");
    static final Undefined NO_VARIATION = new Undefined(
            "All ratings that count are the same: without variation, agreement can't be told from chance.");
    static final Undefined NO_INTERVAL = new Undefined(
            "Nothing varies in almost all resamples, so that no interval can be told: the data vary too little.");
    static final Undefined MANY_CATEGORIES = new Undefined(
            "There are more than 200 different values: this coefficient is for categories, so group the values first.");

    /** More categories than this are measurements. */
    static final int MOST_CATEGORIES = 200;

    private Reasons() {}

    static String fewerThanTwo(int all, int counted) {
        return leftOut(all, counted, "fewer than two ratings");
    }

    static String leftOut(int all, int counted, String why) {
        return all == counted
                ? Coefficient.NOTHING
                : String.format(Locale.UK, "%,d of %,d units: %s", all - counted, all, why);
    }
}
