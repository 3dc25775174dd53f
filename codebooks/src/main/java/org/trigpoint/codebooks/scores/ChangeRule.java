package org.trigpoint.codebooks.scores;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.instruments.Scoring.Better;
import org.trigpoint.codebooks.instruments.Scoring.Bound;
import org.trigpoint.codebooks.instruments.Scoring.Per;
import org.trigpoint.codebooks.instruments.Scoring.Rule;

/**
 * From when a change counts as reliable.
 *
 * @param threshold above 0, in points of the scale
 * @param bound whether the threshold itself counts
 * @param per what it is held against
 * @param better which direction is an improvement
 */
public record ChangeRule(BigDecimal threshold, Bound bound, Per per, Better better) {

    /** Refuses what is no threshold. */
    public ChangeRule {
        if (threshold.signum() <= 0) {
            throw new IllegalArgumentException("A threshold of change is above 0.");
        }
    }

    /**
     * The rule of an instrument, as its file sets it.
     *
     * @param instrument as it was read
     * @return empty where it has none
     */
    public static Optional<ChangeRule> of(Instrument instrument) {
        Scoring scoring = instrument.scoring();
        if (scoring == null) {
            return Optional.empty();
        }
        Better better =
                scoring.rules(Rule.Total.class).findFirst().orElseThrow().better();
        return scoring.rules(Rule.Change.class)
                .findFirst()
                .map(rule -> new ChangeRule(rule.threshold(), rule.bound(), rule.per(), better));
    }

    /**
     * The same rule with another bound.
     *
     * @param other whether the threshold itself counts
     * @return the rule
     */
    public ChangeRule bounded(Bound other) {
        return new ChangeRule(threshold, other, per, better);
    }

    /**
     * The same rule held against something else.
     *
     * @param other what the threshold is held against
     * @return the rule
     */
    public ChangeRule held(Per other) {
        return new ChangeRule(threshold, bound, other, better);
    }

    /**
     * Numbers that somebody gave at one point in time.
     *
     * @param form key of the form that was used; empty where it is not known
     * @param values by keys of items, as they were answered; those without a number are not there
     */
    public record At(String form, Map<String, Integer> values) {

        /** Keeps its own copy. */
        public At {
            values = Map.copyOf(values);
        }
    }

    /**
     * How one person changed; whatever is asked of items is answered by {@link #items}.
     *
     * @param before null: they did not answer then
     * @param after null: they did not answer then
     * @return the change in the mean over the items that have a number at both points, or why there is none
     */
    public Change person(@Nullable At before, @Nullable At after) {
        if (before == null || before.values().isEmpty()) {
            return new Change.None(Change.Why.NO_BASELINE);
        }
        if (after == null || after.values().isEmpty()) {
            return new Change.None(Change.Why.NO_FOLLOW_UP);
        }
        if (!before.form().equals(after.form())) {
            return new Change.None(Change.Why.ANOTHER_FORM);
        }
        List<Integer> differences = new ArrayList<>(differences(before, after).values());
        return differences.isEmpty()
                ? new Change.None(Change.Why.NOTHING_IN_COMMON)
                : measured(
                        BigDecimal.valueOf(
                                differences.stream().mapToInt(Integer::intValue).sum()),
                        differences.size());
    }

    /**
     * How each item changed.
     *
     * @param before what was answered first
     * @param after what was answered later
     * @return by keys of the items that have a number at both points, in their order; empty where the forms differ
     */
    public Map<String, Change> items(At before, At after) {
        Map<String, Change> all = new LinkedHashMap<>();
        if (before.form().equals(after.form())) {
            differences(before, after).forEach((item, by) -> all.put(item, measured(BigDecimal.valueOf(by), 1)));
        }
        return all;
    }

    private static Map<String, Integer> differences(At before, At after) {
        Map<String, Integer> all = new LinkedHashMap<>();
        before.values().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            Integer later = after.values().get(entry.getKey());
            if (later != null) {
                all.put(entry.getKey(), later - entry.getValue());
            }
        });
        return all;
    }

    /** A sum over some items is held against as many thresholds, so that no mean is rounded on the way. */
    Change measured(BigDecimal sum, int items) {
        int side = sum.abs().compareTo(threshold.multiply(BigDecimal.valueOf(items)));
        boolean reliable = bound == Bound.AT_LEAST ? side >= 0 : side > 0;
        boolean up = sum.signum() > 0 == (better == Better.HIGHER);
        Change.Direction direction =
                !reliable ? Change.Direction.NONE : up ? Change.Direction.IMPROVEMENT : Change.Direction.DETERIORATION;
        return new Change.Measured(
                sum.divide(BigDecimal.valueOf(items), MathContext.DECIMAL64).doubleValue(), items, direction);
    }
}
