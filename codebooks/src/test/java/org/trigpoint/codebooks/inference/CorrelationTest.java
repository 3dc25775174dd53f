package org.trigpoint.codebooks.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.codebooks.inference.Published.effect;
import static org.trigpoint.codebooks.inference.Published.figure;
import static org.trigpoint.codebooks.inference.Published.interval;
import static org.trigpoint.codebooks.inference.Published.noEffect;
import static org.trigpoint.codebooks.inference.Published.parsed;
import static org.trigpoint.codebooks.inference.Published.reason;
import static org.trigpoint.codebooks.inference.Published.result;
import static org.trigpoint.codebooks.inference.Published.same;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Reference values: R 4.2, cor.test and p.adjust. */
class CorrelationTest {

    /** Lightness of tuna and how a panel liked it: Hollander and Wolfe 1973, page 187. */
    private static final double[] LIGHTNESS = parsed("44.4 45.9 41.9 53.3 44.7 44.1 50.7 45.2 60.1");

    private static final double[] LIKED = parsed("2.6 3.1 2.5 5.0 3.6 4.0 5.2 2.8 3.8");

    @Test
    void pearsons_correlation_of_the_tuna_is_rs() {
        Tested test = Correlation.pearson(LIGHTNESS, LIKED);

        same(figure(test, "t"), 1.8410826381153382);
        same(figure(test, "df"), 7);
        same(result(test).p(), 0.10817305434949379);
        same(effect(test).value(), 0.5711815575638287);
        interval(test, -0.14974263303675717, 0.8955794618387393);
    }

    @Test
    void spearmans_correlation_of_the_tuna_is_rs_and_exact() {
        Tested test = Correlation.spearman(LIGHTNESS, LIKED);

        assertThat(test.method()).contains("exact");
        same(figure(test, "S"), 48);
        same(result(test).p(), 0.09679783950617284);
        same(effect(test).value(), 0.6);
        interval(test, -0.17424406977828477, 0.9157978790133388);
    }

    /** Unemployed and armed forces of sixteen years: Longley 1967, as R's data set "longley". */
    @Test
    void spearmans_correlation_of_longleys_data_is_rs_by_the_edgeworth_series() {
        Tested test = Correlation.spearman(
                parsed("235.6 232.5 368.2 335.1 209.9 193.2 187 357.8 290.4 282.2 293.6 468.1 381.3 393.1 480.6 400.7"),
                parsed("159 145.6 161.6 165 309.9 359.4 354.7 335 304.8 285.7 279.8 263.7 255.2 251.4 257.2 282.7"));

        assertThat(test.method()).contains("Edgeworth");
        same(figure(test, "S"), 912);
        same(result(test).p(), 0.19596336198316083);
        same(effect(test).value(), -0.3411764705882353);
    }

    /** Miles a gallon and weight of 32 cars: Henderson and Velleman 1981, as R's data set "mtcars". */
    @Test
    void spearmans_correlation_with_ties_is_rs_by_students_t() {
        Tested test = Correlation.spearman(
                parsed("21 21 22.8 21.4 18.7 18.1 14.3 24.4 22.8 19.2 17.8 16.4 17.3 15.2 10.4 10.4 14.7 32.4 30.4 33.9"
                        + " 21.5 15.5 15.2 13.3 19.2 27.3 26 30.4 15.8 19.7 15 21.4"),
                parsed(
                        "2.62 2.875 2.32 3.215 3.44 3.46 3.57 3.19 3.15 3.44 3.44 4.07 3.73 3.78 5.25 5.424 5.345 2.2 1.615"
                                + " 1.835 2.465 3.52 3.435 3.84 3.845 1.935 2.14 1.513 3.17 2.77 3.57 2.78"));

        same(figure(test, "S"), 10292.318613522746);
        assertThat(result(test).p()).isCloseTo(1.487594858127433e-11, Published.NINE_DIGITS);
        same(effect(test).value(), -0.8864220332702979);
        assertThat(test.basis().warnings()).anyMatch(warning -> warning.startsWith("Ties"));
    }

    @Test
    void what_has_no_answer_says_why() {
        double[] line = {1, 2, 3, 4};

        assertThat(reason(Correlation.pearson(parsed("1 2 NA"), parsed("1 2 3"))))
                .contains("Fewer than three pairs");
        assertThat(reason(Correlation.pearson(line, new double[4]))).contains("same everywhere");
        assertThat(reason(Correlation.pearson(line, parsed("3 5 7 9")))).contains("one line");
        assertThat(noEffect(Correlation.spearman(line, parsed("1 8 9 70")))).contains("agree wholly");
        assertThat(noEffect(Correlation.pearson(parsed("1 2 3"), parsed("1 3 2"))))
                .contains("no interval");
        assertThatThrownBy(() -> Correlation.pearson(line, new double[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 40)
    void the_two_may_change_places_and_a_rising_change_of_scale_leaves_the_ranks(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(4 + random.nextInt(30), 0, 3).toArray();
        double[] y = random.doubles(x.length, 0, 3).toArray();

        same(
                result(Correlation.pearson(x, y)).p(),
                result(Correlation.pearson(y, x)).p());
        same(
                result(Correlation.spearman(Arrays.stream(x).map(Math::exp).toArray(), y))
                        .p(),
                result(Correlation.spearman(x, y)).p());
    }

    /** The fifteen p of Benjamini and Hochberg 1995, section 4.1. */
    @Test
    void adjusted_p_are_rs() {
        List<AdjustedP> adjusted = AdjustedP.of(List.of(
                0.0344, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.000));

        same(adjusted.get(0).benjaminiHochberg(), 0.0645);
        same(adjusted.get(0).holm(), 0.27799999999999997);
        same(adjusted.get(0).bonferroni(), 0.516);
        same(adjusted.get(1).holm(), 0.0015);
        same(adjusted.get(4).benjaminiHochberg(), 0.035625);
        same(adjusted.get(5).benjaminiHochberg(), 0.0603);
        same(adjusted.get(6).benjaminiHochberg(), 0.06385714285714286);
        same(adjusted.get(8).holm(), 0.3213);
        same(adjusted.get(14).benjaminiHochberg(), 1);
        assertThat(AdjustedP.of(List.of())).isEmpty();
        assertThatThrownBy(() -> AdjustedP.of(List.of(1.2))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 40)
    void no_adjusted_p_is_below_p_and_bonferroni_is_the_strictest(@ForAll long seed) {
        List<Double> values = new Random(seed).doubles(12).boxed().toList();

        assertThat(AdjustedP.of(values))
                .allMatch(one -> one.p() <= one.benjaminiHochberg() + 1e-15
                        && one.benjaminiHochberg() <= one.holm() + 1e-15
                        && one.holm() <= one.bonferroni() + 1e-15);
    }
}
