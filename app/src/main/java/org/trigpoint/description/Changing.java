package org.trigpoint.description;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trigpoint.codebooks.inference.Means;
import org.trigpoint.codebooks.inference.Ranks;
import org.trigpoint.codebooks.inference.Tested;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.statistics.Sample;
import org.trigpoint.codebooks.statistics.Summary;
import org.trigpoint.codebooks.statistics.TwoSamples;

/** How people changed from one time to another: only those with a number at both, on the same form. */
final class Changing {

    private final Asked asked;
    private final String title;
    private final String head;
    private final String arms;
    private final boolean severalForms;
    private final Map<String, Changes> groups = new LinkedHashMap<>();

    /** What is known of the people of one group. */
    private static final class Changes {
        private final List<Double> before = new ArrayList<>();
        private final List<Double> after = new ArrayList<>();
        private final List<Double> alone = new ArrayList<>();
        private int onlyBefore;
        private int onlyAfter;
        private int forms;

        void add(Observed first, Observed second) {
            var one = Figures.number(first.value());
            var two = Figures.number(second.value());
            if (one.isPresent() && two.isPresent() && !first.form().equals(second.form())) {
                forms++;
            } else if (one.isPresent() && two.isPresent()) {
                before.add(one.getAsDouble());
                after.add(two.getAsDouble());
                alone.add(two.getAsDouble() - one.getAsDouble());
            } else if (one.isPresent()) {
                onlyBefore++;
            } else if (two.isPresent()) {
                onlyAfter++;
            }
        }

        Sample differences() {
            return Sample.of(numbers(alone));
        }

        Tested paired() {
            return Means.paired(numbers(after), numbers(before));
        }

        Tested ranked() {
            return Ranks.signedRank(numbers(after), numbers(before));
        }

        private static double[] numbers(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    Changing(Dataset data, Asked asked, List<Observed> rows, String by, Arms.Names arms) {
        this.asked = asked;
        this.title = data.title(asked.column());
        this.head = by;
        this.arms = asked.by().equals("arm") ? arms.sentence() : "";
        this.severalForms = data.kind() == RecordKind.QUESTIONNAIRE
                && new Grouped(rows, "").severalForms()
                && !asked.by().equals("form");
        Observed none = new Observed("", "", "", "", "");
        Map<String, Observed> first = at(rows, asked.narrowing().time());
        Map<String, Observed> second = at(rows, asked.narrowing().to());
        for (String group : new Grouped(rows, asked.view().sort().equals("n") ? "n" : "").names()) {
            groups.put(group, new Changes());
        }
        first.forEach((unit, row) -> changes(row).add(row, second.getOrDefault(unit, none)));
        second.forEach((unit, row) -> {
            if (!first.containsKey(unit)) {
                changes(row).add(none, row);
            }
        });
    }

    private Changes changes(Observed row) {
        return groups.computeIfAbsent(row.group(), name -> new Changes());
    }

    private static Map<String, Observed> at(List<Observed> rows, String time) {
        Map<String, Observed> at = new HashMap<>();
        rows.stream().filter(row -> row.time().equals(time)).forEach(row -> at.putIfAbsent(row.unit(), row));
        return at;
    }

    Answer answer() {
        Tests tests = new Tests();
        groups.values().forEach(group -> tests.add(group.paired()));
        groups.values().forEach(group -> tests.add(group.ranked()));
        List<Table> tables = new ArrayList<>(List.of(measures(), within()));
        Tests between = between();
        List<String> notes = new ArrayList<>();
        if (severalForms) {
            notes.add(Describing.FORMS);
        }
        notes.addAll(tests.notes());
        if (groups.size() > 1) {
            notes.add(Adjusting.NOTE);
        }
        if (between.any()) {
            tables.add(between.table(String.join(" against ", known())));
            between.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        }
        return new Answer(
                "Change in " + title.toLowerCase(Locale.UK) + ", "
                        + asked.narrowing().time() + " to " + asked.narrowing().to(),
                caption(),
                panels(),
                List.of(),
                tables,
                notes);
    }

    private String caption() {
        return "Change: the number at " + asked.narrowing().to() + " less the number at "
                + asked.narrowing().time() + ", of people with both on the same form. " + arms;
    }

    private List<String> known() {
        return groups.keySet().stream()
                .filter(name -> !name.equals(Figures.NOTHING) && !name.equals(Arms.UNKNOWN))
                .toList();
    }

    private Table measures() {
        List<List<String>> rows = new ArrayList<>();
        groups.forEach((name, group) -> {
            Summary summary = group.differences().summary();
            rows.add(List.of(
                    name,
                    String.valueOf(summary.n()),
                    String.valueOf(group.onlyBefore),
                    String.valueOf(group.onlyAfter),
                    String.valueOf(group.forms),
                    Figures.decimals(
                            Sample.of(Changes.numbers(group.before)).summary().mean()),
                    Figures.decimals(
                            Sample.of(Changes.numbers(group.after)).summary().mean()),
                    group.paired() instanceof Tested.Result result
                            ? Figures.estimate(result.effect().orElseThrow().estimate())
                            : Figures.decimals(summary.mean()),
                    Figures.decimals(summary.deviation())));
        });
        return new Table("Change in " + title, 1, heads(), rows);
    }

    private List<String> heads() {
        return List.of(
                head.isEmpty() ? "Group" : head,
                "Both",
                "Only " + asked.narrowing().time(),
                "Only " + asked.narrowing().to(),
                "Other form",
                "Mean before",
                "Mean after",
                "Mean change (95 % interval)",
                "SD of change");
    }

    /** Each group for itself; where there are several, with p adjusted for their number. */
    private Table within() {
        Adjusting adjusting = new Adjusting();
        groups.forEach((name, group) -> {
            adjusting.add(name, group.paired());
            adjusting.add(name, group.ranked());
        });
        return adjusting.table("Tests of change within each group", head.isEmpty() ? "Group" : head);
    }

    private Tests between() {
        Tests tests = new Tests();
        List<Sample> samples =
                known().stream().map(name -> changesOf(name).differences()).toList();
        if (samples.size() == 2) {
            tests.add(Means.welch(samples.get(0), samples.get(1)));
            tests.add(Ranks.mannWhitney(samples.get(0), samples.get(1)));
            tests.add(
                    "Hedges\u2019 g of the changes",
                    new TwoSamples(samples.get(1).sorted(), samples.get(0).sorted()).hedgesG(),
                    samples.get(0).missing() + samples.get(1).missing());
        } else if (samples.size() > 2) {
            tests.add(Ranks.kruskalWallis(samples));
        }
        return tests;
    }

    private Changes changesOf(String name) {
        return groups.getOrDefault(name, new Changes());
    }

    private List<Answer.Panel> panels() {
        List<Observed> changes = new ArrayList<>();
        groups.forEach((name, group) ->
                group.alone.forEach(change -> changes.add(new Observed("", name, String.valueOf(change), "", ""))));
        if (changes.isEmpty()) {
            return List.of();
        }
        Grouped grouped = new Grouped(changes, "");
        Bins bins = Bins.of(Grouped.sample(changes));
        return new Crossing(grouped, bins.names(), bins::of).panels(grouped);
    }
}
