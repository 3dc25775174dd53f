package org.trigpoint.codebooks.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trigpoint.codebooks.Fraction;
import org.trigpoint.codebooks.fidelity.Compliance.Family;
import org.trigpoint.codebooks.fidelity.Compliance.Received;
import org.trigpoint.codebooks.fidelity.Delivery.Site;

class FidelityTest {

    @Test
    void only_sites_that_deliver_are_measured_and_the_pooled_reading_takes_their_rows_together() {
        Records records = new Records().trained("LA02", 5, 5, 5, 0).trained("LA01", 5, 0);
        records.sites.add(new Site("LA02", true));
        records.trained("LA07", 5, 5, 5, 5);

        List<Reading> readings =
                new Fidelity(records.delivery(), Definitions.DEFAULT, Records.LATER).readings(Measure.F4);

        assertThat(readings).extracting(Reading::site).containsExactly("LA01", "LA02", null);
        assertThat(readings).extracting(Reading::status).containsExactly(Status.NOT_MET, Status.MET, Status.MET);
        assertThat(readings.getLast().parts().getFirst().share()).isEqualTo(Fraction.of(4, 6));
    }

    @Test
    void pooled_months_are_those_of_all_sites() {
        Records records = new Records().monthly(14, 6, 10);
        records.sites.add(new Site("LA02", true));
        records.monthly(0, 0, 0);

        Reading pooled = records.pooled(Measure.F7, Definitions.DEFAULT);

        assertThat(pooled.parts().getFirst().denominator()).isEqualTo(30);
        assertThat(pooled.status()).isEqualTo(Status.CANNOT_BE_COMPUTED);
        assertThat(pooled.reason()).isEqualTo("No reflective session is recorded for LA02.");
    }

    @Test
    void a_site_without_records_keeps_the_pooled_reading_open_unless_the_study_leaves_it_out() {
        Records records = new Records().trained("LA01", 5, 5);
        records.sites.add(new Site("LA02", true));
        records.keyworker("LA02", null, null, false);

        assertThat(records.pooled(Measure.F2, Definitions.DEFAULT).status()).isEqualTo(Status.CANNOT_BE_COMPUTED);
        Reading without = records.pooled(Measure.F2, Definitions.DEFAULT.with(Choice.SITES_WITH_RECORDS));
        assertThat(without.status()).isEqualTo(Status.MET);
        assertThat(without.notes()).contains("Without LA02, which can't be computed.");
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void until_its_last_day_a_measure_is_not_yet_due_and_on_the_next_it_is(Measure measure) {
        Delivery delivery = new Records().trained("LA01", 5).delivery();
        LocalDate last = Definitions.DEFAULT.lastDay(measure);

        Reading before = new Fidelity(delivery, Definitions.DEFAULT, last)
                .readings(measure)
                .getFirst();
        assertThat(before.status()).isEqualTo(Status.NOT_YET_DUE);
        assertThat(before.reason()).startsWith("What it measures goes on until ");
        assertThat(new Fidelity(delivery, Definitions.DEFAULT, last.plusDays(1))
                        .readings(measure)
                        .getFirst()
                        .status())
                .isNotEqualTo(Status.NOT_YET_DUE);
    }

    @Test
    void the_defaults_settle_everything_and_end_where_the_documents_say() {
        assertThat(Definitions.DEFAULT.lastDay(Measure.F1)).isEqualTo("2025-04-30");
        assertThat(Definitions.DEFAULT.lastDay(Measure.F5)).isEqualTo("2025-10-31");
        assertThat(Definitions.DEFAULT.lastDay(Measure.F7)).isEqualTo("2025-12-31");
        assertThat(Definitions.DEFAULT.of(Setting.SESSIONS)).isEqualTo(Choice.EACH_SESSION);
        assertThatThrownBy(() -> new Definitions(
                        Map.of(),
                        Definitions.DEFAULT.firstMonth(),
                        Definitions.DEFAULT.trainingEnds(),
                        Definitions.DEFAULT.championsEnd()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Choice.of("ever-in-post")).contains(Choice.EVER_IN_POST);
        assertThat(Choice.of("nobody")).isEmpty();
    }

    @Test
    void measures_are_printed_with_their_source() {
        assertThat(List.of(Measure.values())).allSatisfy(measure -> {
            assertThat(measure.printed().certainty().official()).isTrue();
            assertThat(measure.printed().source()).isEqualTo("S000 Table 10");
        });
        assertThat(Measure.F6.printed().text()).contains("12 out of the 15 months");
    }

    @Test
    void every_alternative_is_read_once_and_says_where_it_decides() {
        Records records = new Records().monthly(12, 20, 20).session("2025-01-20", 10, 20);

        List<Sensitivity.Line> lines = Sensitivity.lines(records.delivery(), Definitions.DEFAULT, Records.LATER);

        assertThat(lines)
                .filteredOn(line -> line.measure() == Measure.F7)
                .extracting(Sensitivity.Line::alternative)
                .containsExactly(
                        "60% in each month, sessions taken together",
                        "60% on average over sessions",
                        "those that can be computed",
                        "September 2024 to November 2025",
                        "January 2025 to March 2026",
                        "February 2025 to April 2026",
                        "March 2025 to May 2026");
        assertThat(lines.stream()
                        .filter(line -> line.alternative().startsWith("60% in each month"))
                        .findFirst()
                        .orElseThrow()
                        .changed())
                .containsExactly("LA01", "");
        assertThat(lines).hasSize(2 + 4 + 4 + 4 + 3 + 9 + 7 + 4);
    }

    @Test
    void a_keyworker_complied_with_four_days_and_not_with_three() {
        Records records = new Records().trained("LA01", 5, 4, 3).trained("LA07", 0);
        String open = records.attendee("LA01", 3, 3);
        records.line(open, Delivery.Course.CORE, 4, Delivery.Presence.UNKNOWN, null);

        Compliance compliance = Compliance.of(
                records.delivery(),
                List.of(
                        new Family("f1", "F1", "LA01", "LA01-K2"),
                        new Family("f2", "F2", "LA01", "LA01-K3"),
                        new Family("f3", "F3", "LA01", null),
                        new Family("f4", "F4", "LA01", "nobody"),
                        new Family("f5", "F5", "LA07", null)),
                Definitions.DEFAULT);

        assertThat(compliance.keyworkers())
                .extracting(Compliance.Receipt::received)
                .containsExactly(Received.YES, Received.YES, Received.NO, Received.NO, Received.UNKNOWN);
        assertThat(compliance.families())
                .extracting(Compliance.Receipt::received)
                .containsExactly(Received.YES, Received.NO, Received.UNKNOWN, Received.UNKNOWN, Received.NO);
        assertThat(compliance.families().getFirst().rows()).startsWith("f1", "row-LA01-K2");
    }

    @Test
    void the_control_arm_received_nothing_and_training_there_is_pointed_at() {
        Records records = new Records().trained("LA07", 5);

        Compliance compliance = Compliance.of(records.delivery(), List.of(), Definitions.DEFAULT);

        assertThat(compliance.keyworkers().getFirst().received()).isEqualTo(Received.NO);
        assertThat(compliance.keyworkers().getFirst().why()).contains("look at it as contamination");
        assertThat(Compliance.FAMILIES.certainty().official()).isFalse();
    }
}
