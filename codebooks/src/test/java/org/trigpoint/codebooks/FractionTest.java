package org.trigpoint.codebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void a_share_that_no_binary_number_holds_lies_exactly_on_its_threshold() {
        assertThat(Fraction.of(9, 30)).isEqualByComparingTo(Fraction.of(new BigDecimal("0.3")));
        assertThat(Fraction.of(1, 10).plus(Fraction.of(2, 10))).isEqualTo(Fraction.of(3, 10));
    }

    @Test
    void a_per_cent_is_never_written_as_the_threshold_that_it_is_not() {
        Fraction ninety = Fraction.of(90, 100);

        assertThat(Fraction.of(8996, 10000).percentBeside(ninety)).isEqualTo("89.96");
        assertThat(Fraction.of(90, 100).percentBeside(ninety)).isEqualTo("90");
        assertThat(Fraction.of(2, 3).percentBeside(ninety)).isEqualTo("66.7");
    }

    @Test
    void only_plain_decimal_numbers_are_read() {
        assertThat(Fraction.read(" 11.5 ")).contains(Fraction.of(23, 2));
        assertThat(Fraction.read("11,5")).isEmpty();
        assertThat(Fraction.read("1e3")).isEmpty();
        assertThat(Fraction.read("")).isEmpty();
        assertThat(Fraction.of(100).written(2)).isEqualTo("100");
    }
}
