package org.trigpoint.codebooks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.statistics.Estimates.number;
import static org.trigpoint.codebooks.statistics.Estimates.reason;

import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.statistics.Estimate.Defined;

class SignedDifferencesTest {

    /** Peak expiratory flow of 17 people by two meters, the first reading of each: Bland and Altman 1986, table. */
    private static final double[] LARGE_METER = {
        494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427
    };

    private static final double[] MINI_METER = {
        512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451
    };

    /** Printed: mean -2.1, interval -22.0 to 17.8; the other digits worked out apart with numpy and scipy. */
    @Test
    void the_mean_difference_is_that_of_bland_and_altman_1986() {
        Defined mean = number(SignedDifferences.of(LARGE_METER, MINI_METER).mean());

        assertThat(mean.value()).isCloseTo(-2.1, within(0.05)).isCloseTo(-2.1176470588235294, within(1e-9));
        assertThat(mean.interval().low()).isCloseTo(-22.0, within(0.05)).isCloseTo(-22.04883769664517, within(1e-9));
        assertThat(mean.interval().high()).isCloseTo(17.8, within(0.05)).isCloseTo(17.81354357899811, within(1e-9));
        assertThat(mean.n()).isEqualTo(17);
    }

    @Test
    void the_limits_of_agreement_are_the_mean_and_1_96_deviations_to_either_side() {
        SignedDifferences differences = SignedDifferences.of(LARGE_METER, MINI_METER);

        assertThat(number(differences.lowerLimit()).value()).isCloseTo(-78.097301611094, within(1e-9));
        assertThat(number(differences.upperLimit()).value()).isCloseTo(73.86200749344692, within(1e-9));
        assertThat(number(differences.upperLimit()).interval().high())
                .isCloseTo(73.86200749344692 + 34.756076298101014, within(1e-9));
    }

    /**
     * Systolic pressure of 85 people, Bland and Altman 1999, section 2: mean -16.29, deviation 19.61; limits -54.7 and 22.1,
     * with intervals -61.9 to -47.5 and 14.9 to 29.3. They print from rounded steps: half a unit of the last digit more is left.
     */
    @Test
    void the_intervals_of_the_limits_are_those_of_bland_and_altman_1999() {
        SignedDifferences printed = SignedDifferences.ofSummary(85, -16.29, 19.61);
        Defined lower = number(printed.lowerLimit());
        Defined upper = number(printed.upperLimit());

        assertThat(lower.value()).isCloseTo(-54.7, within(0.05));
        assertThat(lower.interval().low()).isCloseTo(-61.9, within(0.1));
        assertThat(lower.interval().high()).isCloseTo(-47.5, within(0.1));
        assertThat(upper.value()).isCloseTo(22.1, within(0.1));
        assertThat(upper.interval().low()).isCloseTo(14.9, within(0.1));
        assertThat(upper.interval().high()).isCloseTo(29.3, within(0.15));
    }

    @Test
    void pairs_of_which_one_is_missing_are_left_out_and_counted() {
        SignedDifferences differences =
                SignedDifferences.of(new double[] {3, 4, Double.NaN, 2}, new double[] {2, 4, 5, Double.NaN});

        assertThat(number(differences.mean()).value()).isEqualTo(0.5);
        assertThat(number(differences.mean()).n()).isEqualTo(2);
        assertThat(number(differences.mean()).leftOut()).isEqualTo("2 of 4 pairs: one of the two missing");
    }

    @Test
    void what_can_not_be_told_has_its_reason() {
        assertThat(reason(
                        SignedDifferences.of(new double[] {3}, new double[] {2}).mean()))
                .contains("Fewer than two pairs");
        assertThat(reason(SignedDifferences.of(new double[] {3, 4, 5}, new double[] {2, 3, 4})
                        .upperLimit()))
                .isEqualTo("All 3 differences are 1: how far they may vary can't be told.");
        assertThatThrownBy(() -> SignedDifferences.of(new double[] {3}, new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
