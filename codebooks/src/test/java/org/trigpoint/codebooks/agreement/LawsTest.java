package org.trigpoint.codebooks.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.agreement.Examples.QUICK;
import static org.trigpoint.codebooks.agreement.Examples.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation.Form;

/** What must hold for whatever ratings. */
class LawsTest {

    /** Ratings of random units, with a share of them missing and another copied from the first rater. */
    private static List<double[]> random(long seed, int raters, int categories, double missing) {
        Random random = new Random(seed);
        return IntStream.range(0, 12 + random.nextInt(20))
                .mapToObj(unit -> {
                    double truth = 1 + random.nextInt(categories);
                    return IntStream.range(0, raters)
                            .mapToDouble(rater -> random.nextInt(3) > 0 ? truth : 1 + random.nextInt(categories))
                            .map(given -> random.nextDouble() < missing ? Double.NaN : given)
                            .toArray();
                })
                .toList();
    }

    private static Ratings ratings(List<double[]> units) {
        return Ratings.ofNumbers(
                units.getFirst().length,
                units.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    /** Everything there is, by name; not a number where undefined. */
    private static Map<String, Double> everything(Ratings ratings) {
        Map<String, Coefficient> all = new LinkedHashMap<>();
        ManyRaters many = new ManyRaters(ratings);
        all.put("percent", many.percent());
        all.put("fleiss", many.fleissKappa());
        for (Level level : Level.values()) {
            all.put("alpha " + level, Krippendorff.alpha(ratings, level, QUICK));
            all.put("gwet " + level, many.gwet(level));
        }
        if (ratings.raters() == 2) {
            all.putAll(ofTwo(new TwoRaters(ratings)));
        }
        for (Form form : Form.values()) {
            all.put("icc " + form.word(), new IntraclassCorrelation(ratings).of(form));
        }
        Map<String, Double> values = new LinkedHashMap<>();
        all.forEach((name, coefficient) ->
                values.put(name, coefficient instanceof Defined defined ? defined.value() : Double.NaN));
        return values;
    }

    private static Map<String, Coefficient> ofTwo(TwoRaters two) {
        return Map.of(
                "percent of two", two.percent(),
                "cohen", two.cohensKappa(),
                "linear", two.linearKappa(),
                "quadratic", two.quadraticKappa(),
                "scott", two.scottsPi());
    }

    private static void assertSame(Map<String, Double> one, Map<String, Double> two) {
        assertThat(two).containsKeys(one.keySet().toArray(String[]::new));
        one.forEach((name, value) -> {
            double other = two.getOrDefault(name, Double.NaN);
            if (value.isNaN()) {
                assertThat(other).as(name).isNaN();
            } else {
                assertThat(other).as(name).isCloseTo(value, within(1e-9));
            }
        });
    }

    @Property(tries = 60)
    void the_order_of_units_and_of_raters_changes_nothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int raters,
            @ForAll @DoubleRange(min = 0, max = 0.3) double missing) {
        List<double[]> units = random(seed, raters, 4, missing);
        List<double[]> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(seed + 1));
        List<Integer> order = new ArrayList<>(IntStream.range(0, raters).boxed().toList());
        Collections.shuffle(order, new Random(seed + 2));
        List<double[]> swapped = shuffled.stream()
                .map(unit -> order.stream().mapToDouble(rater -> unit[rater]).toArray())
                .toList();

        assertSame(everything(ratings(units)), everything(ratings(swapped)));
    }

    @Property(tries = 60)
    void other_names_for_the_categories_change_nothing_that_is_nominal(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int raters) {
        List<double[]> units = random(seed, raters, 4, 0.1);
        String names = "dbca";
        Ratings renamed = Ratings.of(
                raters,
                units.stream()
                        .flatMap(unit -> Arrays.stream(unit)
                                .mapToObj(given ->
                                        Double.isNaN(given) ? "" : names.substring((int) given - 1, (int) given)))
                        .toList());
        Map<String, Double> before = everything(ratings(units));
        Map<String, Double> after = everything(renamed);

        for (String name : List.of("percent", "fleiss", "alpha NOMINAL", "gwet NOMINAL")) {
            assertThat(after.get(name)).as(name).isCloseTo(before.get(name), within(1e-12));
        }
    }

