package org.trigpoint.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Scoring.Kind;
import org.trigpoint.codebooks.instruments.Scoring.Rule;
import org.trigpoint.codebooks.scores.FamilyScore;
import org.trigpoint.codebooks.scores.Score;
import org.trigpoint.codebooks.scores.Score.Part;
import org.trigpoint.codebooks.scores.Score.State;
import org.trigpoint.codebooks.statistics.SignedDifferences;

/** Sums outcomes up. Rows of different forms stand beside each other and are never added. */
public final class OutcomeTables {

    private static final List<String> FORMS = List.of("adult", "child", "");

    private final Outcomes outcomes;
    private final OutcomeSettings settings;

    /**
     * Of outcomes.
     *
     * @param outcomes of one instrument
     * @param settings how they are summed up
     */
    public OutcomeTables(Outcomes outcomes, OutcomeSettings settings) {
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /**
     * Where a row belongs.
     *
     * @param form key of the form; empty: not known
     * @param group the site's code, the arm's word, or empty: of no such, or not split
     * @param time the point in time; empty where the row is of a change
     */
    public record Cell(String form, String group, String time) {

        private static final Comparator<Cell> ORDER = Comparator.comparingInt((Cell cell) -> FORMS.indexOf(cell.form))
                .thenComparing((Cell cell) -> cell.group.isEmpty())
                .thenComparing(Cell::group)
                .thenComparingInt((Cell cell) -> Outcomes.TIMES.indexOf(cell.time));
    }

    /**
     * Numbers in short.
     *
     * @param n how many
     * @param mean undefined of none
     * @param deviation the standard deviation with n - 1; undefined of fewer than two
     */
    public record Numbers(int n, OptionalDouble mean, OptionalDouble deviation) {

        static Numbers of(List<Double> values) {
            return FamilyScore.of(values)
                    .map(all -> new Numbers(all.n(), OptionalDouble.of(all.mean()), all.deviation()))
                    .orElseGet(() -> new Numbers(0, OptionalDouble.empty(), OptionalDouble.empty()));
        }
    }

    /**
     * Questionnaires at one point in time.
     *
     * @param cell where they belong
     * @param answered how many questionnaires
     * @param states how many totals came about in which way
     * @param missing answers that are missing, by kind
     * @param offForm questionnaires with a number that their form does not print
     * @param total the totals
     * @param subscales by key, in the order of the instrument
     */
    public record Level(
            Cell cell,
            int answered,
            Map<State, Integer> states,
            Map<Kind, Integer> missing,
            int offForm,
            Numbers total,
            Map<String, Numbers> subscales) {}

    /**
     * Families at one point in time.
     *
     * @param cell where they belong; of no form, for members' scores are taken together
     * @param members how many members have a score
     * @param families their composites
     */
    public record Families(Cell cell, int members, Numbers families) {}

    /**
     * Levels by form, group and time.
     *
     * @return in this order; a cell without questionnaires has no row
     */
    public List<Level> levels() {
        Map<Cell, List<Answered>> cells = new TreeMap<>(Cell.ORDER);
        outcomes.answered()
                .forEach(one -> cells.computeIfAbsent(
                                new Cell(one.form(), group(one), one.time()), cell -> new ArrayList<>())
                        .add(one));
        return cells.entrySet().stream()
                .map(entry -> level(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Level level(Cell cell, List<Answered> answered) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        Map<Kind, Integer> missing = new EnumMap<>(Kind.class);
        int offForm = 0;
        for (Answered one : answered) {
            states.merge(one.score().state(), 1, Integer::sum);
            one.score().missing().forEach(kind -> missing.merge(kind, 1, Integer::sum));
            offForm += one.score().offForm().isEmpty() ? 0 : 1;
        }
        Map<String, Numbers> subscales = new LinkedHashMap<>();
        rules(Rule.Subscale.class)
                .forEach(rule -> subscales.put(
                        rule.key(), numbers(answered, score -> score.subscales().get(rule.key()))));
        return new Level(
                cell, answered.size(), states, missing, offForm, numbers(answered, score -> score.total()), subscales);
    }

    private static Numbers numbers(List<Answered> answered, Function<Score, @Nullable Part> part) {
        return Numbers.of(answered.stream()
                .map(one -> part.apply(one.score()))
                .filter(Part.Scored.class::isInstance)
                .map(scored -> ((Part.Scored) scored).value())
                .toList());
    }

    /**
     * Changes by form and group.
     *
     * @return in this order
     */
    public List<OutcomeChange> changes() {
        return new Changes(outcomes, settings).rows(this::group, Cell.ORDER);
    }

    /**
     * Totals at one point in time by form and group, as {@link #changes} has changes.
     *
     * @param time such as {@code endline}
     * @return in this order; nobody's direction is told
     */
    public List<OutcomeChange> means(String time) {
        Map<Cell, List<Answered>> cells = new TreeMap<>(Cell.ORDER);
        outcomes.answered().stream()
                .filter(one -> one.time().equals(time))
                .forEach(one -> cells.computeIfAbsent(new Cell(one.form(), group(one), ""), cell -> new ArrayList<>())
                        .add(one));
        return cells.entrySet().stream()
                .map(entry -> mean(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static OutcomeChange mean(Cell cell, List<Answered> answered) {
        double[] totals = answered.stream()
                .map(one -> one.score().total())
                .filter(Part.Scored.class::isInstance)
                .mapToDouble(scored -> ((Part.Scored) scored).value())
                .toArray();
        return new OutcomeChange(
                cell,
                answered.size(),
                Arrays.stream(totals).average(),
                SignedDifferences.of(totals, new double[totals.length]).mean(),
                Map.of(),
                Map.of());
    }

    /**
     * Families' scores by group and time, where the instrument has a rule for them.
     *
     * @return in this order; empty where it has none
     */
    public List<Families> families() {
        if (rules(Rule.FamilyMean.class).isEmpty()) {
            return List.of();
        }
        Map<Cell, Map<String, List<Double>>> cells = new TreeMap<>(Cell.ORDER);
        for (Answered one : outcomes.answered()) {
            if (!one.family().isEmpty() && one.score().total() instanceof Part.Scored scored) {
                cells.computeIfAbsent(new Cell("", group(one), one.time()), cell -> new TreeMap<>())
                        .computeIfAbsent(one.family(), family -> new ArrayList<>())
                        .add(scored.mean());
            }
        }
        return cells.entrySet().stream()
                .map(entry -> new Families(
                        entry.getKey(),
                        entry.getValue().values().stream().mapToInt(List::size).sum(),
                        Numbers.of(entry.getValue().values().stream()
                                .map(members ->
                                        FamilyScore.of(members).orElseThrow().mean())
                                .toList())))
                .toList();
    }

    private <R extends Rule> List<R> rules(Class<R> kind) {
        var scoring = outcomes.instrument().scoring();
        return scoring == null ? List.of() : scoring.rules(kind).toList();
    }

    private String group(Answered one) {
        return switch (settings.by()) {
            case ALL -> "";
            case SITE -> one.site();
            case ARM -> one.arm();
            case KEYWORKER -> one.keyworker();
            case FAMILY -> one.family();
        };
    }
}
