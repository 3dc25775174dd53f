package org.trigpoint.codebooks.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.codebooks.inference.Published.FIRST_DRUG;
import static org.trigpoint.codebooks.inference.Published.SECOND_DRUG;
import static org.trigpoint.codebooks.inference.Published.effect;
import static org.trigpoint.codebooks.inference.Published.figure;
import static org.trigpoint.codebooks.inference.Published.interval;
import static org.trigpoint.codebooks.inference.Published.noEffect;
import static org.trigpoint.codebooks.inference.Published.numbers;
import static org.trigpoint.codebooks.inference.Published.parsed;
import static org.trigpoint.codebooks.inference.Published.reason;
import static org.trigpoint.codebooks.inference.Published.result;
import static org.trigpoint.codebooks.inference.Published.same;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.statistics.Sample;

/** Reference values: R 4.2, wilcox.test (with tol.root = 1e-13) and kruskal.test. */
class RanksTest {

    /** Ozone in New York by month, 1973: Chambers and others 1983, as R's data set "airquality". */
    private static final String MAY =
            "41 36 12 18 NA 28 23 19 8 NA 7 16 11 14 18 14 34 6 30 11 1 11 4 32 NA NA NA 23 45 115 37";

    private static final String AUGUST =
            "39 9 16 78 35 66 122 89 110 NA NA 44 28 65 NA 22 59 23 31 44 21 9 NA 45 168 73 NA 76 118 84 85";

    /** Permeability of membranes at term and earlier: Hollander and Wolfe 1973, table of the rank sum test. */
    @Test
    void the_rank_sum_test_of_hollander_and_wolfe_is_rs_and_exact() {
        Tested test = Ranks.mannWhitney(
                numbers("0.80 0.83 1.89 1.04 1.45 1.38 1.91 1.64 0.73 1.46"), numbers("1.15 0.88 0.90 0.74 1.21"));

        assertThat(test.method()).contains("exact");
        same(figure(test, "W"), 35);
        same(result(test).p(), 0.2544122544122544);
        interval(test, -0.15000000000000002, 0.76);
        same(effect(test).value(), 0.305);
    }

    @Test
    void the_rank_sum_test_with_ties_is_rs_and_says_so() {
        Tested test = Ranks.mannWhitney(numbers(MAY), numbers(AUGUST));

        assertThat(test.method()).contains("continuity correction");
        same(figure(test, "W"), 127.5);
        same(result(test).p(), 0.00012080783076877442);
        interval(test, -53, -15);
        assertThat(test.basis().warnings()).anyMatch(warning -> warning.startsWith("Ties"));
        assertThat(test.basis().leftOut()).isEqualTo("10 of 62 values: missing");
    }

    /** Depression of nine people before and after a tranquilliser: Hollander and Wolfe 1973, table of the signed rank test. */
    @Test
    void the_signed_rank_test_of_hollander_and_wolfe_is_rs_and_exact() {
        Tested test = Ranks.signedRank(
                parsed("1.83 0.50 1.62 2.48 1.68 1.88 1.55 3.06 1.30"),
                parsed("0.878 0.647 0.598 2.05 1.06 1.29 1.06 3.14 1.29"));

        assertThat(test.method()).contains("exact");
        same(figure(test, "V"), 40);
        same(result(test).p(), 0.0390625);
        interval(test, 0.01, 0.786);
        same(effect(test).value(), 0.46);
    }

    @Test
    void the_signed_rank_test_with_a_difference_of_none_is_rs_and_says_so() {
        Tested test = Ranks.signedRank(FIRST_DRUG, SECOND_DRUG);

        same(figure(test, "V"), 0);
        same(result(test).p(), 0.009090698015925056);
        interval(test, -2.95, -1.05);
        assertThat(test.basis().warnings()).anyMatch(warning -> warning.startsWith("1 of 10 differences are 0"));
    }

    /** Mucociliary efficiency of three groups: Hollander and Wolfe 1973, table of Kruskal and Wallis' test. */
    @Test
    void kruskal_and_walliss_test_of_hollander_and_wolfe_is_rs() {
        Tested test = Ranks.kruskalWallis(
                List.of(numbers("2.9 3.0 2.5 2.6 3.2"), numbers("3.8 2.7 4.0 2.4"), numbers("2.8 3.4 3.7 2.2 2.0")));

        same(figure(test, "H"), 0.7714285714285722);
        same(figure(test, "df"), 2);
        same(result(test).p(), 0.6799647735788936);
    }

