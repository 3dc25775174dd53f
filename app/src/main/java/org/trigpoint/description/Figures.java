package org.trigpoint.description;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.trigpoint.codebooks.statistics.Estimate;

/** Numbers as words, and values in the order in which people expect them. */
final class Figures {

    /** What stands where nothing was said. */
    static final String NOTHING = "Not recorded";

    private static final String DASH = "\u2013";
    private static final Map<String, Integer> TIMES = Map.of("baseline", 1, "midline", 2, "endline", 3);
    private static final double LEAST_P = 0.001;

    private Figures() {}

    static String decimals(double value) {
        String written = String.format(Locale.ROOT, "%.2f", value);
        return written.equals("-0.00") ? "0.00" : written;
    }

    static String decimals(OptionalDouble value) {
        return value.isEmpty() ? DASH : decimals(value.getAsDouble());
    }

    static String percent(int some, int all) {
        return all == 0 ? DASH : String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
    }

    static String p(double p) {
        return p < LEAST_P ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** Such as "0.40 (0.10 to 0.70)", or the reason. */
    static String estimate(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Undefined undefined -> undefined.reason();
            case Estimate.Defined defined ->
                decimals(defined.value()) + " (" + decimals(defined.interval().low()) + " to "
                        + decimals(defined.interval().high()) + ")";
        };
    }

    static OptionalDouble number(String value) {
        if (value.isEmpty() || !value.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(value));
    }

    /** Times along the study, numbers by size, words by letters, and what is not recorded last. */
    static Comparator<String> usual() {
        return Comparator.comparingInt(Figures::rank)
                .thenComparingDouble(value -> number(value).orElse(0))
                .thenComparing(String.CASE_INSENSITIVE_ORDER);
    }

    private static int rank(String value) {
        if (value.equals(NOTHING) || value.equals(Arms.UNKNOWN)) {
            return 9;
        }
        if (value.equals("Intervention")) {
            return 4;
        }
        return TIMES.getOrDefault(value, number(value).isPresent() ? 5 : 6);
    }

    static List<String> inOrder(Stream<String> values) {
        return values.distinct().sorted(usual()).toList();
    }
}
