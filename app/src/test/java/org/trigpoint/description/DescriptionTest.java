package org.trigpoint.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.RECORD_ROW;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.description.Asked.Narrowed;
import org.trigpoint.description.Asked.Part;
import org.trigpoint.description.Asked.View;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.testing.SmallStudy;

/** Records described in numbers; the sleep data (Student 1908) stand in for answers, so that R's results are known. */
@HouseTest
class DescriptionTest {

    private static final double[] FIRST = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] SECOND = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    private static final Narrowed ALL = new Narrowed("", "", "");
    private static final View USUAL = new View(false, "");

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private DescriptionQueries numbers;

    @Autowired
    private TrialQueries trial;

    @Autowired
    private BlindingService blinding;

    @Autowired
    private BlindingQueries analysts;

    private SmallStudy study;
    private Lead lead;
    private Coder ann;

    @BeforeEach
    void a_study_with_two_arms() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        ann = study.coder("ann");
        arm(study.la01, "intervention");
        arm(study.la02, "control");
    }

    private void arm(SiteId site, String arm) {
        sql.update(SITE).set(SITE.ARM, arm).where(SITE.ID.eq(site)).execute();
    }

    private void row(String kind, String key, SiteId site, Map<String, String> values) {
        String json = values.entrySet().stream()
                .map(value -> "\"" + value.getKey() + "\":\"" + value.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        sql.insertInto(RECORD_ROW)
                .set(RECORD_ROW.STUDY_ID, lead.study())
                .set(RECORD_ROW.KIND, kind)
                .set(RECORD_ROW.KEY, key)
                .set(RECORD_ROW.SITE_ID, site)
                .set(RECORD_ROW.VALUES, JSONB.valueOf(json))
                .set(RECORD_ROW.REVISION, 1)
                .execute();
    }

    private void sleepers() {
        for (int at = 0; at < FIRST.length; at++) {
            survey("K" + at, "baseline", study.la01, FIRST[at]);
            survey("K" + at, "endline", study.la01, SECOND[at]);
        }
    }

    private void survey(String person, String wave, SiteId site, double hours) {
        row(
                "survey",
                person + " \u00b7 " + wave,
                site,
                Map.of("keyworker", person, "wave", wave, "hours", String.valueOf(hours)));
    }

    private Answer answer(Reader reader, Part part, String data, String column, String by, Narrowed narrowed) {
        Asked asked = numbers.choices(reader, new Asked(part, data, column, by, narrowed, USUAL))
                .asked();
        assertThat(asked.column()).isEqualTo(column);
        return numbers.answer(reader, asked);
    }

    private static Table table(Answer answer, String title) {
        return answer.tables().stream()
                .filter(table -> table.title().startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.tables()));
    }

    @Test
    void a_number_is_told_by_groups_with_means_frequencies_and_the_tests_that_fit() {
        for (int at = 0; at < FIRST.length; at++) {
            survey("A" + at, "baseline", study.la01, FIRST[at]);
            survey("B" + at, "baseline", study.la02, SECOND[at]);
        }

        Answer answer = answer(lead, Part.DESCRIBE, "survey", "hours", "arm", ALL);

        assertThat(answer.title()).isEqualTo("Hours by Arm");
        assertThat(answer.caption()).contains("n = 20 of 20 rows, 0 missing");
        assertThat(table(answer, "Hours: means").rows())
                .extracting(cells -> cells.subList(0, 6))
                .containsExactly(
                        List.of("Intervention", "10", "0", "0.75 (-0.53 to 2.03)", "1.79", "0.35"),
                        List.of("Control", "10", "0", "2.33 (0.90 to 3.76)", "2.00", "1.75"),
                        List.of("All", "20", "0", "1.54 (0.60 to 2.48)", "2.02", "0.95"));
        assertThat(table(answer, "Tests: Intervention against Control").rows())
                .extracting(List::getFirst, cells -> cells.get(1), cells -> cells.get(2), cells -> cells.get(3))
                .contains(tuple(
                        "Welch two-sample t test",
                        "t = -1.86, df = 17.78",
                        "0.079",
                        "difference: -1.58 (-3.37 to 0.21)"));
        assertThat(answer.notes()).anyMatch(note -> note.startsWith("Clustering ignored"));
        assertThat(answer.panels()).extracting(Answer.Panel::name).containsExactly("Intervention", "Control");
    }

    @Test
    void every_line_of_the_tests_says_how_many_values_were_missing() {
        for (int at = 0; at < FIRST.length; at++) {
            survey("A" + at, "baseline", study.la01, FIRST[at]);
            survey("B" + at, "baseline", study.la02, SECOND[at]);
        }
        row("survey", "C", study.la01, Map.of("keyworker", "C", "wave", "baseline"));
        row("keyworker", "K1", study.la01, Map.of("keyworker", "K1", "role", "senior"));
        row("keyworker", "K2", study.la01, Map.of("keyworker", "K2"));

        assertThat(table(answer(lead, Part.DESCRIBE, "survey", "hours", "arm", ALL), "Tests")
                        .rows())
                .hasSize(3)
                .allSatisfy(cells -> assertThat(cells.getLast()).isEqualTo("1 of 21 values: missing"));
        assertThat(table(answer(lead, Part.DESCRIBE, "keyworker", "role", "", ALL), "Tests")
                        .rows())
                .singleElement()
                .satisfies(cells -> assertThat(cells.getLast()).isEqualTo("1 of 2 values: missing"));
    }

    @Test
    void fishers_test_of_a_large_table_says_in_a_sentence_that_it_is_too_large_to_go_through() {
        for (int at = 0; at < 64; at++) {
            row(
                    "keyworker",
                    "K" + at,
                    study.la01,
                    Map.of("keyworker", "K" + at, "role", "role " + at % 8, "team", "team " + at * 5 % 7));
        }

        Answer answer = answer(lead, Part.DESCRIBE, "keyworker", "role", "team", ALL);

        assertThat(table(answer, "Tests").rows())
                .filteredOn(cells -> cells.getFirst().startsWith("Fisher"))
                .singleElement()
                .satisfies(cells -> assertThat(cells.get(1))
                        .startsWith("There are too many tables with these totals to go through them all (200,000")
                        .endsWith("take the chi-squared test, or fewer categories."));
    }

    @Test
    void words_are_crossed_with_per_cents_by_column_or_row_and_tested() {
        for (int at = 0; at < 8; at++) {
            row(
                    "keyworker",
                    "K" + at,
                    at < 4 ? study.la01 : study.la02,
                    Map.of("keyworker", "K" + at, "champion", at == 0 || at > 4 ? "yes" : "no"));
        }
        row("keyworker", "K9", study.la02, Map.of("keyworker", "K9"));

        Answer byColumn = answer(lead, Part.DESCRIBE, "keyworker", "champion", "site", ALL);
        Answer byRow = numbers.answer(
                lead, new Asked(Part.DESCRIBE, "keyworker", "champion", "site", ALL, new View(true, "")));

        assertThat(byColumn.caption()).contains("n = 8 of 9 rows, 1 missing");
        assertThat(table(byColumn, "Champion by Site").rows())
                .containsExactly(
                        List.of("no", "3 (75.0 %)", "1 (25.0 %)", "4 (50.0 %)"),
                        List.of("yes", "1 (25.0 %)", "3 (75.0 %)", "4 (50.0 %)"),
                        List.of("Total", "4 (100.0 %)", "4 (100.0 %)", "8 (100.0 %)"));
        assertThat(table(byRow, "Champion by Site").rows().getFirst())
                .containsExactly("no", "3 (75.0 %)", "1 (25.0 %)", "4 (100.0 %)");
        assertThat(table(byColumn, "Tests").rows().toString())
                .contains("Chi-square = 0.50", "0.480", "Fisher", "0.486", "odds ratio: 6.41 (0.21 to 626.24)")
                .contains("Chi-square without correction = 2", "Cramér’s V")
                .doesNotContain("cramers", "uncorrected");
        assertThat(byColumn.notes()).anyMatch(note -> note.startsWith("Small expected counts"));
    }

    @Test
    void change_is_told_of_people_with_both_times_and_who_has_one_is_counted() {
        sleepers();
        survey("Only", "baseline", study.la01, 2);

        Answer answer = answer(lead, Part.CHANGE, "survey", "hours", "", ALL);

        assertThat(answer.title()).isEqualTo("Change in hours, baseline to endline");
        assertThat(table(answer, "Change in Hours").rows())
                .containsExactly(List.of("All", "10", "1", "0", "0", "0.75", "2.33", "1.58 (0.70 to 2.46)", "1.23"));
        assertThat(table(answer, "Tests of change").rows().toString()).contains("t = 4.06, df = 9", "0.003", "V = 45");
    }

    @Test
    void the_same_people_at_several_times_are_warned_of_until_a_time_is_chosen() {
        sleepers();

        assertThat(answer(lead, Part.DESCRIBE, "survey", "hours", "", new Narrowed("all", "", ""))
                        .notes())
                .anyMatch(note -> note.contains("several times"));
        assertThat(answer(lead, Part.DESCRIBE, "survey", "hours", "", ALL))
                .as("nobody who did not ask for it has times taken together")
                .satisfies(first -> assertThat(first.caption()).contains("n = 10 of 10"))
                .satisfies(first -> assertThat(first.notes()).noneMatch(note -> note.contains("several times")));
        assertThat(answer(lead, Part.DESCRIBE, "survey", "hours", "", new Narrowed("endline", "", ""))
                        .notes())
                .noneMatch(note -> note.contains("several times"));
    }

    @Test
    void a_questionnaire_is_scored_and_its_forms_are_not_pooled_unsaid() {
        for (String person : List.of("P1", "P2")) {
            Map<String, String> answers = new TreeMap<>(Map.of(
                    "person",
                    person,
                    "instrument",
                    "score-15",
                    "time",
                    "baseline",
                    "form",
                    person.equals("P1") ? "adult" : "child"));
            for (int item = 1; item <= 15; item++) {
                answers.put("q" + item, "2");
            }
            row("questionnaire", person + " \u00b7 score-15 \u00b7 baseline", study.la01, answers);
        }

        Choices choices = numbers.choices(lead, new Asked(Part.DESCRIBE, "", "", "", ALL, USUAL));
        Answer answer = numbers.answer(lead, choices.asked());

        assertThat(choices.asked().column()).isEqualTo("score:total");
        assertThat(choices.columns()).extracting(Choices.Choice::word).contains("q1", "q15", "form");
        assertThat(choices.forms()).containsExactly("adult", "child");
        assertThat(choices.asked().narrowing().form()).isEqualTo("adult");
        assertThat(answer.caption()).contains("SCORE-15: n = 1");
        assertThat(answer.notes()).noneMatch(note -> note.startsWith("Several forms"));
        Answer pooled = answer(
                lead, Part.DESCRIBE, "questionnaire.score-15", "score:total", "", new Narrowed("", "", Asked.ALL));
        assertThat(pooled.caption()).contains("SCORE-15: n = 2");
        assertThat(pooled.notes()).anyMatch(note -> note.startsWith("Several forms"));
    }

    @Test
    void ages_of_people_are_of_no_form_and_no_note_says_that_forms_are_counted_together() {
        row("person", "P1", study.la01, Map.of("person", "P1", "age", "30", "form", "adult"));
        row("person", "P2", study.la01, Map.of("person", "P2", "age", "10", "form", "child"));

        assertThat(answer(lead, Part.DESCRIBE, "person", "age", "", ALL).notes())
                .noneMatch(note -> note.contains("forms"));
    }

    @Test
    void two_numbers_are_correlated_however_few_values_they_have() {
        for (int at = 0; at < FIRST.length; at++) {
            row(
                    "survey",
                    "K" + at,
                    study.la01,
                    Map.of(
                            "keyworker",
                            "K" + at,
                            "wave",
                            "baseline",
                            "hours",
                            String.valueOf(FIRST[at]),
                            "drug",
                            String.valueOf(SECOND[at])));
        }

        Choices choices = numbers.choices(lead, new Asked(Part.DESCRIBE, "survey", "hours", "with:drug", ALL, USUAL));
        Answer answer = numbers.answer(lead, choices.asked());

        assertThat(choices.groupings()).extracting(Choices.Choice::title).contains("Correlation with: Drug");
        assertThat(answer.title()).isEqualTo("Hours and Drug");
        assertThat(table(answer, "Tests").rows().toString())
                .as("cor.test(x, y) of R")
                .contains("0.80 (0.33 to 0.95)");
    }

    @Test
    void change_in_several_groups_has_p_adjusted_for_their_number() {
        for (int at = 0; at < FIRST.length; at++) {
            SiteId site = at < 5 ? study.la01 : study.la02;
            survey("K" + at, "baseline", site, FIRST[at]);
            survey("K" + at, "endline", site, SECOND[at]);
        }

        Answer answer = answer(lead, Part.CHANGE, "survey", "hours", "site", ALL);

        Table tests = table(answer, "Tests of change");
        assertThat(tests.heads()).contains("p", "p, Holm", "p, Benjamini\u2013Hochberg");
        int p = tests.heads().indexOf("p");
        List<Double> raw = tests.rows().stream()
                .filter(cells -> cells.get(1).contains("paired"))
                .map(cells -> Double.valueOf(cells.get(p)))
                .sorted()
                .toList();
        assertThat(tests.rows().stream()
                        .filter(cells -> cells.get(1).contains("paired"))
                        .map(cells -> Double.valueOf(cells.get(p + 1)))
                        .sorted()
                        .toList()
                        .getFirst())
                .as("the smaller of two counts twice")
                .isCloseTo(2 * raw.getFirst(), within(0.0015));
        assertThat(answer.notes()).anyMatch(note -> note.startsWith("Adjusted p"));
    }

    @Test
    void a_blinded_analyst_sees_codes_until_a_lead_says_why_not() {
        row("keyworker", "K1", study.la01, Map.of("keyworker", "K1", "role", "family"));
        row("keyworker", "K2", study.la02, Map.of("keyworker", "K2", "role", "school"));
        Asked byArm = new Asked(Part.DESCRIBE, "keyworker", "role", "arm", ALL, USUAL);
        blinding.blind(lead, ann.person());

        Answer seen = numbers.answer(ann, byArm);

        assertThat(seen.toString().toLowerCase(Locale.UK)).doesNotContain("intervention", "control");
        assertThat(seen.panels()).extracting(Answer.Panel::name).containsExactly("Arm 0", "Arm 1");
        assertThat(seen.caption()).contains("codes");
        assertThat(numbers.answer(lead, byArm).panels())
                .extracting(Answer.Panel::name)
                .containsExactly("Intervention", "Control");
        assertThat(analysts.analysts(lead))
                .extracting(BlindingQueries.Analyst::blinded)
                .containsExactly(true);
        assertThatThrownBy(() -> blinding.unblind(lead, ann.person(), " ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> blinding.blind(lead, ann.person())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> blinding.blind(lead, lead.person())).isInstanceOf(Refusal.class);

        blinding.unblind(lead, ann.person(), "The analysis plan is signed.");

        assertThat(numbers.answer(ann, byArm).panels())
                .extracting(Answer.Panel::name)
                .containsExactly("Intervention", "Control");
        assertThatThrownBy(() -> blinding.unblind(lead, ann.person(), "Again.")).isInstanceOf(NotFound.class);
        assertThat(sql.select(JOURNAL.KIND, JOURNAL.PAYLOAD)
                        .from(JOURNAL)
                        .where(JOURNAL.STUDY_ID.eq(lead.study()), JOURNAL.KIND.like("Analyst%"))
                        .orderBy(JOURNAL.NUMBER)
                        .fetch(row -> row.value1() + " " + row.value2()))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("AnalystBlinded").doesNotContain("intervention"),
                        second -> assertThat(second).contains("AnalystUnblinded", "The analysis plan is signed."));
    }

    @Test
    void the_flow_and_the_balance_are_counted_from_the_records_by_arm() {
        row("family", "F1", study.la01, Map.of("family", "F1", "consent", "yes"));
        row("family", "F2", study.la01, Map.of("family", "F2", "consent", "no"));
        row("family", "F3", study.la02, Map.of("family", "F3", "consent", "yes"));
        row("person", "P1", study.la01, Map.of("person", "P1", "age", "30"));
        row("person", "P2", study.la02, Map.of("person", "P2", "age", "40"));
        row("person", "P3", study.la01, Map.of("person", "P3", "age", "34"));
        row("person", "P4", study.la02, Map.of("person", "P4", "age", "44"));
        row("person", "P5", study.la01, Map.of("person", "P5", "age", "99", "family", "F2"));
        row("questionnaire", "P5 care", study.la01, Map.of("person", "P5", "instrument", "care", "time", "baseline"));
        for (String time : List.of("baseline", "endline")) {
            row(
                    "questionnaire",
                    "P1 care " + time,
                    study.la01,
                    Map.of("person", "P1", "instrument", "care", "time", time));
        }
        row("questionnaire", "P2 care", study.la02, Map.of("person", "P2", "instrument", "care", "time", "baseline"));

        Table flow = trial.flow(lead).tables().getFirst();
        assertThat(flow.heads()).containsExactly("Step", "Counted", "Intervention", "Control", "All");
        assertThat(flow.rows())
                .contains(
                        List.of("Allocated", "Sites", "1", "1", "2"),
                        List.of("Recruited", "Families that consented", "1", "1", "2"),
                        List.of("Recruited", "Families that did not consent, in nothing below", "1", "0", "1"),
                        List.of("Recruited", "People of the other families", "2", "2", "4"),
                        List.of("Followed", "At baseline and not at endline", "0", "1", "1"),
                        List.of("Analysed", "People with baseline and endline", "1", "0", "1"));
        assertThat(trial.flow(lead).caption()).endsWith("1 family did not consent, and its 1 member is left out.");
        assertThat(answer(lead, Part.DESCRIBE, "person", "age", "", ALL).caption())
                .isEqualTo(
                        "Family members: n = 4 of 4 rows, 0 missing. 1 person of families that did not consent is left out.");
        assertThat(answer(lead, Part.DESCRIBE, "family", "consent", "", ALL).caption())
                .as("how many consented is told of all")
                .isEqualTo("Families: n = 3 of 3 rows, 0 missing.");
        assertThat(trial.balance(lead).tables().getFirst().rows())
                .contains(
                        List.of("Families: consent", "yes", "1 of 2 (50.0 %)", "1 of 1 (100.0 %)", "0", "-1.41"),
                        List.of("People: age", "mean (SD), n", "32.00 (2.83), 2", "42.00 (2.83), 2", "0", "-3.54"));
        blinding.blind(lead, ann.person());
        assertThat((trial.flow(ann) + " " + trial.balance(ann)).toLowerCase(Locale.UK))
                .contains("arm 0", "arm 1")
                .doesNotContain("intervention", "control");
    }

    @Test
    void whoever_may_see_one_site_is_told_of_that_site() {
        row("keyworker", "K1", study.la01, Map.of("keyworker", "K1", "role", "family"));
        row("keyworker", "K2", study.la02, Map.of("keyworker", "K2", "role", "school"));
        Reader held = study.coderOf("held", study.la02);

        assertThat(numbers.answer(held, new Asked(Part.DESCRIBE, "keyworker", "role", "", ALL, USUAL))
                        .toString())
                .contains("school")
                .doesNotContain("family");
    }
}
