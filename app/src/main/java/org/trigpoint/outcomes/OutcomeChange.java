package org.trigpoint.outcomes;

import java.util.Map;
import org.trigpoint.codebooks.scores.Change;
import org.trigpoint.codebooks.statistics.Estimate;

/**
 * How people of one form and group changed.
 *
 * @param cell where they belong, by the form of the earlier questionnaire
 * @param people how many have a questionnaire at either point
 * @param mean the mean change of those whose change is measured, with its interval
 * @param directions verdicts on reliable change; empty where the instrument has no rule for that
 * @param unmeasured why others have no change, and how many
 */
public record OutcomeChange(
        OutcomeTables.Cell cell,
        int people,
        Estimate mean,
        Map<Change.Direction, Integer> directions,
        Map<Change.Why, Integer> unmeasured) {}
