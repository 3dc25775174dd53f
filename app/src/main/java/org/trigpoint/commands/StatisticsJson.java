package org.trigpoint.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.agreement.Interval;
import org.trigpoint.codebooks.inference.ContingencyTable;
import org.trigpoint.codebooks.inference.Tested;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.Summary;

/** Results of statistics as maps for JSON; a number that is not defined is never there, and why it is not is. */
final class StatisticsJson {

    private StatisticsJson() {}

    static Map<String, Object> tested(Tested tested) {
        Map<String, Object> object = new LinkedHashMap<>();
        switch (tested) {
            case Tested.Undefined undefined -> object.put("undefined", undefined.reason());
            case Tested.Result result -> {
                result.figures().forEach(figure -> object.put(figure.name(), whole(figure)));
                object.put("p", result.p());
                result.effect().ifPresent(effect -> {
                    object.putAll(estimate(effect.name(), effect.estimate()));
                    object.put("ci95_of", effect.words());
                });
            }
        }
        object.put("n", tested.basis().n());
        object.put("method", tested.method());
        object.put("assumptions", tested.basis().assumptions());
        object.put("warnings", tested.basis().warnings());
        object.put("left_out", tested.basis().leftOut());
        return object;
    }

    private static Number whole(Tested.Figure figure) {
        double value = figure.value();
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }

    /** A number under its name with its interval, or why there is none. */
    static Map<String, Object> estimate(String name, Estimate estimate) {
        Map<String, Object> object = new LinkedHashMap<>();
        switch (estimate) {
            case Estimate.Undefined undefined -> object.put(name, Map.of("undefined", undefined.reason()));
            case Estimate.Defined defined -> {
                Interval interval = defined.interval();
                object.put(name, defined.value());
                object.put("ci95", List.of(interval.low(), interval.high()));
                object.put("ci95_method", interval.method());
            }
        }
        return object;
    }

    static Map<String, Object> counted(int count, Estimate share) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("count", count);
        object.putAll(estimate("share", share));
        return object;
    }

    static Map<String, Object> described(String name, Summary summary) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("group", name);
        object.put("n", summary.n());
        object.put("missing", summary.missing());
        summary.mean().ifPresent(mean -> object.put("mean", mean));
        summary.deviation().ifPresent(deviation -> object.put("sd", deviation));
        summary.median().ifPresent(median -> object.put("median", median));
        return object;
    }

    static List<List<Double>> expected(ContingencyTable table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> IntStream.range(0, table.columns())
                        .mapToObj(column -> table.expected(row, column))
                        .toList())
                .toList();
    }
}
