package org.trigpoint.codebooks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.statistics.ReliableChange.Change;
import org.trigpoint.codebooks.statistics.ReliableChange.Counts;

class ReliableChangeTest {

    private static final ReliableChange GOALS = ReliableChange.of(2.45, true);

    @Test
    void a_change_of_exactly_the_threshold_counts_and_one_just_below_does_not() {
        assertThat(GOALS.between(2.5, 4.95)).isEqualTo(Change.IMPROVED);
        assertThat(GOALS.between(2.5, 4.94)).isEqualTo(Change.NO_RELIABLE_CHANGE);
        assertThat(GOALS.between(4.95, 2.5)).isEqualTo(Change.DETERIORATED);
        assertThat(GOALS.between(4.94, 2.5)).isEqualTo(Change.NO_RELIABLE_CHANGE);
        assertThat(ReliableChange.of(2.45, false).between(4.95, 2.5)).isEqualTo(Change.IMPROVED);
    }

    @Test
    void people_with_one_score_are_counted_apart() {
        Counts counts = GOALS.count(new double[] {1, 5, 5, Double.NaN}, new double[] {9, 5, 1, 4});

        assertThat(counts).isEqualTo(new Counts(1, 1, 1, 1));
        assertThat(Estimates.number(counts.shareImproved()).value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(Estimates.reason(new Counts(0, 0, 0, 2).shareDeteriorated())).contains("nothing to count");
    }

    /** Jacobson and Truax 1991, page 14: deviation 7.5, reliability 0.88, so an error of 3.67; 1.96 of these are 7.2. */
    @Test
    void the_index_is_that_of_jacobson_and_truax() {
        ReliableChange rule = ReliableChange.ofReliability(7.5, 0.88, false);

        assertThat(rule.threshold() / 1.959963984540054).isCloseTo(3.67, within(0.005));
        assertThat(rule.between(47.5, 32.5)).isEqualTo(Change.IMPROVED);
    }

    @Test
    void what_is_no_threshold_is_refused() {
        assertThatThrownBy(() -> ReliableChange.of(0, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReliableChange.ofReliability(3, 1, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GOALS.count(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
