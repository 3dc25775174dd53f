package org.trigpoint.codebooks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.statistics.Estimates.number;
import static org.trigpoint.codebooks.statistics.Estimates.reason;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.codebooks.statistics.Distribution.LeftOut;
import org.trigpoint.codebooks.statistics.Distribution.Point;

class DistributionTest {

    private static final List<Integer> SCALE = List.of(1, 2, 3, 4, 5);

    /** Newcombe 1998, Two-sided confidence intervals for the single proportion, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void a_share_has_the_interval_that_newcombe_1998_prints(int times, int n, double low, double high) {
        Estimate.Defined share = number(Estimate.share(times, n));

        assertThat(share.value()).isCloseTo((double) times / n, within(1e-12));
        assertThat(share.interval().low()).isCloseTo(low, within(0.00005));
        assertThat(share.interval().high()).isCloseTo(high, within(0.00005));
        assertThat(share.n()).isEqualTo(n);
    }

    @Test
    void points_never_given_are_counted_too_and_what_has_no_value_is_told_apart() {
        Distribution counted = Distribution.of(
                SCALE, List.of(4, 2, 4, 5), List.of(new LeftOut("not observed", 2), new LeftOut("not applicable", 0)));

        assertThat(counted.points())
                .containsExactly(new Point(1, 0), new Point(2, 1), new Point(3, 0), new Point(4, 2), new Point(5, 1));
        assertThat(counted.n()).isEqualTo(4);
        assertThat(counted.most()).isEqualTo(2);
        assertThat(counted.leftOut()).containsExactly(new LeftOut("not observed", 2));
        assertThat(number(counted.mean()).value()).isEqualTo(3.75);
        assertThat(counted.median()).hasValue(4);
        assertThat(number(counted.share(new Point(4, 2))).value()).isEqualTo(0.5);
    }

    @Test
    void nothing_given_has_no_mean_no_median_and_no_share() {
        Distribution empty = Distribution.of(SCALE, List.of(), List.of(new LeftOut("not observed", 3)));

        assertThat(empty.n()).isZero();
        assertThat(empty.median()).isEmpty();
        assertThat(reason(empty.mean())).contains("fewer than two values");
        assertThat(reason(empty.share(new Point(4, 0)))).contains("nothing to count");
        assertThat(reason(Distribution.of(SCALE, List.of(3, 3, 3), List.of()).mean()))
                .isEqualTo("All 3 values are 3: how far their mean may be off can't be told.");
    }

    @Test
    void a_value_that_is_no_point_of_the_scale_is_refused() {
        assertThatThrownBy(() -> Distribution.of(SCALE, List.of(6), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Distribution(List.of(new Point(2, 0), new Point(1, 0)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
