package org.trigpoint.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trigpoint.Plural;
import org.trigpoint.codebooks.inference.ContingencyTable;
import org.trigpoint.codebooks.inference.Correlation;
import org.trigpoint.codebooks.inference.Means;
import org.trigpoint.codebooks.inference.Ranks;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.Sample;
import org.trigpoint.codebooks.statistics.Summary;
import org.trigpoint.codebooks.statistics.TwoSamples;

/** One variable by groups: how often, how much, and the tests that fit. */
final class Describing {

    /** What is said wherever forms stand in one number because somebody wanted it. */
    static final String FORMS = "Several forms of the questionnaire are counted together, though they are not the same"
            + " questions or not on the same scale: choose a form, or group by it.";

    /** What is told of each of two numbers. */
    static final List<String> MEASURES =
            List.of("Measure", "n", "Missing", "Mean (95 % interval)", "SD", "Median", "Quartiles", "Range");

    private static final int MOST_GROUPS = 40;

    /** So many steps of Fisher's test take no time; the command line goes a hundred times further. */
    private static final long QUICK = 200_000;

    private final Dataset data;
    private final Asked asked;
    private final Grouped grouped;
    private final String title;
    private final String head;
    private final String arms;

    Describing(Dataset data, Asked asked, List<Observed> rows, String by, Arms.Names arms) {
        this.data = data;
        this.asked = asked;
        this.grouped = new Grouped(rows, asked.view().sort());
        this.title = data.title(asked.column());
        this.head = by;
        this.arms = asked.by().equals("arm") ? arms.sentence() : "";
    }

    Answer answer() {
        boolean numeric = grouped.numeric();
        if (!asked.second().isEmpty() || (numeric && grouped.known().size() > MOST_GROUPS)) {
            return correlated();
        }
        Tests tests = new Tests();
        Crossing crossing;
        List<Table> tables = new ArrayList<>();
        if (numeric) {
            Bins bins = Bins.of(Grouped.sample(grouped.all()));
            crossing = new Crossing(grouped, bins.names(), bins::of);
            tables.add(measures());
            ofNumbers(tests);
        } else {
            crossing = Crossing.ofWords(grouped, asked.view().sort());
            ofWords(tests, crossing);
        }
        String of = head.isEmpty() ? "" : " by " + head;
        tables.add(crossing.table(
                title
                        + of
                        + (head.isEmpty() ? "" : asked.view().byRow() ? ", per cent of rows" : ", per cent of columns"),
                title,
                asked.view().byRow()));
        if (tests.any()) {
            tables.add(
                    tests.table(String.join(" against ", grouped.known().size() == 2 ? grouped.known() : List.of())));
        }
        return new Answer(title + of, caption(), crossing.panels(grouped), List.of(), tables, notes(tests));
    }

    private String caption() {
        int missing = grouped.missing();
        return Stream.of(
                        String.format(
                                Locale.UK,
                                "%s: n = %,d of %s, %,d missing.",
                                data.label(),
                                grouped.all().size() - missing,
                                Plural.of(grouped.all().size(), "row"),
                                missing),
                        arms)
                .filter(sentence -> !sentence.isEmpty())
                .reduce((one, two) -> one + " " + two)
                .orElse("");
    }

    private List<String> notes(Tests tests) {
        List<String> notes = new ArrayList<>();
        if (!data.unit().isEmpty() && grouped.again()) {
            notes.add(
                    "The same people stand in it several times, at different times: choose a time, or look at the change.");
        }
        if (data.kind() == RecordKind.QUESTIONNAIRE
                && grouped.severalForms()
                && !asked.by().equals("form")
                && !asked.column().equals("form")) {
            notes.add(FORMS);
        }
        notes.addAll(tests.notes());
        return notes;
    }

    private Table measures() {
        List<String> heads = List.of(
                head.isEmpty() ? "Group" : head,
                "n",
                "Missing",
                "Mean (95 % interval)",
                "SD",
                "Median",
                "Quartiles",
                "Range");
        List<List<String>> rows = new ArrayList<>();
        for (String group : grouped.names()) {
            rows.add(measured(group, grouped.sample(group)));
        }
        if (grouped.names().size() > 1) {
            rows.add(measured("All", Grouped.sample(grouped.all())));
        }
        return new Table(title + ": means and spread", 1, heads, rows);
    }

    static List<String> measured(String name, Sample sample) {
        Summary summary = sample.summary();
        List<Double> five = summary.five();
        String dash = "\u2013";
        return List.of(
                name,
                String.valueOf(summary.n()),
                String.valueOf(summary.missing()),
                mean(sample),
                Figures.decimals(summary.deviation()),
                Figures.decimals(summary.median()),
                five.isEmpty() ? dash : Figures.decimals(five.get(1)) + " to " + Figures.decimals(five.get(3)),
                five.isEmpty() ? dash : Figures.decimals(five.get(0)) + " to " + Figures.decimals(five.get(4)));
    }

    private static String mean(Sample sample) {
        return switch (sample.meanWithInterval()) {
            case Estimate.Defined defined -> Figures.estimate(defined);
            case Estimate.Undefined undefined ->
                Figures.decimals(sample.summary().mean());
        };
    }

    private void ofNumbers(Tests tests) {
        List<Sample> groups = grouped.known().stream().map(grouped::sample).toList();
        if (groups.size() == 2) {
            tests.add(Means.welch(groups.get(0), groups.get(1)));
            tests.add(Ranks.mannWhitney(groups.get(0), groups.get(1)));
            tests.add(
                    "Hedges\u2019 g, the first less the second",
                    new TwoSamples(groups.get(1).sorted(), groups.get(0).sorted()).hedgesG(),
                    groups.get(0).missing() + groups.get(1).missing());
        } else if (groups.size() > 2) {
            tests.add(Ranks.kruskalWallis(groups));
        }
    }

    private void ofWords(Tests tests, Crossing crossing) {
        List<String> known = grouped.known();
        if (known.size() > 1) {
            ContingencyTable table = crossing.of(known);
            tests.add(table.chiSquare());
            tests.add(table.fisher(QUICK));
        } else {
            crossing.values()
                    .forEach(value -> tests.add(
                            "Share of \u201c" + value + "\u201d",
                            Estimate.share(crossing.ofValue(value), crossing.n()),
                            grouped.missing()));
        }
    }

    /** Too many groups to set side by side: two numbers a row. */
    private Answer correlated() {
        double[] x = numbers(true);
        double[] y = numbers(false);
        Tests tests = new Tests();
        tests.add(Correlation.pearson(x, y));
        tests.add(Correlation.spearman(x, y));
        return new Answer(
                title + " and " + head,
                caption(),
                List.of(),
                List.of(),
                List.of(measuresOfBoth(x, y), tests.table("")),
                notes(tests));
    }

    private double[] numbers(boolean ofGroup) {
        return grouped.all().stream()
                .mapToDouble(row ->
                        Figures.number(ofGroup ? row.group() : row.value()).orElse(Double.NaN))
                .toArray();
    }

    private Table measuresOfBoth(double[] x, double[] y) {
        return new Table(
                title + " and " + head,
                1,
                MEASURES,
                List.of(measured(head, Sample.of(x)), measured(title, Sample.of(y))));
    }
}
