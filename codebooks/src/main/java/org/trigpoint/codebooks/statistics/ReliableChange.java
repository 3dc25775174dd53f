package org.trigpoint.codebooks.statistics;

import java.util.EnumMap;
import java.util.Map;

/**
 * From how much on a person's change is more than the measure's own wavering: an amount that somebody gives, or the reliable
 * change index of a deviation and a reliability.
 *
 * @param threshold above 0, in the unit of the score; a change of exactly so much counts
 * @param higherIsBetter whether more of the score is improvement
 * @param words where the threshold is from
 */
public record ReliableChange(double threshold, boolean higherIsBetter, String words) {

    private static final double NORMAL = 1.959963984540054;

    /** Scores are decimal numbers that binary ones only come near to. */
    private static final double NEARLY = 1e-9;

    /** What became of somebody. */
    public enum Change {
        /** Better by the threshold or more. */
        IMPROVED,
        /** Less than the threshold either way. */
        NO_RELIABLE_CHANGE,
        /** Worse by the threshold or more. */
        DETERIORATED
    }

    /**
     * What became of some people.
     *
     * @param improved how many
     * @param unchanged how many
     * @param deteriorated how many
     * @param missing how many lack one of the two scores or both; they are in none of the others
     */
    public record Counts(int improved, int unchanged, int deteriorated, int missing) {

        /** Those with both scores. */
        public int n() {
            return improved + unchanged + deteriorated;
        }

        /** Of those with both scores, the share that improved; with Wilson's interval, undefined of none. */
        public Estimate shareImproved() {
            return Estimate.share(improved, n());
        }

        /** Of those with both scores, the share that deteriorated; with Wilson's interval, undefined of none. */
        public Estimate shareDeteriorated() {
            return Estimate.share(deteriorated, n());
        }
    }

    /** Refuses a threshold that is none. */
    public ReliableChange {
        if (!(threshold > 0) || !Double.isFinite(threshold)) {
            throw new IllegalArgumentException(threshold + " is no threshold.");
        }
    }

    /**
     * A threshold that somebody gives.
     *
     * @param threshold above 0, in the unit of the score
     * @param higherIsBetter whether more of the score is improvement
     * @return the rule
     */
    public static ReliableChange of(double threshold, boolean higherIsBetter) {
        return new ReliableChange(threshold, higherIsBetter, "threshold as given");
    }

    /**
     * The reliable change index: 1.96 standard errors of a difference, each of the two scores wavering by the deviation times
     * the root of one less the reliability.
     *
     * @param deviation standard deviation of the score before, above 0
     * @param reliability from 0 to below 1, such as Cronbach's alpha
     * @param higherIsBetter whether more of the score is improvement
     * @return the rule
     * @throws IllegalArgumentException for a deviation or a reliability that is none
     * @see <a href="https://doi.org/10.1037/0022-006X.59.1.12">Jacobson and Truax 1991, Clinical significance</a>
     */
    public static ReliableChange ofReliability(double deviation, double reliability, boolean higherIsBetter) {
        if (!(deviation > 0) || !(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException(
                    "There is no index of deviation " + deviation + " and reliability " + reliability + ".");
        }
        return new ReliableChange(
                NORMAL * deviation * Math.sqrt(2 * (1 - reliability)),
                higherIsBetter,
                "reliable change index: 1.96 standard errors of a difference (Jacobson and Truax 1991)");
    }

    /**
     * Judges one person.
     *
     * @param before a number
     * @param after a number
     * @return what became of them
     */
    public Change between(double before, double after) {
        double better = higherIsBetter ? after - before : before - after;
        if (better >= threshold - NEARLY) {
            return Change.IMPROVED;
        }
        return better <= NEARLY - threshold ? Change.DETERIORATED : Change.NO_RELIABLE_CHANGE;
    }

    /**
     * Counts people.
     *
     * @param before a score a person; not a number where it is missing
     * @param after the score of the same person at the same place
     * @return the counts
     * @throws IllegalArgumentException when they are not as many
     */
    public Counts count(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(before.length + " and " + after.length + " are no pairs.");
        }
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        int missing = 0;
        for (int person = 0; person < before.length; person++) {
            if (Double.isFinite(before[person]) && Double.isFinite(after[person])) {
                counts.merge(between(before[person], after[person]), 1, Integer::sum);
            } else {
                missing++;
            }
        }
        return new Counts(
                counts.getOrDefault(Change.IMPROVED, 0),
                counts.getOrDefault(Change.NO_RELIABLE_CHANGE, 0),
                counts.getOrDefault(Change.DETERIORATED, 0),
                missing);
    }
}
