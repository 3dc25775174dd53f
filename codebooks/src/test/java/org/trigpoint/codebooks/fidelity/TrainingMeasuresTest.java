package org.trigpoint.codebooks.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.codebooks.fidelity.Status.CANNOT_BE_COMPUTED;
import static org.trigpoint.codebooks.fidelity.Status.MET;
import static org.trigpoint.codebooks.fidelity.Status.NOT_MET;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Behind.Standing;
import org.trigpoint.codebooks.fidelity.Delivery.Course;
import org.trigpoint.codebooks.fidelity.Delivery.Presence;

class TrainingMeasuresTest {

    @ParameterizedTest
    @CsvSource({"3, 6, NOT_MET", "4, 6, MET", "3, 7, NOT_MET", "4, 7, MET", "0, 6, NOT_MET", "1, 1, MET"})
    void a_majority_is_more_than_half_and_exactly_half_is_none(int came, int of, Status status) {
        Reading reading = new Records().leaders("LA01", came, of).read(Measure.F1);

        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.parts().getFirst().share()).isEqualTo(Fraction.of(came, of));
    }

    @ParameterizedTest
    @CsvSource({
        "F2, 3, 899, 1000, NOT_MET", "F2, 3, 18, 20, MET", "F2, 3, 19, 20, MET", "F2, 3, 17, 20, NOT_MET",
        "F3, 4, 799, 1000, NOT_MET", "F3, 4, 16, 20, MET", "F3, 4, 17, 20, MET", "F3, 4, 15, 20, NOT_MET",
        "F4, 5, 599, 1000, NOT_MET", "F4, 5, 12, 20, MET", "F4, 5, 13, 20, MET", "F4, 5, 11, 20, NOT_MET",
    })
    void days_of_training_are_held_against_their_threshold_without_rounding(
            Measure measure, int days, int enough, int of, Status status) {
        Records records = new Records();
        records.trained(
                "LA01",
                IntStream.range(0, of)
                        .map(each -> each < enough ? days : days - 1)
                        .toArray());

        Reading reading = records.read(measure);

        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.parts().getFirst().share()).isEqualTo(Fraction.of(enough, of));
        assertThat(reading.behind()).hasSize(of);
    }

    @Test
    void somebody_behind_a_measure_is_named_with_every_row_they_were_read_from() {
        Records records = new Records();
        String id = records.attendee("LA01", 4, 5);

        Behind behind = records.read(Measure.F3).behind().getFirst();

        assertThat(behind.standing()).isEqualTo(Standing.COUNTS);
        assertThat(behind.what()).isEqualTo("4 of 5 days");
        assertThat(behind.rows())
                .containsExactly(
                        "row-" + id, id + "-CORE1", id + "-CORE2", id + "-CORE3", id + "-CORE4", id + "-CORE5");
    }

    @Test
    void who_came_later_or_had_left_is_in_the_denominator_only_when_ever_in_post() {
        Records records = new Records().trained("LA01", 5, 5, 5);
        records.keyworker("LA01", LocalDate.of(2024, 11, 5), null, false);
        records.keyworker("LA01", LocalDate.of(2020, 1, 1), LocalDate.of(2024, 11, 3), false);
        records.keyworker("LA01", LocalDate.of(2024, 11, 4), LocalDate.of(2024, 11, 4), false);

        assertThat(records.read(Measure.F4).parts().getFirst().share()).isEqualTo(Fraction.of(3, 4));
        assertThat(records.read(Measure.F4, Choice.EVER_IN_POST)
                        .parts()
                        .getFirst()
                        .share())
                .isEqualTo(Fraction.of(3, 6));
        assertThat(records.read(Measure.F4).behind())
                .filteredOn(each -> each.standing() == Standing.LEFT_OUT)
                .hasSize(2);
    }

    @Test
    void without_a_register_nothing_is_said() {
        Records records = new Records();
        records.keyworker("LA01", LocalDate.of(2020, 1, 1), null, false);

        for (Measure measure : new Measure[] {Measure.F2, Measure.F3, Measure.F4}) {
            assertThat(records.read(measure).status()).isEqualTo(CANNOT_BE_COMPUTED);
            assertThat(records.read(measure).reason())
                    .isEqualTo("No attendance of the five days is recorded for LA01.");
            assertThat(records.read(measure, Choice.EVER_IN_POST).status()).isEqualTo(CANNOT_BE_COMPUTED);
        }
    }

    @Test
    void without_keyworkers_or_dates_nothing_is_said() {
        assertThat(new Records().read(Measure.F2).reason()).contains("No keyworker of LA01 is listed.");
        assertThat(new Records().read(Measure.F1).reason()).contains("No senior staff of LA01 are listed.");

        Records undated = new Records();
        String id = undated.keyworker("LA01", null, null, false);
        undated.line(id, Course.CORE, 1, Presence.PRESENT, null);
        assertThat(undated.read(Measure.F2).reason()).contains("No day of LA01's training has a date");
    }

    @Test
    void a_register_that_is_missing_for_one_day_decides_only_where_that_day_could() {
        Records records = new Records();
        IntStream.range(0, 10).forEach(each -> records.attendee("LA01", 4, 4));

        assertThat(records.read(Measure.F2).status()).isEqualTo(MET);
        assertThat(records.read(Measure.F3).status()).isEqualTo(MET);
        assertThat(records.read(Measure.F4).status()).isEqualTo(CANNOT_BE_COMPUTED);
        assertThat(records.read(Measure.F4).reason())
                .isEqualTo("No attendance is recorded for LA01 on day 5 of the five days.");
        assertThat(records.read(Measure.F4).parts().getFirst().most()).isEqualTo(Fraction.ONE);
    }

    @Test
    void a_blank_in_a_register_is_not_an_absence() {
        Records records = new Records().trained("LA01", 5, 5, 5, 0, 0);
        records.line("LA01-K4", Course.CORE, 1, Presence.PRESENT, LocalDate.of(2024, 11, 4));
        String blank = records.keyworker("LA01", LocalDate.of(2020, 1, 1), null, false);
        for (int day = 1; day <= 5; day++) {
            records.line(blank, Course.CORE, day, Presence.UNKNOWN, LocalDate.of(2024, 11, 4));
        }

        // 3 of 6 have all days for certain, 4 of 6 may have.
        assertThat(records.read(Measure.F4).status()).isEqualTo(CANNOT_BE_COMPUTED);
        assertThat(records.read(Measure.F4).reason())
                .isEqualTo("5 lines of LA01's registers of the five days say neither present nor absent.");
    }

    @Test
    void who_is_in_no_line_of_a_register_was_absent_unless_the_study_says_it_is_not_known() {
        Records records = new Records().trained("LA01", 5, 5, 5);
        records.keyworker("LA01", LocalDate.of(2020, 1, 1), null, false);
        records.keyworker("LA01", LocalDate.of(2020, 1, 1), null, false);
        records.keyworker("LA01", LocalDate.of(2020, 1, 1), null, false);

        assertThat(records.read(Measure.F4).status()).isEqualTo(NOT_MET);
        assertThat(records.read(Measure.F4, Choice.UNLISTED_UNKNOWN).status()).isEqualTo(CANNOT_BE_COMPUTED);
    }

    @Test
    void days_made_up_after_the_training_period_count_unless_the_study_says_otherwise() {
        Records records = new Records();
        String id = records.attendee("LA01", 4, 4);
        records.line(id, Course.CORE, 5, Presence.PRESENT, LocalDate.of(2025, 5, 1));

        assertThat(records.read(Measure.F4).status()).isEqualTo(MET);
        assertThat(records.read(Measure.F4, Choice.MAKE_UP_LEFT_OUT).status()).isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, MET", "1, 2, NOT_MET", "3, 2, MET"})
    void half_of_the_champions_are_enough_and_each_needs_all_fifteen_days(int complete, int short_, Status status) {
        Records records = new Records();
        records.champions(
                "LA01",
                IntStream.range(0, complete + short_)
                        .map(each -> each < complete ? 15 : 14)
                        .toArray());

        assertThat(records.read(Measure.F5).status()).isEqualTo(status);
    }

    @Test
    void how_many_champions_were_chosen_stands_beside_the_measure_and_decides_nothing() {
        Records records = new Records().champions("LA01", 15, 15).trained("LA01", 5, 5);

        assertThat(records.read(Measure.F5).status()).isEqualTo(MET);
        assertThat(records.read(Measure.F5).notes())
                .containsExactly("2 of 4 keyworkers in the denominator are champions (50%); 10-20% were to be chosen.");
        assertThat(new Records().trained("LA01", 5).read(Measure.F5).reason())
                .startsWith("No keyworker of LA01 is marked as a systemic champion.");
    }

    @Test
    void lines_that_name_nobody_are_told_and_count_nowhere() {
        Records records = new Records().trained("LA01", 5);
        records.attends("LA01-X", Course.CORE, 5, 5);

        Reading pooled = records.pooled(Measure.F2, Definitions.DEFAULT);
        assertThat(pooled.parts().getFirst().denominator()).isEqualTo(1);
        assertThat(pooled.notes()).contains("5 lines of registers name nobody who is listed, and count nowhere.");
    }
}
