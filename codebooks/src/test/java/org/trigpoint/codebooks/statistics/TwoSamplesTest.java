package org.trigpoint.codebooks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.statistics.Estimates.number;
import static org.trigpoint.codebooks.statistics.Estimates.reason;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.statistics.Estimate.Defined;

class TwoSamplesTest {

    private static final Offset<Double> NINE_DIGITS = within(1e-9);

    /** Hours of sleep gained with two drugs: Student 1908, The probable error of a mean, as R's data set "sleep". */
    private static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** As the documentation of R's t.test prints it: mean difference 1.58, interval -0.2054832 to 3.3654832 (df 17.776). */
    @Test
    void the_difference_of_means_with_welchs_interval_is_that_of_the_sleep_data() {
        Defined difference = number(new TwoSamples(FIRST_DRUG, SECOND_DRUG).differenceOfMeans());

        assertThat(difference.value()).isCloseTo(1.58, NINE_DIGITS);
        assertThat(difference.interval().low()).isCloseTo(-0.20548323071171137, NINE_DIGITS);
        assertThat(difference.interval().high()).isCloseTo(3.3654832307117104, NINE_DIGITS);
        assertThat(difference.n()).isEqualTo(20);
        assertThat(difference.leftOut()).isEqualTo(Estimate.NOTHING);
    }

    /**
     * Hogarty and Kromrey 1999, Using SAS to calculate tests of Cliff's delta: ten and six values, delta -0.25; the interval
     * as the R package effsize prints it for them, -0.7265846 to 0.3890062.
     */
    @Test
    void cliffs_delta_is_that_of_hogarty_and_kromrey_1999() {
        double[] treatment = {10, 10, 20, 20, 20, 30, 30, 30, 40, 50};
        double[] control = {10, 20, 30, 40, 40, 50};
        Defined delta = number(new TwoSamples(control, treatment).cliffsDelta());

        assertThat(delta.value()).isEqualTo(-0.25);
        assertThat(delta.interval().low()).isCloseTo(-0.7265846, within(5e-8));
        assertThat(delta.interval().high()).isCloseTo(0.3890062, within(5e-8));
    }

    /**
     * Pain scores of 14 and 11 patients, Brunner and Munzel 2000: P(X &lt; Y) + P(X = Y) / 2 is 0.788961. The interval of
     * delta worked out apart, from the whole matrix of dominance with numpy and scipy.
     */
    @Test
    void the_probability_of_superiority_is_that_of_brunner_and_munzel_2000() {
        TwoSamples scores = new TwoSamples(
                new double[] {1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 1, 1},
                new double[] {3, 3, 4, 3, 1, 2, 3, 1, 1, 5, 4});

        assertThat(number(scores.superiority()).value()).isCloseTo(0.788961, within(5e-7));
        assertThat(number(scores.cliffsDelta()).value()).isCloseTo(0.577922077922078, NINE_DIGITS);
        assertThat(number(scores.cliffsDelta()).interval().low()).isCloseTo(0.11720740375564827, NINE_DIGITS);
        assertThat(number(scores.cliffsDelta()).interval().high()).isCloseTo(0.8339367117135046, NINE_DIGITS);
    }

    /** The same data, and chick weights by feed (casein and horsebean) of R's data set "chickwts"; R 4.2, pt with its ncp. */
    @Test
    void hedges_g_has_the_interval_of_the_noncentral_t() {
        Defined sleep = number(new TwoSamples(FIRST_DRUG, SECOND_DRUG).hedgesG());
        Defined chicks = number(new TwoSamples(
                        new double[] {179, 160, 136, 227, 217, 168, 108, 124, 143, 140},
                        new double[] {368, 390, 379, 260, 404, 318, 352, 359, 216, 222, 283, 332})
                .hedgesG());

        assertThat(sleep.value()).isCloseTo(0.7969352391911223, NINE_DIGITS);
        assertThat(sleep.interval().low()).isCloseTo(-0.09140773280515956, NINE_DIGITS);
        assertThat(sleep.interval().high()).isCloseTo(1.6651717906748564, NINE_DIGITS);
        assertThat(chicks.value()).isCloseTo(2.891291235408096, NINE_DIGITS);
        assertThat(chicks.interval().low()).isCloseTo(1.673329932221751, NINE_DIGITS);
        assertThat(chicks.interval().high()).isCloseTo(4.07608997913696, NINE_DIGITS);
        assertThat(reason(new TwoSamples(new double[] {3, 3}, new double[] {4, 4}).hedgesG()))
                .contains("no deviation");
    }

    @Test
    void groups_that_do_not_overlap_have_wilsons_bound_of_the_smaller() {
        Defined delta = number(new TwoSamples(new double[] {1, 2, 2}, new double[] {4, 4, 5, 6}).cliffsDelta());
        double square = 1.959963984540054 * 1.959963984540054;

        assertThat(delta.value()).isEqualTo(1);
        assertThat(delta.interval().high()).isEqualTo(1);
        assertThat(delta.interval().low()).isCloseTo((3 - square) / (3 + square), NINE_DIGITS);
    }

    @Test
    void what_can_not_be_told_has_its_reason() {
        double[] same = {3, 3, 3};
        double[] one = {4, Double.NaN};

        assertThat(reason(new TwoSamples(same, one).differenceOfMeans())).contains("fewer than two values");
        assertThat(reason(new TwoSamples(same, one).superiority())).contains("fewer than two values");
        assertThat(reason(new TwoSamples(same, same).differenceOfMeans())).contains("Within each group");
        assertThat(reason(new TwoSamples(same, same).cliffsDelta())).contains("Every value in both groups is the same");
    }

    @Test
    void what_is_missing_is_left_out_and_counted() {
        double[] withGap = DoubleStream.concat(Arrays.stream(FIRST_DRUG), DoubleStream.of(Double.NaN))
                .toArray();
        Defined difference = number(new TwoSamples(withGap, SECOND_DRUG).differenceOfMeans());

        assertThat(difference.value()).isCloseTo(1.58, NINE_DIGITS);
        assertThat(difference.leftOut()).isEqualTo("1 of 21 values: missing");
    }

    private static double[] random(Random random, int values) {
        return random.ints(values, 1, 6).asDoubleStream().toArray();
    }

    /** By the definition: every value of the one against every value of the other. */
    @Property(tries = 60)
    void delta_is_that_of_its_definition_turns_with_the_groups_and_lies_within_its_interval(@ForAll long seed) {
        Random random = new Random(seed);
        double[] first = random(random, 3 + random.nextInt(20));
        double[] second = random(random, 3 + random.nextInt(20));
        double pairs = 0;
        for (double one : first) {
            for (double two : second) {
                pairs += Math.signum(two - one);
            }
        }
        if (Arrays.stream(first).distinct().count() > 1) {
            Defined delta = number(new TwoSamples(first, second).cliffsDelta());
            Defined turned = number(new TwoSamples(second, first).cliffsDelta());

            assertThat(delta.value()).isCloseTo(pairs / (first.length * second.length), NINE_DIGITS);
            assertThat(turned.value()).isCloseTo(-delta.value(), NINE_DIGITS);
            assertThat(turned.interval().low()).isCloseTo(-delta.interval().high(), NINE_DIGITS);
            assertThat(delta.value())
                    .isBetween(delta.interval().low() - 1e-12, delta.interval().high() + 1e-12);
        }
    }
}