    @Test
    void kruskal_and_walliss_test_corrects_for_ties() {
        Tested test = Ranks.kruskalWallis(List.of(
                numbers(MAY),
                numbers("NA NA NA NA NA NA 29 NA 71 39 NA NA 23 NA NA 21 37 20 12 13 NA NA NA NA NA NA NA NA NA NA"),
                numbers(
                        "135 49 32 NA 64 40 77 97 97 85 NA 10 27 NA 7 48 35 61 79 63 16 NA NA 80 108 20 52 82 50 64 59"),
                numbers(AUGUST),
                numbers("96 78 73 91 47 32 20 23 21 24 44 21 28 9 13 46 18 13 24 16 13 23 36 7 14 30 NA 14 18 20")));

        same(figure(test, "H"), 29.26657630611694);
        same(figure(test, "df"), 4);
        same(result(test).p(), 6.900714118546784e-6);
        assertThat(test.basis().n()).isEqualTo(116);
    }

    @Test
    void what_has_no_answer_says_why() {
        assertThat(reason(Ranks.mannWhitney(numbers("1 2"), numbers("NA")))).contains("no values");
        assertThat(reason(Ranks.mannWhitney(numbers("3 3"), numbers("3 3 3")))).contains("Every value is the same");
        assertThat(noEffect(Ranks.mannWhitney(numbers("1 2"), numbers("3 4")))).contains("too few");
        assertThat(noEffect(Ranks.signedRank(parsed("1 2 2"), parsed("0 0 0")))).contains("too few");
        assertThat(reason(Ranks.signedRank(parsed("1 2"), parsed("1 2")))).contains("Every difference is 0");
        assertThat(reason(Ranks.signedRank(parsed("NA"), parsed("1")))).contains("No pair");
        assertThat(reason(Ranks.kruskalWallis(List.of(numbers("1 2"), numbers("NA")))))
                .contains("Fewer than two groups");
        assertThat(reason(Ranks.kruskalWallis(List.of(numbers("4 4"), numbers("4")))))
                .contains("Every value");
    }

    /** By the definition: every choice of signs, every difference. */
    @Property(tries = 40)
    void exact_ranks_are_those_of_all_ways_they_could_have_come_about(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x =
                random.doubles(6 + random.nextInt(5)).map(value -> value - 0.4).toArray();
        double[] none = new double[x.length];
        Tested test = Ranks.signedRank(x, none);
        double[] ranks = Ranking.of(Arrays.stream(x).map(Math::abs).toArray()).ranks();
        double v = figure(test, "V");
        int low = 0;
        int high = 0;
        for (int signs = 0; signs < 1 << x.length; signs++) {
            double sum = 0;
            for (int at = 0; at < x.length; at++) {
                sum += (signs & (1 << at)) == 0 ? 0 : ranks[at];
            }
            low += sum <= v ? 1 : 0;
            high += sum >= v ? 1 : 0;
        }
        same(result(test).p(), Math.min(1, 2.0 * Math.min(low, high) / (1 << x.length)));
    }

    @Property(tries = 40)
    void groups_turned_about_leave_p_and_the_estimate_is_the_median_of_all_differences(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.ints(8 + random.nextInt(60), 0, 30).asDoubleStream().toArray();
        double[] y = random.ints(8 + random.nextInt(60), 3, 30).asDoubleStream().toArray();
        Tested one = Ranks.mannWhitney(Sample.of(x), Sample.of(y));
        Tested turned = Ranks.mannWhitney(Sample.of(y), Sample.of(x));
        double[] differences = Arrays.stream(x)
                .flatMap(each -> DoubleStream.of(y).map(other -> each - other))
                .sorted()
                .toArray();

        same(figure(one, "W") + figure(turned, "W"), x.length * y.length);
        same(result(one).p(), result(turned).p());
        same(
                effect(one).value(),
                (differences[(differences.length - 1) / 2] + differences[differences.length / 2]) / 2);
        assertThat(effect(one).interval().low()).isLessThanOrEqualTo(effect(one).value());
        same(effect(turned).interval().low(), -effect(one).interval().high());
    }
}
