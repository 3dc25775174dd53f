package org.trigpoint.quoting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.trigpoint.Plural;

/**
 * How many passages a file has, and leaves out, by what their speakers answered.
 *
 * @param printed how many are in it, from 0
 * @param leftOut how many are left out because somebody in them may not be quoted, from 0
 * @param conditional of those in it, how many have conditions to be kept
 * @param unknown of those in it, of how many consent is not recorded, or nobody knows who speaks
 */
public record QuotingTally(int printed, int leftOut, int conditional, int unknown) {

    /** Of no passage. */
    public static final QuotingTally NONE = new QuotingTally(0, 0, 0, 0);

    /**
     * Of some passages.
     *
     * @param passages whether each may be printed
     * @return the tally
     */
    public static QuotingTally of(Collection<Quotable> passages) {
        QuotingTally all = NONE;
        for (Quotable one : passages) {
            all = all.and(one);
        }
        return all;
    }

    /**
     * With one passage more.
     *
     * @param one whether it may be printed
     * @return the greater tally
     */
    public QuotingTally and(Quotable one) {
        return one.printable()
                ? new QuotingTally(
                        printed + 1,
                        leftOut,
                        conditional + (one.conditional() ? 1 : 0),
                        unknown + (one.unknown() ? 1 : 0))
                : new QuotingTally(printed, leftOut + 1, conditional, unknown);
    }

    /**
     * What a file says of it, so that nothing is left out in silence.
     *
     * @return sentences, the first always there when there is any passage; empty when there is none
     */
    public List<String> sentences() {
        if (printed + leftOut == 0) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        said.add(
                leftOut == 0
                        ? "No passage is left out for want of consent to quote."
                        : counted(leftOut) + " left out: somebody who speaks there may not be quoted.");
        if (conditional > 0) {
            said.add(counted(conditional) + " printed on conditions, which are to be kept.");
        }
        if (unknown > 0) {
            said.add(counted(unknown) + " printed without a record of consent to quote: ask before you publish.");
        }
        return said;
    }

    private static String counted(int number) {
        return Plural.of(number, "passage is", "passages are");
    }
}
