package org.trigpoint.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.trigpoint.Plural;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.inference.AdjustedP;
import org.trigpoint.codebooks.inference.ContingencyTable;
import org.trigpoint.codebooks.inference.Correlation;
import org.trigpoint.codebooks.inference.Means;
import org.trigpoint.codebooks.inference.Ranks;
import org.trigpoint.codebooks.inference.Tested;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.ReliableChange;
import org.trigpoint.codebooks.statistics.Sample;
import org.trigpoint.codebooks.statistics.TwoSamples;

/** A statistic of a file, under the names that the command line promises. */
final class StatisticsResults {

    private static final Set<String> YES = Set.of("1", "yes", "true");
    private static final Set<String> NO = Set.of("0", "no", "false");

    private final StatisticsFile data;

    StatisticsResults(StatisticsFile data) {
        this.data = data;
    }

    Map<String, Object> of(StatisticsChoice choice) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("test", choice.word());
        result.putAll(
                switch (choice.columns()) {
                    case GROUPS -> ofGroups(choice);
                    case PAIRS -> ofPairs(choice);
                    case TABLE -> ofTable(choice);
                    case NAMED -> adjusted();
                    case SHARE -> proportion();
                });
        return result;
    }

    private Map<String, Object> ofGroups(StatisticsChoice choice) {
        List<String> names = data.different("group");
        if (names.size() < 2 || (choice != StatisticsChoice.KRUSKAL_WALLIS && names.size() > 2)) {
            throw new Refusal("The column \u201cgroup\u201d names " + Plural.of(names.size(), "group")
                    + ": " + choice.word() + " needs "
                    + (choice == StatisticsChoice.KRUSKAL_WALLIS ? "at least two." : "two."));
        }
        List<Sample> groups = names.stream().map(data::ofGroup).toList();
        Map<String, Object> result = switch (choice) {
            case WELCH -> StatisticsJson.tested(Means.welch(groups.get(0), groups.get(1)));
            case POOLED -> StatisticsJson.tested(Means.pooled(groups.get(0), groups.get(1)));
            case MANN_WHITNEY -> StatisticsJson.tested(Ranks.mannWhitney(groups.get(0), groups.get(1)));
            case HEDGES_G -> hedges(groups);
            default -> StatisticsJson.tested(Ranks.kruskalWallis(groups));
        };
        result.put(
                "groups",
                IntStream.range(0, names.size())
                        .mapToObj(at -> StatisticsJson.described(
                                names.get(at), groups.get(at).summary()))
                        .toList());
        return result;
    }

    /** The first group less the second, as the tests. */
    private static Map<String, Object> hedges(List<Sample> groups) {
        Estimate g = new TwoSamples(groups.get(1).sorted(), groups.get(0).sorted()).hedgesG();
        int missing = groups.stream().mapToInt(Sample::missing).sum();
        int n = groups.stream().mapToInt(Sample::n).sum();
        Map<String, Object> result = StatisticsJson.estimate("g", g);
        result.put("n", n);
        result.put(
                "method",
                "Hedges\u2019 g: mean of the first group less mean of the second, in pooled standard deviations,"
                        + " with the exact factor for small groups");
        result.put("assumptions", List.of("Both groups vary by the same amount and are about normally distributed."));
        result.put("warnings", List.of(Tested.CLUSTERING));
        result.put(
                "left_out",
                missing == 0
                        ? Estimate.NOTHING
                        : String.format(Locale.UK, "%,d of %,d values: missing", missing, missing + n));
        return result;
    }

    private Map<String, Object> ofPairs(StatisticsChoice choice) {
        double[] x = data.numbers("x");
        double[] y = data.numbers("y");
        Map<String, Object> result = StatisticsJson.tested(
                switch (choice) {
                    case PAIRED -> Means.paired(x, y);
                    case SIGNED_RANK -> Ranks.signedRank(x, y);
                    case SPEARMAN -> Correlation.spearman(x, y);
                    default -> Correlation.pearson(x, y);
                });
        List<Map<String, Object>> both = new ArrayList<>();
        both.add(StatisticsJson.described("x", Sample.of(x).summary()));
        both.add(StatisticsJson.described("y", Sample.of(y).summary()));
        result.put("groups", both);
        return result;
    }

    private Map<String, Object> ofTable(StatisticsChoice choice) {
        List<String> rows = data.different("row");
        List<String> columns = data.different("column");
        if (choice == StatisticsChoice.MCNEMAR) {
            Set<String> both = new LinkedHashSet<>(rows);
            both.addAll(columns);
            rows = List.copyOf(both);
            columns = rows;
        }
        Integer[][] counts = new Integer[rows.size()][columns.size()];
        Arrays.stream(counts).forEach(row -> Arrays.fill(row, 0));
        for (Map<String, String> row : data.rows()) {
            counts[rows.indexOf(row.get("row"))][columns.indexOf(row.get("column"))] =
                    Integer.valueOf(row.getOrDefault("count", "0"));
        }
        ContingencyTable table =
                new ContingencyTable(Arrays.stream(counts).map(List::of).toList());
        Map<String, Object> result = StatisticsJson.tested(
                switch (choice) {
                    case FISHER -> table.fisher();
                    case MCNEMAR -> table.mcNemar();
                    default -> table.chiSquare();
                });
        result.put("rows", rows);
        result.put("columns", columns);
        result.put("counts", table.counts());
        result.put("expected", StatisticsJson.expected(table));
        return result;
    }

    private Map<String, Object> adjusted() {
        List<Double> values = Arrays.stream(data.numbers("p")).boxed().toList();
        List<AdjustedP> adjusted = AdjustedP.of(values);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int at = 0; at < adjusted.size(); at++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", data.rows().get(at).get("name"));
            line.put("p", adjusted.get(at).p());
            line.put("holm", adjusted.get(at).holm());
            line.put("benjamini_hochberg", adjusted.get(at).benjaminiHochberg());
            line.put("bonferroni", adjusted.get(at).bonferroni());
            lines.add(line);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("n", lines.size());
        result.put("method", "Holm 1979; Benjamini and Hochberg 1995; Bonferroni");
        result.put("adjusted", lines);
        result.put("warnings", List.of("The number of tests counts: leave none out that was made."));
        return result;
    }

    private Map<String, Object> proportion() {
        boolean grouped = data.rows().getFirst().containsKey("group");
        Map<String, Object> result = share("");
        result.put("warnings", List.of(Tested.CLUSTERING));
        if (grouped) {
            List<Map<String, Object>> groups = new ArrayList<>();
            for (String group : data.different("group")) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("group", group);
                one.putAll(share(group));
                groups.add(one);
            }
            result.put("groups", groups);
        }
        return result;
    }

    private Map<String, Object> share(String group) {
        List<String> values = data.rows().stream()
                .filter(row -> group.isEmpty() || row.getOrDefault("group", "").equals(group))
                .map(row -> row.getOrDefault("value", "").toLowerCase(Locale.ROOT))
                .toList();
        List<String> given = values.stream().filter(value -> !value.isEmpty()).toList();
        given.stream()
                .filter(value -> !YES.contains(value) && !NO.contains(value))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal("The column \u201cvalue\u201d holds \u201c" + other
                            + "\u201d: a proportion is of yes and no," + " or of 1 and 0.");
                });
        int times = (int) given.stream().filter(YES::contains).count();
        Map<String, Object> result = StatisticsJson.estimate("proportion", Estimate.share(times, given.size()));
        int missing = values.size() - given.size();
        result.put("times", times);
        result.put("n", given.size());
        result.put("method", "share of those who answered");
        result.put("left_out", missing == 0 ? Estimate.NOTHING : missing + " of " + values.size() + " values: missing");
        return result;
    }

    Map<String, Object> reliableChange(ReliableChange rule) {
        double[] x = data.numbers("x");
        double[] y = data.numbers("y");
        ReliableChange.Counts counts = rule.count(x, y);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("test", StatisticsChoice.RELIABLE_CHANGE.word());
        result.put("threshold", rule.threshold());
        result.put(
                "method",
                "change of y against x, " + (rule.higherIsBetter() ? "higher" : "lower") + " is better: " + rule.words()
                        + "; a change of exactly the threshold counts");
        result.put("n", counts.n());
        result.put("improved", StatisticsJson.counted(counts.improved(), counts.shareImproved()));
        result.put("no_reliable_change", counts.unchanged());
        result.put("deteriorated", StatisticsJson.counted(counts.deteriorated(), counts.shareDeteriorated()));
        result.put(
                "left_out",
                counts.missing() == 0
                        ? Estimate.NOTHING
                        : counts.missing() + " of " + x.length + " units: one of the two missing");
        result.put("warnings", List.of(Tested.CLUSTERING));
        result.put("units", units(rule, x, y));
        return result;
    }

    private List<Map<String, Object>> units(ReliableChange rule, double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .filter(at -> Double.isFinite(x[at]) && Double.isFinite(y[at]))
                .mapToObj(at -> Map.<String, Object>of(
                        "unit", data.rows().get(at).getOrDefault("unit", ""),
                        "change", y[at] - x[at],
                        "became", rule.between(x[at], y[at]).name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
