package org.trigpoint.calibration;

import java.util.Locale;
import org.trigpoint.Refusal;

/**
 * When an observer is flagged: the mean signed difference from the expert scores, over their last reference sessions, lies so
 * far from zero in an item.
 *
 * @param sessions how many of the last sessions, 2 to 20
 * @param points how far, in points of the scale, in either direction; 0.25 to 5
 */
public record DriftRule(int sessions, double points) {

    /** Until a lead of the study sets another. It is the program's own, and from no protocol. */
    public static final DriftRule DEFAULT = new DriftRule(3, 1);

    /** Refuses what is no rule. */
    public DriftRule {
        if (sessions < 2 || sessions > 20 || !(points >= 0.25 && points <= 5)) {
            throw new Refusal("A rule looks at 2 to 20 sessions, and at a difference of 0.25 to 5 points.");
        }
    }

    /**
     * The rule in words, as it stands beside what it flags.
     *
     * @return one sentence
     */
    public String sentence() {
        return String.format(
                Locale.UK,
                "Flagged: over the last %d reference sessions, the mean difference from the expert scores is %s or more"
                        + " in either direction.",
                sessions,
                points == 1 ? "1 point" : String.format(Locale.UK, "%s points", written(points)));
    }

    private static String written(double points) {
        return points == Math.rint(points) ? String.valueOf((int) points) : String.valueOf(points);
    }
}
