package org.trigpoint.codebooks.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationTest {

    /** Bigrams of the Swiss bank text in Dunning 1993, table of results: -2 log lambda and the four cells. */
    @ParameterizedTest
    @CsvSource({
        "270.72, 110, 2442, 111, 29114, the swiss",
        "263.90,  29,   13, 123, 31612, can be",
        "256.84,  31,   23, 139, 31584, previous year",
        "167.23,  10,    0,   3, 31764, mineral water",
        "157.21,  76,  104, 2476, 29121, at the",
        "157.03,  16,   16,  51, 31694, real terms",
        "115.02,  16,    0, 865, 30896, owing to",
        "146.80,   9,    0,   5, 31763, natural gas",
    })
    void the_log_likelihood_is_that_of_dunnings_table(
            double published, long both, long firstAlone, long secondAlone, long neither, String bigram) {
        Association association =
                new Association(both, both + firstAlone, both + secondAlone, both + firstAlone + secondAlone + neither);

        assertThat(association.logLikelihood()).as(bigram).isCloseTo(published, within(0.01));
    }

    @Test
    void the_log_likelihood_worked_out_by_hand() {
        // 10 of 30 near, 20 in all, 100 words: cells 10, 20, 10, 60; expected 6, 24, 14, 56.
        double byHand = 2
                * (10 * Math.log(10 / 6.0)
                        + 20 * Math.log(20 / 24.0)
                        + 10 * Math.log(10 / 14.0)
                        + 60 * Math.log(60 / 56.0));
        Association association = new Association(10, 30, 20, 100);

        assertThat(association.expected()).isEqualTo(6);
        assertThat(association.logLikelihood()).isCloseTo(byHand, within(1e-12)).isCloseTo(4.473, within(0.001));
    }

    @Test
    void what_stands_near_as_often_as_anywhere_has_none() {
        assertThat(new Association(6, 30, 20, 100).logLikelihood()).isCloseTo(0, within(1e-9));
        assertThat(new Association(0, 0, 0, 0).logLikelihood()).isZero();
        assertThat(new Association(0, 0, 0, 0).expected()).isZero();
    }

    @Test
    void rows_and_columns_may_be_exchanged() {
        assertThat(new Association(10, 30, 20, 100).logLikelihood())
                .isCloseTo(new Association(10, 20, 30, 100).logLikelihood(), within(1e-9));
    }

    @Test
    void log_dice_is_fourteen_when_two_words_always_stand_together_and_one_less_when_half_as_often() {
        assertThat(new Association(8, 40, 8, 1000).logDice(8)).isEqualTo(14);
        assertThat(new Association(4, 40, 8, 1000).logDice(8)).isEqualTo(13);
        // 14 + log2(2 * 3 / (10 + 14)) = 14 - 2
        assertThat(new Association(3, 40, 14, 1000).logDice(10)).isCloseTo(12, within(1e-12));
    }

    @Test
    void log_dice_does_not_grow_with_the_corpus() {
        assertThat(new Association(3, 40, 14, 1_000_000).logDice(10))
                .isEqualTo(new Association(3, 40, 14, 1000).logDice(10));
    }

    @Test
    void counts_that_fit_into_no_table_are_refused() {
        assertThatThrownBy(() -> new Association(5, 4, 10, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Association(1, 60, 60, 100)).isInstanceOf(IllegalArgumentException.class);
    }
}
