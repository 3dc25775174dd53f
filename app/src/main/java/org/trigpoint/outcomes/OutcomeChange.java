package org.trigpoint.outcomes;

import java.util.Map;
import java.util.OptionalDouble;
import org.trigpoint.codebooks.scores.Change;
import org.trigpoint.codebooks.statistics.Estimate;

/**
 * How people of one form and group changed.
 *
 * @param cell where they belong, by the form of the earlier questionnaire
 * @param people how many have a questionnaire at either point
 * @param average the mean of those who have a number, however few they are; empty where nobody has
 * @param mean the same with its interval; undefined for fewer than two
 * @param directions verdicts on reliable change; empty where the instrument has no rule for that
 * @param unmeasured why others have no change, and how many
 */
public record OutcomeChange(
        OutcomeTables.Cell cell,
        int people,
        OptionalDouble average,
        Estimate mean,
        Map<Change.Direction, Integer> directions,
        Map<Change.Why, Integer> unmeasured) {}
