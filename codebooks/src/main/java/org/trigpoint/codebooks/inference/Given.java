package org.trigpoint.codebooks.inference;

import java.util.List;
import java.util.Locale;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.inference.Tested.Basis;
import org.trigpoint.codebooks.inference.Tested.Effect;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.Sample;

/** What was given to a test: how much of it counts, and what does not. */
final class Given {

    private Given() {}

    static Basis of(List<Sample> groups, String... assumptions) {
        int n = groups.stream().mapToInt(Sample::n).sum();
        int missing = groups.stream().mapToInt(Sample::missing).sum();
        return new Basis(
                n, List.of(assumptions), List.of(Tested.CLUSTERING), leftOut(missing, missing + n, "values: missing"));
    }

    static Basis of(Pairs pairs, String... assumptions) {
        String leftOut = leftOut(pairs.missing(), pairs.missing() + pairs.n(), "pairs: one of the two missing");
        return new Basis(pairs.n(), List.of(assumptions), List.of(Tested.CLUSTERING), leftOut);
    }

    static String leftOut(int some, int all, String what) {
        return some == 0 ? Estimate.NOTHING : String.format(Locale.UK, "%,d of %,d %s", some, all, what);
    }

    /** How large, about which there is an interval. */
    static Effect effect(String name, String words, double value, Interval interval, Basis basis) {
        return new Effect(name, words, new Estimate.Defined(value, interval, basis.n(), basis.leftOut()));
    }

    /** How large can't be told, or not how surely. */
    static Effect effect(String name, String words, String reason) {
        return new Effect(name, words, new Estimate.Undefined(reason));
    }
}
