package org.trigpoint.description;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trigpoint.codebooks.inference.Correlation;
import org.trigpoint.codebooks.statistics.Sample;
import org.trigpoint.description.SideRows.Row;

/** Two numbers of different kinds of record, one of each for each unit that both hang on; and who is not linked, and why. */
final class Joined {

    private final Unit unit;
    private final String several;
    private final Half first;
    private final Half second;
    private final Map<String, String> keyworkers = new HashMap<>();

    /** One number a unit, and what became of the other records. */
    private static final class Half {
        private final Side side;
        private final Unit own;
        private final Map<String, Double> numbers = new TreeMap<>();
        private final Map<String, Integer> many = new HashMap<>();
        private final int rows;
        private final boolean severalForms;
        private int refused;
        private int unlinked;
        private int unnumbered;

        /** Of a unit that it does not name, it has the number of who works with the family. */
        Half(Side side, Unit wanted, String several, List<Row> rows) {
            this.side = side;
            this.own = side.units().contains(wanted) ? wanted : Unit.KEYWORKER;
            this.rows = rows.size();
            this.severalForms = side.form().equals(Asked.ALL)
                    && rows.stream()
                                    .map(Row::form)
                                    .filter(form -> !form.isEmpty())
                                    .distinct()
                                    .count()
                            > 1;
            Map<String, List<Double>> found = new LinkedHashMap<>();
            rows.forEach(row -> put(row, found));
            found.forEach((key, values) -> {
                numbers.put(key, one(values, several));
                many.put(key, values.size());
            });
        }

        private void put(Row row, Map<String, List<Double>> found) {
            String key = row.hangs().get(own);
            if (row.refused()) {
                refused++;
            } else if (key == null) {
                unlinked++;
            } else if (row.said().isEmpty()) {
                unnumbered++;
            } else {
                found.computeIfAbsent(key, first -> new ArrayList<>())
                        .add(row.said().getAsDouble());
            }
        }

        private double one(List<Double> values, String several) {
            if (side.column().equals(Side.COUNT)) {
                return values.size();
            }
            return switch (several) {
                case PairChoices.FIRST -> values.getFirst();
                case PairChoices.LAST -> values.getLast();
                default ->
                    Sample.of(values.stream().mapToDouble(value -> value).toArray())
                            .summary()
                            .mean()
                            .orElseThrow();
            };
        }

        int withSeveral() {
            return side.column().equals(Side.COUNT)
                    ? 0
                    : (int) many.values().stream().filter(count -> count > 1).count();
        }
    }

    /** A number of each for one unit. */
    private record Pair(double first, double second) {}

    Joined(Unit unit, String several, Side one, List<Row> ofOne, Side other, List<Row> ofOther) {
        this.unit = unit;
        this.several = several;
        this.first = new Half(one, unit, several, ofOne);
        this.second = new Half(other, unit, several, ofOther);
        Stream.concat(ofOne.stream(), ofOther.stream())
                .filter(row -> row.hangs().containsKey(unit) && row.hangs().containsKey(Unit.KEYWORKER))
                .forEach(row -> keyworkers.putIfAbsent(
                        Objects.requireNonNull(row.hangs().get(unit)),
                        Objects.requireNonNull(row.hangs().get(Unit.KEYWORKER))));
    }

    private OptionalDouble of(Half half, String key) {
        String own = half.own == unit ? key : keyworkers.getOrDefault(key, "");
        Double number = half.numbers.get(own);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    /** In the order of the keys of who has a number of the finer kind. */
    private List<Pair> pairs() {
        Half finer = first.own == unit ? first : second;
        return finer.numbers.keySet().stream()
                .filter(key -> of(first, key).isPresent() && of(second, key).isPresent())
                .map(key ->
                        new Pair(of(first, key).orElseThrow(), of(second, key).orElseThrow()))
                .toList();
    }

    Answer answer() {
        List<Pair> pairs = pairs();
        double[] x = pairs.stream().mapToDouble(Pair::first).toArray();
        double[] y = pairs.stream().mapToDouble(Pair::second).toArray();
        Tests tests = new Tests();
        tests.add(Correlation.pearson(x, y));
        tests.add(Correlation.spearman(x, y));
        String title = first.side.title() + " and " + second.side.title();
        String caption = "Joined by " + unit.word() + ": " + unit.counted(pairs.size())
                + (pairs.size() == 1 ? " has both." : " have both.") + " " + taken();
        Table measures = new Table(
                title,
                1,
                Describing.MEASURES,
                List.of(
                        Describing.measured(first.side.title(), Sample.of(x)),
                        Describing.measured(second.side.title(), Sample.of(y))));
        return new Answer(
                title,
                caption,
                List.of(),
                List.of(),
                List.of(measures, tests.table(""), unlinked(pairs.size())),
                notes(tests));
    }

    private String taken() {
        return "Where a " + unit.word() + " has several records with a number, "
                + switch (several) {
                    case PairChoices.FIRST -> "the first by its day is taken, and of one day the first by its key.";
                    case PairChoices.LAST -> "the last by its day is taken, and of one day the last by its key.";
                    default -> "their mean is taken.";
                };
    }

    private Table unlinked(int pairs) {
        return new Table(
                "Who is not linked, and why",
                1,
                List.of("", first.side.title(), second.side.title()),
                List.of(
                        line("Records", half -> String.valueOf(half.rows)),
                        line("Left out: the family did not consent", half -> String.valueOf(half.refused)),
                        line("Left out: no record says which " + unit.word(), half -> String.valueOf(half.unlinked)),
                        line("Left out: no number", half -> String.valueOf(half.unnumbered)),
                        line("With a number", half -> half.own.counted(half.numbers.size())),
                        line("Of these with several records", half -> half.own.counted(half.withSeveral())),
                        line("Not linked: no number of the other kind", this::alone),
                        line("In a pair", half -> unit.counted(pairs))));
    }

    private List<String> line(String what, Function<Half, String> told) {
        return List.of(what, told.apply(first), told.apply(second));
    }

    private String alone(Half half) {
        Half other = half == first ? second : first;
        if (half.own == unit) {
            return unit.counted((int) half.numbers.keySet().stream()
                    .filter(key -> of(other, key).isEmpty())
                    .count());
        }
        Set<String> reached = other.numbers.keySet().stream()
                .map(key -> keyworkers.getOrDefault(key, ""))
                .collect(Collectors.toSet());
        return half.own.counted((int) half.numbers.keySet().stream()
                .filter(key -> !reached.contains(key))
                .count());
    }

    private List<String> notes(Tests tests) {
        List<String> notes = new ArrayList<>();
        notes.add("Who has no record of a kind is in no pair: no record is not taken for 0.");
        if (first.own != second.own) {
            notes.add(
                    "Families of one keyworker share that keyworker\u2019s number: their pairs are not independent, and the"
                            + " interval is narrower than it should be. Join by keyworker for one pair each.");
        }
        if (first.severalForms || second.severalForms) {
            notes.add(Describing.FORMS);
        }
        Stream.of(first.side, second.side).flatMap(Side::notes).distinct().forEach(notes::add);
        notes.addAll(tests.notes());
        return notes;
    }
}
