package org.trigpoint.description;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trigpoint.codebooks.inference.Tested;
import org.trigpoint.codebooks.statistics.Estimate;

/** Tests as lines of a table, with what they suppose and warn of beneath it. */
final class Tests {

    private static final List<String> HEADS =
            List.of("Test", "Statistic", "p", "How large (95 % interval)", "n", "Left out");

    /** The figures whose names people write otherwise than programs do. */
    private static final Map<String, String> NAMES = Map.of(
            "chi_square", "Chi-square",
            "chi_square_uncorrected", "Chi-square without correction",
            "p_uncorrected", "p without correction",
            "p_exact", "exact p",
            "cramers_v", "Cram\u00e9r\u2019s V");

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<String> assumptions = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    void add(Tested tested) {
        Tested.Basis basis = tested.basis();
        switch (tested) {
            case Tested.Undefined undefined -> line(tested.method(), undefined.reason(), "\u2013", "\u2013", basis);
            case Tested.Result result ->
                line(
                        tested.method(),
                        result.figures().isEmpty()
                                ? "\u2013"
                                : result.figures().stream()
                                        .map(figure -> name(figure.name()) + " = " + written(figure))
                                        .collect(Collectors.joining(", ")),
                        Figures.p(result.p()),
                        result.effect()
                                .map(effect -> name(effect.name()) + ": " + Figures.estimate(effect.estimate()))
                                .orElse("\u2013"),
                        basis);
        }
        assumptions.addAll(basis.assumptions());
        warnings.addAll(basis.warnings());
    }

    private static String written(Tested.Figure figure) {
        return figure.value() == Math.rint(figure.value())
                ? String.valueOf((long) figure.value())
                : Figures.decimals(figure.value());
    }

    private static String name(String key) {
        return NAMES.getOrDefault(key, key.replace('_', ' '));
    }

    private void line(String method, String statistic, String p, String effect, Tested.Basis basis) {
        rows.add(List.of(method, statistic, p, effect, String.valueOf(basis.n()), basis.leftOut()));
    }

    /** A size without a test of its own, of values of which some were missing before it was worked out. */
    void add(String name, Estimate estimate, int missing) {
        switch (estimate) {
            case Estimate.Undefined undefined ->
                rows.add(List.of(name, "\u2013", "\u2013", undefined.reason(), "\u2013", "\u2013"));
            case Estimate.Defined known ->
                rows.add(List.of(
                        name,
                        "\u2013",
                        "\u2013",
                        Figures.estimate(known),
                        String.valueOf(known.n()),
                        missing == 0
                                ? Estimate.NOTHING
                                : String.format(
                                        Locale.UK, "%,d of %,d values: missing", missing, missing + known.n())));
        }
    }

    boolean any() {
        return !rows.isEmpty();
    }

    Table table(String groups) {
        return new Table("Tests" + (groups.isEmpty() ? "" : ": " + groups), 2, HEADS, rows);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(warnings);
        if (!assumptions.isEmpty()) {
            notes.add("What the tests suppose: " + String.join(" ", assumptions));
        }
        return notes;
    }
}
