package org.trigpoint.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.description.Asked.Narrowed;
import org.trigpoint.description.Asked.Pairing;
import org.trigpoint.description.Asked.Part;
import org.trigpoint.description.Asked.View;
import org.trigpoint.testing.SmallStudy;

/** Numbers of different kinds of record, correlated over whom both are of; the results beside them are those of R's cor.test. */
@HouseTest
class PairedNumbersTest {

    private static final double[] HOURS = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8};
    private static final double[] PULSE = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6};

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private DescriptionQueries numbers;

    private SmallStudy study;
    private Lead lead;

    @BeforeEach
    void keyworkers_with_hours_and_their_families_with_a_pulse() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        for (int at = 0; at < HOURS.length; at++) {
            survey("K" + at, HOURS[at]);
            row("family", "F" + at, Map.of("family", "F" + at, "keyworker", "K" + at, "consent", "yes"));
            row("person", "P" + at, Map.of("person", "P" + at, "family", "F" + at, "age", "40"));
            if (at > 0) {
                pulse("P" + at, "2025-03-01", String.valueOf(PULSE[at]));
            }
        }
        // Two of one family, whose mean is the number of R's vector.
        row("person", "P0b", Map.of("person", "P0b", "family", "F0", "age", "41"));
        pulse("P0", "2025-03-09", "0.9");
        pulse("P0b", "2025-03-02", "2.9");
    }

    private void survey(String keyworker, double hours) {
        row(
                "survey",
                keyworker + " \u00b7 baseline",
                Map.of("keyworker", keyworker, "wave", "baseline", "hours", String.valueOf(hours)));
    }

    private void pulse(String person, String day, String pulse) {
        row(
                "questionnaire",
                person + " \u00b7 care \u00b7 endline",
                Map.of(
                        "person",
                        person,
                        "instrument",
                        "care",
                        "time",
                        "endline",
                        "form",
                        "adult",
                        "date",
                        day,
                        "pulse",
                        pulse));
    }

    private void row(String kind, String key, Map<String, String> values) {
        String json = values.entrySet().stream()
                .map(value -> "\"" + value.getKey() + "\":\"" + value.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        sql.insertInto(RECORD_ROW)
                .set(RECORD_ROW.STUDY_ID, lead.study())
                .set(RECORD_ROW.KIND, kind)
                .set(RECORD_ROW.KEY, key)
                .set(RECORD_ROW.SITE_ID, study.la01)
                .set(RECORD_ROW.VALUES, JSONB.valueOf(json))
                .set(RECORD_ROW.REVISION, 1)
                .execute();
    }

    private static Asked asked(String data, String column, Pairing pairing) {
        return new Asked(
                Part.DESCRIBE, data, column, Asked.PAIR, new Narrowed("", "", ""), new View(false, "", pairing));
    }

    private Answer answer(String several, String unit) {
        Pairing pairing = new Pairing("questionnaire.care", "pulse", "", "", unit, several);
        Choices choices = numbers.choices(lead, asked("survey", "hours", pairing));
        return numbers.answer(lead, choices.asked());
    }

    private static Table table(Answer answer, String title) {
        return answer.tables().stream()
                .filter(table -> table.title().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.tables()));
    }

    @Test
    void a_number_of_keyworkers_goes_with_the_mean_of_their_families() {
        Answer answer = answer("", "");

        assertThat(answer.title()).isEqualTo("Keyworker surveys: Hours and CARE: Pulse, endline");
        assertThat(answer.caption())
                .isEqualTo("Joined by keyworker: 8 keyworkers have both. Where a keyworker has several records with a"
                        + " number, their mean is taken.");
        assertThat(table(answer, "Tests").rows())
                .extracting(cells -> cells.get(1), cells -> cells.get(2), cells -> cells.get(4))
                .contains(tuple("t = 6.61, df = 6", "< 0.001", "8"));
        assertThat(table(answer, "Tests").rows().toString()).contains("0.94 (0.69 to 0.99)", "0.81", "0.022");
    }

    @Test
    void who_is_not_linked_is_counted_with_the_reason() {
        survey("K8", 9);
        pulse("P77", "2025-03-01", "50");
        pulse("P1b", "2025-03-01", "");
        row("person", "P1b", Map.of("person", "P1b", "family", "F1", "age", "12"));
        row("family", "F9", Map.of("family", "F9", "keyworker", "K0", "consent", "no"));
        row("person", "P9", Map.of("person", "P9", "family", "F9", "age", "30"));
        pulse("P9", "2025-03-01", "99");

        Answer answer = answer("", "keyworker");

        assertThat(table(answer, "Who is not linked").rows())
                .containsExactly(
                        List.of("Records", "9", "12"),
                        List.of("Left out: the family did not consent", "0", "1"),
                        List.of("Left out: no record says which keyworker", "0", "1"),
                        List.of("Left out: no number", "0", "1"),
                        List.of("With a number", "9 keyworkers", "8 keyworkers"),
                        List.of("Of these with several records", "0 keyworkers", "1 keyworker"),
                        List.of("Not linked: no number of the other kind", "1 keyworker", "0 keyworkers"),
                        List.of("In a pair", "8 keyworkers", "8 keyworkers"));
        assertThat(table(answer, "Tests").rows().toString())
                .as("none of them moves it")
                .contains("0.94 (0.69 to 0.99)");
    }

    @Test
    void of_several_records_the_first_or_the_last_can_be_taken() {
        assertThat(table(answer("first", "keyworker"), "Keyworker surveys")
                        .rows()
                        .get(1))
                .as("the mean with 2.9 in the place of 1.9")
                .contains("2.04 (0.33 to 3.75)");
        assertThat(answer("last", "keyworker").caption()).contains("the last by its day is taken");
        assertThat(table(answer("last", "keyworker"), "Keyworker surveys")
                        .rows()
                        .get(1))
                .contains("1.79 (0.08 to 3.50)");
    }

    @Test
    void families_can_stand_beside_the_number_of_their_keyworker_and_it_is_said_that_they_share_it() {
        row("family", "F10", Map.of("family", "F10", "keyworker", "K1", "consent", "yes"));
        row("person", "P10", Map.of("person", "P10", "family", "F10", "age", "30"));
        pulse("P10", "2025-03-01", "2.0");

        Answer answer = answer("", "family");

        assertThat(answer.caption()).startsWith("Joined by family: 9 families have both.");
        assertThat(answer.notes()).anyMatch(note -> note.startsWith("Families of one keyworker share"));
    }

    @Test
    void only_what_both_hang_on_is_offered_and_nothing_else_is_answered() {
        Choices choices = numbers.choices(lead, asked("survey", "hours", Pairing.NONE));

        assertThat(choices.groupings()).extracting(Choices.Choice::word).contains(Asked.PAIR);
        assertThat(choices.pairs().data())
                .extracting(Choices.Choice::word)
                .contains("person", "questionnaire.care", "survey")
                .doesNotContain("family", Pairing.FIDELITY);
        assertThat(choices.pairs().units())
                .extracting(Choices.Choice::word)
                .containsExactly("keyworker", "site", "family");
        Asked wrong = asked("survey", "hours", new Pairing("questionnaire.care", "pulse", "", "", "person", ""));
        assertThatThrownBy(() -> numbers.answer(lead, wrong))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("hang on nothing together");
        assertThat(numbers.choices(lead, wrong).asked().view().pairing().unit()).isEqualTo("keyworker");
    }
}
