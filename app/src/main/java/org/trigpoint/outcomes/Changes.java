package org.trigpoint.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Scoring.Per;
import org.trigpoint.codebooks.scores.Change;
import org.trigpoint.codebooks.scores.Change.Direction;
import org.trigpoint.codebooks.scores.Change.Why;
import org.trigpoint.codebooks.scores.ChangeRule;
import org.trigpoint.codebooks.scores.ItemAnswer;
import org.trigpoint.codebooks.scores.Score.Part;
import org.trigpoint.codebooks.statistics.SignedDifferences;
import org.trigpoint.outcomes.OutcomeTables.Cell;

/** Changes of people between two points in time: by the instrument's rule, or else of their totals. */
final class Changes {

    private final Outcomes outcomes;
    private final OutcomeSettings settings;
    private final Optional<ChangeRule> rule;

    Changes(Outcomes outcomes, OutcomeSettings settings) {
        this.outcomes = outcomes;
        this.settings = settings;
        this.rule = ChangeRule.of(outcomes.instrument())
                .map(shipped -> shipped.bounded(settings.bound()).held(settings.per()));
    }

    /** What is gathered of a cell. */
    private static final class Tally {
        private int people;
        private final List<Double> measured = new ArrayList<>();
        private final Map<Direction, Integer> directions = new EnumMap<>(Direction.class);
        private final Map<Why, Integer> unmeasured = new EnumMap<>(Why.class);
    }

    List<OutcomeChange> rows(Function<Answered, String> group, Comparator<Cell> order) {
        Map<Cell, Tally> cells = new TreeMap<>(order);
        for (List<Answered> person : outcomes.people().values()) {
            Answered before = at(person, settings.from());
            Answered after = at(person, settings.to());
            Answered one = before == null ? after : before;
            if (one != null) {
                Tally tally = cells.computeIfAbsent(new Cell(one.form(), group.apply(one), ""), cell -> new Tally());
                tally.people++;
                count(tally, before, after);
            }
        }
        return cells.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static OutcomeChange row(Cell cell, Tally tally) {
        double[] changes =
                tally.measured.stream().mapToDouble(Double::doubleValue).toArray();
        return new OutcomeChange(
                cell,
                tally.people,
                Arrays.stream(changes).average(),
                SignedDifferences.of(changes, new double[changes.length]).mean(),
                tally.directions,
                tally.unmeasured);
    }

    private void count(Tally tally, @Nullable Answered before, @Nullable Answered after) {
        Change change = of(before, after);
        switch (change) {
            case Change.None none -> tally.unmeasured.merge(none.why(), 1, Integer::sum);
            case Change.Measured measured -> {
                tally.measured.add(measured.mean());
                verdicts(measured, before, after).forEach(each -> tally.directions.merge(each, 1, Integer::sum));
            }
        }
    }

    private Collection<Direction> verdicts(
            Change.Measured measured, @Nullable Answered before, @Nullable Answered after) {
        if (rule.isEmpty()) {
            return List.of();
        }
        if (settings.per() == Per.MEAN || before == null || after == null) {
            return List.of(measured.direction());
        }
        return rule.get().items(numbers(before), numbers(after)).values().stream()
                .map(each -> ((Change.Measured) each).direction())
                .toList();
    }

    /** How somebody changed between two questionnaires. */
    Change of(@Nullable Answered before, @Nullable Answered after) {
        if (rule.isPresent()) {
            return rule.get().person(before == null ? null : numbers(before), after == null ? null : numbers(after));
        }
        if (before == null || !(before.score().total() instanceof Part.Scored first)) {
            return new Change.None(Why.NO_BASELINE);
        }
        if (after == null || !(after.score().total() instanceof Part.Scored second)) {
            return new Change.None(Why.NO_FOLLOW_UP);
        }
        return before.form().equals(after.form())
                ? new Change.Measured(
                        second.value() - first.value(), before.score().answers().size(), Direction.NONE)
                : new Change.None(Why.ANOTHER_FORM);
    }

    private static ChangeRule.At numbers(Answered one) {
        Map<String, Integer> numbers = new HashMap<>();
        one.score().answers().forEach((item, answer) -> {
            if (answer instanceof ItemAnswer.Given given) {
                numbers.put(item, given.value());
            }
        });
        return new ChangeRule.At(one.form(), numbers);
    }

    static @Nullable Answered at(List<Answered> person, String time) {
        return person.stream()
                .filter(one -> Objects.equals(one.time(), time))
                .findFirst()
                .orElse(null);
    }
}
