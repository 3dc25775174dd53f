package org.trigpoint.codebooks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.statistics.Dispersion.deviationOfProportions;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.statistics.Dispersion.Part;

class DispersionTest {

    /** The corpus of five parts that Gries 2008 works through: the word "a" stands 1, 2, 3, 4 and 5 times. */
    @Test
    void the_deviation_of_proportions_is_that_of_gries_example() {
        List<Part> parts = List.of(new Part(9, 1), new Part(10, 2), new Part(10, 3), new Part(10, 4), new Part(11, 5));

        assertThat(deviationOfProportions(parts)).hasValueCloseTo(0.18, within(1e-9));
    }

    @Test
    void it_is_none_when_spread_as_the_corpus_is_and_large_when_all_is_in_a_small_part() {
        assertThat(deviationOfProportions(List.of(new Part(10, 2), new Part(30, 6))))
                .hasValueCloseTo(0.0, within(1e-9));
        assertThat(deviationOfProportions(List.of(new Part(1, 7), new Part(99, 0))))
                .hasValueCloseTo(0.99, within(1e-9));
    }

    @Test
    void the_order_of_the_parts_and_the_unit_of_their_size_do_not_matter() {
        assertThat(deviationOfProportions(List.of(new Part(30, 1), new Part(10, 5))))
                .isEqualTo(deviationOfProportions(List.of(new Part(100, 5), new Part(300, 1))));
    }

    @Test
    void it_is_undefined_for_what_never_stands_and_for_a_single_part() {
        assertThat(deviationOfProportions(List.of(new Part(10, 0), new Part(10, 0))))
                .isEmpty();
        assertThat(deviationOfProportions(List.of(new Part(10, 3)))).isEmpty();
        assertThat(deviationOfProportions(List.of())).isEmpty();
    }
}
