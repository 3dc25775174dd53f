package org.trigpoint.codebooks.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.codebooks.fidelity.Status.CANNOT_BE_COMPUTED;
import static org.trigpoint.codebooks.fidelity.Status.MET;
import static org.trigpoint.codebooks.fidelity.Status.NOT_MET;

import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Behind.Standing;
import org.trigpoint.codebooks.fidelity.Delivery.Course;
import org.trigpoint.codebooks.fidelity.Delivery.Presence;
import org.trigpoint.codebooks.fidelity.Delivery.Training;

class PracticeMeasuresTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2025-12-31, 12, MET",
        "2025-01-02, 2025-12-31, 371/31, NOT_MET",
        "2024-12-31, 2025-12-31, 373/31, MET",
        "2025-01-01, 2025-12-16, 11 16/31, NOT_MET",
        "2024-12-16, 2025-11-15, 11 1/62, NOT_MET",
        "2023-01-01, 2027-01-01, 15, MET",
        "2026-01-01, 2027-01-01, 0, NOT_MET",
    })
    void twelve_months_of_the_fifteen_are_counted_by_their_days(String from, String to, String months, Status status) {
        Reading reading =
                new Records().employed("P1", from, to, Training.LEVEL_TWO).read(Measure.F6);

        assertThat(reading.status()).isEqualTo(status);
        if (!months.contains("/")) {
            assertThat(reading.parts().getFirst().numerator())
                    .isEqualTo(Fraction.read(months).orElseThrow());
        }
    }

    @Test
    void part_of_a_month_counts_by_its_days_not_at_all_or_whole() {
        Records records = new Records().employed("P1", "2025-01-16", "2025-12-31", Training.LEVEL_TWO);

        assertThat(records.read(Measure.F6).parts().getFirst().numerator()).isEqualTo(Fraction.of(11 * 31 + 16, 31));
        assertThat(records.read(Measure.F6, Choice.WHOLE_MONTHS)
                        .parts()
                        .getFirst()
                        .numerator())
                .isEqualTo(Fraction.of(11));
        assertThat(records.read(Measure.F6, Choice.STARTED_MONTHS).status()).isEqualTo(MET);
    }

    @Test
    void a_replacement_goes_on_unless_one_person_is_asked_for_and_days_of_two_count_once() {
        Records records = new Records()
                .employed("P1", "2024-10-01", "2025-06-30", Training.LEVEL_TWO)
                .employed("P2", "2025-06-01", "2025-09-30", Training.LEVEL_TWO);

        assertThat(records.read(Measure.F6).parts().getFirst().numerator()).isEqualTo(Fraction.of(12));
        assertThat(records.read(Measure.F6).status()).isEqualTo(MET);
        assertThat(records.read(Measure.F6, Choice.ONE_PERSON)
                        .parts()
                        .getFirst()
                        .numerator())
                .isEqualTo(Fraction.of(9));
        assertThat(records.read(Measure.F6, Choice.ONE_PERSON).status()).isEqualTo(NOT_MET);
    }

    @Test
    void another_level_does_not_count_and_an_unknown_one_may_decide() {
        assertThat(new Records()
                        .employed("P1", "2024-10-01", null, Training.OTHER)
                        .read(Measure.F6)
                        .status())
                .isEqualTo(NOT_MET);
        Reading unknown = new Records()
                .employed("P1", "2024-10-01", null, Training.UNKNOWN)
                .read(Measure.F6);
        assertThat(unknown.status()).isEqualTo(CANNOT_BE_COMPUTED);
        assertThat(unknown.reason()).isEqualTo("The level of P1 at LA01 is not known.");
        assertThat(new Records()
                        .employed("P1", "2025-12-01", null, Training.UNKNOWN)
                        .read(Measure.F6)
                        .status())
                .isEqualTo(NOT_MET);
    }

    @Test
    void levels_are_read_in_the_words_that_records_have() {
        assertThat(Training.of("Level two")).isEqualTo(Training.LEVEL_TWO);
        assertThat(Training.of(" 2 ")).isEqualTo(Training.LEVEL_TWO);
        assertThat(Training.of("1")).isEqualTo(Training.OTHER);
        assertThat(Training.of("Intermediate level")).isEqualTo(Training.LEVEL_TWO);
        assertThat(Training.of("qualifying")).isEqualTo(Training.LEVEL_TWO);
        assertThat(Training.of("Foundation")).isEqualTo(Training.OTHER);
        assertThat(Training.of("experienced")).isEqualTo(Training.UNKNOWN);
        assertThat(Training.of("")).isEqualTo(Training.UNKNOWN);
    }

    @Test
    void without_dates_the_stated_months_count_and_without_either_nothing_is_said() {
        assertThat(new Records().stated("P1", null, "11.5").read(Measure.F6).status())
                .isEqualTo(NOT_MET);
        assertThat(new Records().stated("P1", null, "12").read(Measure.F6).status())
                .isEqualTo(MET);
        assertThat(new Records()
                        .stated("P1", "2024-10-01", "11.5")
                        .read(Measure.F6)
                        .status())
                .isEqualTo(MET);
        assertThat(new Records()
                        .stated("P1", "2024-10-01", "11.5")
                        .read(Measure.F6, Choice.MONTHS_AS_STATED)
                        .status())
                .isEqualTo(NOT_MET);
        assertThat(new Records()
                        .employed("P1", null, null, Training.LEVEL_TWO)
                        .read(Measure.F6)
                        .status())
                .isEqualTo(CANNOT_BE_COMPUTED);
        assertThat(new Records().read(Measure.F6).reason())
                .isEqualTo("No employment of a systemic practitioner is recorded for LA01.");
    }

    @Test
    void which_fifteen_months_they_are_can_decide() {
        Records records = new Records().employed("P1", "2025-04-01", null, Training.LEVEL_TWO);

        assertThat(records.read(Measure.F6).status()).isEqualTo(NOT_MET);
        assertThat(records.read(Measure.F6, Definitions.DEFAULT.from(YearMonth.of(2025, 1)))
                        .status())
                .isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({"11, NOT_MET", "12, MET", "13, MET"})
    void sessions_are_held_in_twelve_months_or_not(int months, Status status) {
        assertThat(new Records().monthly(months, 6, 10).read(Measure.F7).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"59, 100, NOT_MET", "60, 100, MET", "61, 100, MET", "599, 1000, NOT_MET"})
    void one_session_below_sixty_per_cent_is_enough_when_read_as_printed(int came, int of, Status status) {
        Reading reading = new Records()
                .monthly(12, 20, 20)
                .session("2025-11-01", came, of)
                .read(Measure.F7);

        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.deciding().getFirst().label())
                .isEqualTo(status == MET ? "months with a session" : "sessions with at least 60%");
    }

    @Test
    void a_low_session_is_made_up_for_within_its_month_or_on_average_when_the_study_says_so() {
        Records records = new Records().monthly(12, 20, 20).session("2025-01-20", 10, 20);

        assertThat(records.read(Measure.F7).status()).isEqualTo(NOT_MET);
        assertThat(records.read(Measure.F7, Choice.EACH_MONTH).status()).isEqualTo(MET);
        assertThat(records.read(Measure.F7, Choice.MEAN_OF_SESSIONS).status()).isEqualTo(MET);
        assertThat(records.read(Measure.F7, Choice.MEAN_OF_SESSIONS)
                        .parts()
                        .getLast()
                        .share())
                .isEqualTo(Fraction.of(25, 26));
        records.session("2025-11-20", 11, 20);
        assertThat(records.read(Measure.F7, Choice.EACH_MONTH).status()).isEqualTo(NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"59, NOT_MET", "60, MET", "61, MET"})
    void the_mean_of_sessions_is_held_against_sixty_per_cent(int came, Status status) {
        Records records = new Records().monthly(12, 60, 100).session("2025-12-01", came, 100);

        assertThat(records.read(Measure.F7, Choice.MEAN_OF_SESSIONS).status()).isEqualTo(status);
    }

    @Test
    void sessions_outside_the_fifteen_months_are_left_out() {
        Records records =
                new Records().monthly(12, 6, 10).session("2026-01-01", 1, 10).session("2024-09-30", 1, 10);

        assertThat(records.read(Measure.F7).status()).isEqualTo(MET);
        assertThat(records.read(Measure.F7).behind())
                .filteredOn(each -> each.standing() == Standing.LEFT_OUT)
                .hasSize(2);
    }

    @Test
    void what_is_missing_of_a_session_decides_only_where_it_could() {
        assertThat(new Records()
                        .monthly(12, 6, 10)
                        .session("2025-11-01", null, 10)
                        .read(Measure.F7)
                        .status())
                .isEqualTo(CANNOT_BE_COMPUTED);
        assertThat(new Records()
                        .monthly(12, 6, 10)
                        .session("2025-11-01", 0, 0)
                        .read(Measure.F7)
                        .status())
                .isEqualTo(CANNOT_BE_COMPUTED);
        assertThat(new Records()
                        .monthly(12, 6, 10)
                        .session("2025-11-01", 11, 10)
                        .read(Measure.F7)
                        .reason())
                .isEqualTo("How many came to the session of 2025-11-01 at LA01 can't be told.");
        assertThat(new Records()
                        .monthly(11, 6, 10)
                        .session(null, 6, 10)
                        .read(Measure.F7)
                        .status())
                .isEqualTo(CANNOT_BE_COMPUTED);
        assertThat(new Records()
                        .monthly(11, 5, 10)
                        .session(null, 6, 10)
                        .read(Measure.F7)
                        .status())
                .isEqualTo(NOT_MET);
        assertThat(new Records().read(Measure.F7).reason()).isEqualTo("No reflective session is recorded for LA01.");
    }

    @ParameterizedTest
    @CsvSource({"74, 100, NOT_MET", "75, 100, MET", "76, 100, MET", "32, 43, NOT_MET", "749, 1000, NOT_MET"})
    void three_quarters_of_those_trained_use_the_hub_or_not(int used, int of, Status status) {
        Records records = new Records();
        IntStream.range(0, of).forEach(each -> {
            String id = records.attendee("LA01", 1, 5);
            if (each < used) {
                records.uses(id, true).uses(id, true);
            }
        });

        assertThat(records.read(Measure.F8).status()).isEqualTo(status);
        assertThat(records.read(Measure.F8).parts().getFirst().share()).isEqualTo(Fraction.of(used, of));
    }

    @Test
    void use_of_the_hub_counts_for_those_trained_and_for_the_printed_types_alone() {
        Records records = new Records();
        records.uses(records.attendee("LA01", 1, 5), true)
                .uses(records.attendee("LA01", 5, 5), false)
                .uses(records.attendee("LA01", 0, 5), true);

        assertThat(records.read(Measure.F8).parts().getFirst().share()).isEqualTo(Fraction.of(1, 2));
        assertThat(records.read(Measure.F8, Choice.TRAINED_ALL_DAYS)
                        .parts()
                        .getFirst()
                        .share())
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void without_any_use_recorded_or_without_a_register_the_hub_can_not_be_computed() {
        assertThat(new Records().trained("LA01", 5).read(Measure.F8).reason())
                .isEqualTo("No use of the hub is recorded for LA01.");

        Records records = new Records();
        records.uses(records.keyworker("LA01", null, null, false), true);
        assertThat(records.read(Measure.F8).status()).isEqualTo(CANNOT_BE_COMPUTED);
        assertThat(records.read(Measure.F8).reason()).isEqualTo("No attendance of the five days is recorded for LA01.");
    }

    @Test
    void who_may_have_been_trained_decides_only_where_they_could() {
        Records records = new Records();
        IntStream.range(0, 3).forEach(each -> records.uses(records.attendee("LA01", 5, 5), true));
        String blank = records.keyworker("LA01", null, null, false);
        records.line(blank, Course.CORE, 1, Presence.UNKNOWN, null);
        assertThat(records.read(Measure.F8).status()).isEqualTo(MET);

        records.attendee("LA01", 5, 5);
        assertThat(records.read(Measure.F8).parts().getFirst().least()).isEqualTo(Fraction.of(3, 5));
        assertThat(records.read(Measure.F8).status()).isEqualTo(CANNOT_BE_COMPUTED);
    }
}