    @Property(tries = 40)
    void another_zero_and_another_unit_of_measurement_change_nothing_of_an_interval_scale(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int raters) {
        List<double[]> units = random(seed, raters, 5, 0);
        List<double[]> moved = units.stream()
                .map(unit -> Arrays.stream(unit).map(given -> 3 * given + 40).toArray())
                .toList();
        Map<String, Double> before = new LinkedHashMap<>(everything(ratings(units)));
        before.keySet().removeIf(name -> name.endsWith("RATIO"));

        assertSame(before, everything(ratings(moved)));
    }

    @Property(tries = 40)
    void perfect_agreement_with_variation_is_exactly_one(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int raters) {
        Random random = new Random(seed);
        List<double[]> units = IntStream.range(0, 3 + random.nextInt(30))
                .mapToObj(unit -> {
                    double given = unit == 0 ? 0.1 : 0.3 + random.nextInt(4) / 10.0;
                    return IntStream.range(0, raters)
                            .mapToDouble(rater -> rater > 1 && random.nextInt(4) == 0 && unit > 1 ? Double.NaN : given)
                            .toArray();
                })
                .toList();

        everything(ratings(units))
                .forEach((name, value) -> assertThat(value).as(name).isEqualTo(1));
    }

    @Property(tries = 60)
    void alpha_of_two_raters_is_pi_but_for_the_correction_for_few_units(@ForAll long seed) {
        Ratings ratings = ratings(random(seed, 2, 3, 0));
        double values = 2.0 * ratings.units();
        double pi = value(new TwoRaters(ratings).scottsPi());

        assertThat(value(Krippendorff.alpha(ratings, Level.NOMINAL, QUICK)))
                .isCloseTo(1 - (1 - pi) * (values - 1) / values, within(1e-12));
    }

    @Property(tries = 40)
    void with_two_categories_weights_make_no_difference(@ForAll long seed) {
        TwoRaters two = new TwoRaters(ratings(random(seed, 2, 2, 0.1)));

        assertThat(value(two.linearKappa())).isCloseTo(value(two.cohensKappa()), within(1e-12));
        assertThat(value(two.quadraticKappa())).isCloseTo(value(two.cohensKappa()), within(1e-12));
    }

    /** Krippendorff 1970 and Lin 1989: the same number, by moments instead of by cells. */
    @Property(tries = 60)
    void quadratically_weighted_kappa_is_lins_concordance(@ForAll long seed) {
        List<double[]> units = random(seed, 2, 5, 0);
        double first = units.stream().mapToDouble(unit -> unit[0]).average().orElseThrow();
        double second = units.stream().mapToDouble(unit -> unit[1]).average().orElseThrow();
        double product = 0;
        double squares = 0;
        for (double[] unit : units) {
            product += (unit[0] - first) * (unit[1] - second) / units.size();
            squares += (Math.pow(unit[0] - first, 2) + Math.pow(unit[1] - second, 2)) / units.size();
        }

        assertThat(value(new TwoRaters(ratings(units)).quadraticKappa()))
                .isCloseTo(2 * product / (squares + Math.pow(first - second, 2)), within(1e-9));
    }

