package org.trigpoint.codebooks.fidelity;

import java.util.List;
import org.trigpoint.codebooks.Fraction;

/**
 * One comparison with a threshold; a measure has one or two.
 *
 * @param label what is counted, as in {@code keyworkers with at least 3 days}
 * @param of what it is counted among, as in {@code keyworkers}
 * @param numerator what is known to count; months and means have parts
 * @param denominator above 0
 * @param most the largest share that what is missing could make of it; the share itself where nothing is missing
 * @param least the smallest
 * @param threshold a share
 */
public record Part(
        String label,
        String of,
        Fraction numerator,
        long denominator,
        Fraction least,
        Fraction most,
        Threshold threshold) {

    /**
     * What a share is held against.
     *
     * @param share such as 9/10
     * @param above whether the share itself is not enough
     * @param words as people read it, such as {@code at least 90%}
     */
    public record Threshold(Fraction share, boolean above, String words) {

        /** At least so many of a hundred. */
        static Threshold percent(int percent) {
            return new Threshold(Fraction.of(percent, 100), false, "at least " + percent + "%");
        }

        boolean reached(Fraction value) {
            int compared = value.compareTo(share);
            return above ? compared > 0 : compared >= 0;
        }
    }

    /** Of units that are known to count, known not to, or not known. */
    static Part counted(String label, String of, List<Behind> units, Threshold threshold) {
        long in = count(units, Behind.Standing.COUNTS);
        long open = count(units, Behind.Standing.UNKNOWN);
        int all = units.size();
        return new Part(label, of, Fraction.of(in), all, Fraction.of(in, all), Fraction.of(in + open, all), threshold);
    }

    static long count(List<Behind> units, Behind.Standing standing) {
        return units.stream().filter(unit -> unit.standing() == standing).count();
    }

    /**
     * The numerator over the denominator.
     *
     * @return unrounded
     */
    public Fraction share() {
        return numerator.over(denominator);
    }

    /**
     * What the comparison tells.
     *
     * @return met or not met where whatever is missing can't change it; else that it can't be computed
     */
    public Status status() {
        if (threshold.reached(least)) {
            return Status.MET;
        }
        return threshold.reached(most) ? Status.CANNOT_BE_COMPUTED : Status.NOT_MET;
    }
}
