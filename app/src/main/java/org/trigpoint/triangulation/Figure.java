package org.trigpoint.triangulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.triangulation.JointDisplay.Count;

/**
 * A number that a judgement can rest on, as it is at this moment. It counts only what is hidden from nobody, so that it is the
 * same for all who see the whole study.
 *
 * @param key which number, for good: its kind, a colon, and what tells it apart within that kind
 * @param strand which strand it is evidence of
 * @param label what it is of, as people read it
 * @param value as it is read, with its unit; what can't be computed says so in words
 * @param counts the numbers that the value tells, unrounded; none where it says why there is none
 * @param n how many it rests on; null where that is not a number of anything
 * @param interval of 95 %; null where there is none
 * @param restsOn in half a sentence
 * @param digest of the value and of all that it rests on: alike while nothing of it has changed
 */
public record Figure(
        String key,
        Strand strand,
        String label,
        String value,
        List<Count> counts,
        @Nullable Integer n,
        @Nullable Interval interval,
        String restsOn,
        String digest) {

    /** Keeps its own copy. */
    public Figure {
        counts = List.copyOf(counts);
    }

    /**
     * The value with its interval and how many it rests on.
     *
     * @return such as {@code 3.2 (2.8 to 3.6), n = 12}
     */
    public String words() {
        String around =
                interval == null ? "" : " (" + Digits.of(interval.low()) + " to " + Digits.of(interval.high()) + ")";
        return value + around + (n == null ? "" : ", n = " + n);
    }

    /**
     * What kind of number it is.
     *
     * @return what stands before the colon of its key
     */
    public String kind() {
        return key.substring(0, key.indexOf(':'));
    }
}