    /** Krippendorff's own way: a matrix of how often two values coincide in a unit. */
    @Property(tries = 60)
    void alpha_by_differences_of_pairs_is_alpha_by_the_matrix_of_coincidences(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int raters) {
        List<double[]> units = random(seed, raters, 4, 0.15);
        double[][] coincide = new double[5][5];
        for (double[] unit : units) {
            double[] given = Arrays.stream(unit).filter(Double::isFinite).toArray();
            for (int one = 0; one < given.length; one++) {
                for (int two = 0; two < given.length; two++) {
                    coincide[(int) given[one]][(int) given[two]] += one == two ? 0 : 1.0 / (given.length - 1);
                }
            }
        }
        double[] sums = Arrays.stream(coincide)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double all = Arrays.stream(sums).sum();
        double observed = 0;
        double expected = 0;
        for (int one = 1; one < 5; one++) {
            for (int two = 1; two < 5; two++) {
                observed += coincide[one][two] * Math.pow(one - two, 2);
                expected += sums[one] * sums[two] * Math.pow(one - two, 2) / (all - 1);
            }
        }

        assertThat(value(Krippendorff.alpha(ratings(units), Level.INTERVAL, QUICK)))
                .isCloseTo(1 - observed / expected, within(1e-9));
    }

    @Property(tries = 40)
    void more_raters_make_the_mean_more_reliable_by_spearman_and_brown(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int raters) {
        IntraclassCorrelation correlation = new IntraclassCorrelation(ratings(random(seed, raters, 5, 0)));

        assertStepped(correlation, Form.ONE_SINGLE, Form.ONE_MEAN, raters);
        assertStepped(correlation, Form.TWO_SINGLE, Form.TWO_MEAN, raters);
        assertStepped(correlation, Form.THREE_SINGLE, Form.THREE_MEAN, raters);
    }

    private static void assertStepped(IntraclassCorrelation correlation, Form single, Form mean, int raters) {
        if (correlation.of(single) instanceof Defined one && correlation.of(mean) instanceof Defined all) {
            assertThat(all.value()).isCloseTo(raters * one.value() / (1 + (raters - 1) * one.value()), within(1e-9));
        }
    }

    @Test
    void however_few_the_units_an_intraclass_correlation_lies_in_its_interval_or_is_undefined() {
        int defined = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            int raters = 2 + random.nextInt(5);
            List<double[]> units = IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(unit -> random.ints(raters, 1, 6).asDoubleStream().toArray())
                    .toList();
            IntraclassCorrelation correlation = new IntraclassCorrelation(ratings(units));
            for (Form form : Form.values()) {
                if (correlation.of(form) instanceof Defined told) {
                    defined++;
                    assertThat(told.value())
                            .as("%s of seed %d", form, seed)
                            .isBetween(
                                    told.interval().low() - 1e-9,
                                    told.interval().high() + 1e-9)
                            .isLessThanOrEqualTo(1);
                }
            }
        }
        assertThat(defined).isGreaterThan(60_000);
    }

    @Test
    void few_ratings_with_gaps_are_told_or_undefined_and_never_fail() {
        int undefined = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            int raters = 2 + random.nextInt(4);
            double[] given = random.ints((long) raters * (1 + random.nextInt(4)), 0, 6)
                    .mapToDouble(rating -> rating == 0 ? Double.NaN : rating)
                    .toArray();
            undefined += (int) everything(Ratings.ofNumbers(raters, given)).values().stream()
                    .filter(value -> value.isNaN())
                    .count();
        }
        assertThat(undefined).isGreaterThan(1_000);
    }

    @Property(tries = 40)
    void every_number_lies_at_most_at_one_and_mostly_within_its_interval(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int raters) {
        Ratings ratings = ratings(random(seed, raters, 4, 0.1));
        ManyRaters many = new ManyRaters(ratings);
        Consumer<Coefficient> check = coefficient -> {
            switch (coefficient) {
                case Undefined undefined -> assertThat(undefined.reason()).endsWith(".");
                case Defined defined -> {
                    assertThat(defined.value()).isLessThanOrEqualTo(1);
                    assertThat(defined.interval().low()).isLessThanOrEqualTo(defined.value());
                    assertThat(defined.interval().high()).isBetween(defined.value(), 1.0);
                    assertThat(defined.leftOut()).isNotBlank();
                }
            }
        };
        check.accept(many.percent());
        check.accept(many.fleissKappa());
        for (Level level : Level.values()) {
            check.accept(many.gwet(level));
        }
        for (Form form : Form.values()) {
            check.accept(new IntraclassCorrelation(ratings).of(form));
        }
    }
}
