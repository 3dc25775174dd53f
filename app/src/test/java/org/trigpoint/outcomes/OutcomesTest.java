package org.trigpoint.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.migrations.schema.Tables.GOAL_PASSAGE;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Role;
import org.trigpoint.codebooks.instruments.Scoring.Bound;
import org.trigpoint.codebooks.instruments.Scoring.Kind;
import org.trigpoint.codebooks.instruments.Scoring.Per;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codebooks.scores.Change.Direction;
import org.trigpoint.codebooks.scores.Change.Why;
import org.trigpoint.codebooks.scores.Score.State;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.outcomes.OutcomeSettings.By;
import org.trigpoint.outcomes.OutcomeTables.Level;
import org.trigpoint.outcomes.PersonOutcomes.Filled;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.testing.SmallStudy;

/** Eight people of four families, of whom one does not consent; every number here is worked out by hand. */
@HouseTest
class OutcomesTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private RecordHandService hand;

    @Autowired
    private OutcomeQueries outcomes;

    @Autowired
    private GoalTextService goals;

    private SmallStudy study;
    private Lead lead;
    private final Map<String, RecordId> ids = new HashMap<>();

    @BeforeEach
    void families() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        family("F1", code(true), "yes");
        family("F2", code(false), "yes");
        family("F3", code(true), "no");
        person("P1", "F1", "adult");
        person("P2", "F1", "child");
        person("P3", "F2", "adult");
        person("P4", "F3", "adult");
        goals("P1", "baseline", "adult", "3", "9", "5", "Sleep better", "Fewer rows", "School on time");
        goals("P1", "endline", "adult", "7", "", "6", "Sleep better", "", "School on time");
        goals("P2", "baseline", "child", "0", "4", "", "See dad", "A quiet room 🏠", "");
        goals("P3", "baseline", "", "0", "6", "", "Move house", "A job", "");
        goals("P4", "baseline", "adult", "1", "1", "1", "Not told", "Not told", "Not told");
    }

    private String code(boolean first) {
        return sql.select(SITE.CODE)
                .from(SITE)
                .where(SITE.ID.eq(first ? study.la01 : study.la02))
                .fetchSingle()
                .value1();
    }

    private void family(String key, String site, String consent) {
        hand.add(lead, RecordKind.FAMILY, Map.of("family", key, "site", site, "keyworker", "KW1", "consent", consent));
    }

    private void person(String key, String family, String form) {
        hand.add(lead, RecordKind.PERSON, Map.of("person", key, "family", family, "form", form));
    }

    private void goals(String person, String time, String form, String... cells) {
        Map<String, String> words = new HashMap<>();
        for (int at = 0; at < 3; at++) {
            words.put("q" + (at + 1), cells[at]);
            words.put("goal" + (at + 1), cells[at + 3]);
        }
        answers(person, "gbo", time, form, words);
    }

    private void answers(String person, String instrument, String time, String form, Map<String, String> cells) {
        Map<String, String> words = new HashMap<>(cells);
        words.putAll(Map.of("person", person, "instrument", instrument, "time", time, "form", form));
        words.values().removeIf(String::isEmpty);
        ids.put(person + " " + instrument + " " + time, hand.add(lead, RecordKind.QUESTIONNAIRE, words));
    }

    private RecordId id(String questionnaire) {
        return Objects.requireNonNull(ids.get(questionnaire));
    }

    @Test
    void levels_stand_by_form_and_time_with_what_is_missing_and_who_does_not_consent_is_left_out() {
        Outcomes gbo = outcomes.of(lead, "gbo");
        assertThat(gbo.withoutConsent()).isEqualTo(1);
        List<Level> levels = new OutcomeTables(gbo, OutcomeSettings.USUAL).levels();
        assertThat(levels)
                .extracting(level -> level.cell().form() + " " + level.cell().time())
                .containsExactly("adult baseline", "adult endline", "child baseline");
        Level adults = levels.getFirst();
        // P1 (3 + 9 + 5) / 3 and P3, whose form is told by the person alone, (0 + 6) / 2
        assertThat(adults.total().n()).isEqualTo(2);
        assertThat(adults.total().mean().orElseThrow()).isCloseTo((17 / 3.0 + 3) / 2, within(1e-12));
        assertThat(adults.total().deviation().orElseThrow()).isCloseTo((17 / 3.0 - 3) / Math.sqrt(2), within(1e-12));
        assertThat(adults.missing()).isEqualTo(Map.of(Kind.EMPTY, 1));
        assertThat(adults.offForm()).as("a 0 from an adult form").isEqualTo(1);
        assertThat(levels.getLast().offForm()).as("a 0 from a child form").isZero();
    }

    @Test
    void change_counts_who_was_measured_what_it_says_and_why_others_were_not() {
        Outcomes gbo = outcomes.of(lead, "gbo");
        List<OutcomeChange> changes = new OutcomeTables(gbo, OutcomeSettings.USUAL).changes();
        // P1: goals 1 and 3, +4 and +1, mean 2.5; P3 and P2 have no follow-up
        OutcomeChange adults = changes.getFirst();
        assertThat(adults.people()).isEqualTo(2);
        assertThat(adults.directions()).isEqualTo(Map.of(Direction.IMPROVEMENT, 1));
        assertThat(adults.unmeasured()).isEqualTo(Map.of(Why.NO_FOLLOW_UP, 1));
        assertThat(adults.mean()).isInstanceOf(Estimate.Undefined.class);
        assertThat(changes.getLast().unmeasured()).isEqualTo(Map.of(Why.NO_FOLLOW_UP, 1));
        var each = new OutcomeSettings(By.SITE, "baseline", "endline", Bound.ABOVE, Per.ITEM);
        assertThat(new OutcomeTables(gbo, each).changes().getFirst().directions())
                .isEqualTo(Map.of(Direction.IMPROVEMENT, 1, Direction.NONE, 1));
    }

    @Test
    void score_15_has_a_familys_mean_of_its_members_and_care_has_none() {
        answers("P1", "score-15", "baseline", "adult", all(15, "1"));
        answers("P2", "score-15", "baseline", "child", all(15, "3"));
        answers("P3", "score-15", "baseline", "adult", Map.of("q1", "Do not want to answer"));
        answers("P3", "care", "baseline", "adult", all(8, "4"));
        OutcomeTables tables = new OutcomeTables(outcomes.of(lead, "score-15"), OutcomeSettings.USUAL);
        // P1: 5 of 1 and 10 of 6 - 1, in all 55; P2: 45
        assertThat(tables.families()).singleElement().satisfies(family -> {
            assertThat(family.members()).isEqualTo(2);
            assertThat(family.families().n()).isEqualTo(1);
            assertThat(family.families().mean().orElseThrow()).isCloseTo((55 / 15.0 + 3) / 2, within(1e-12));
        });
        assertThat(tables.levels().getFirst().missing()).isEqualTo(Map.of(Kind.EMPTY, 14, Kind.DECLINED, 1));
        OutcomeTables care = new OutcomeTables(outcomes.of(lead, "care"), OutcomeSettings.USUAL);
        assertThat(care.families()).isEmpty();
        assertThat(care.levels().getFirst().states()).isEqualTo(Map.of(State.REPLACED, 1));
        assertThat(care.levels().getFirst().total().mean()).hasValue(40);
    }

    private static Map<String, String> all(int items, String answer) {
        Map<String, String> words = new HashMap<>();
        for (int item = 1; item <= items; item++) {
            words.put("q" + item, answer);
        }
        return words;
    }

    @Test
    void a_persons_page_has_raw_answers_beside_scores_and_tells_where_each_is_from() {
        PersonOutcomes person = outcomes.person(lead, id("P1 gbo endline"));
        assertThat(person.person()).isEqualTo("P1");
        assertThat(person.family()).isEqualTo("F1");
        assertThat(person.filled()).extracting(one -> one.answered().time()).containsExactly("baseline", "endline");
        Filled first = person.filled().getFirst();
        assertThat(first.raw()).containsEntry("q2", "9").containsEntry("goal2", "Fewer rows");
        assertThat(Objects.requireNonNull(first.origins().get("q2")).words()).startsWith("by hand, ");
        hand.change(lead, id("P1 gbo baseline"), Map.of("q2", "8"));
        assertThat(outcomes.person(lead, id("P1 gbo baseline"))
                        .filled()
                        .getFirst()
                        .answered()
                        .score()
                        .total()
                        .number())
                .as("a changed record changes its score at once")
                .hasValue(16 / 3.0);
        assertThatThrownBy(() -> outcomes.person(lead, id("P4 gbo baseline")))
                .as("the family does not consent")
                .isInstanceOf(NotFound.class);
        Lead stranger = new SmallStudy(sql, access).lead("stranger");
        assertThatThrownBy(() -> outcomes.person(stranger, id("P1 gbo baseline")))
                .isInstanceOf(NotFound.class);
        assertThat(outcomes.of(stranger, "gbo").answered()).isEmpty();
        assertThatThrownBy(() -> outcomes.of(lead, "nothing")).isInstanceOf(NotFound.class);
    }

    @Test
    void who_sees_one_site_sees_the_questionnaires_of_that_site() {
        var one = access.reader(study.member("one", Role.RESEARCHER, study.la02), study.study);
        assertThat(outcomes.of(one, "gbo").answered())
                .extracting(Answered::person)
                .containsExactly("P3");
    }

    @Test
    void goals_become_texts_once_one_source_a_site_and_time_and_each_leads_to_its_words() {
        assertThat(goals.state(lead)).isEqualTo(new GoalTextService.State(9, 0, 0));
        List<SourceId> made = goals.make(lead);
        assertThat(made).hasSize(3);
        assertThat(goals.state(lead)).isEqualTo(new GoalTextService.State(0, 9, 3));
        assertThatThrownBy(() -> goals.make(lead)).isInstanceOf(Refusal.class);
        assertThat(sql.select(SOURCE.TITLE)
                        .from(SOURCE)
                        .where(SOURCE.ID.in(made))
                        .fetch(SOURCE.TITLE))
                .containsExactlyInAnyOrder(
                        "Goals at baseline, " + code(true),
                        "Goals at endline, " + code(true),
                        "Goals at baseline, " + code(false));
        sql.select(TEXT_VERSION.TEXT, GOAL_PASSAGE.SPAN_START, GOAL_PASSAGE.SPAN_END)
                .from(GOAL_PASSAGE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(GOAL_PASSAGE.VERSION_ID))
                .where(GOAL_PASSAGE.RECORD_ID.eq(id("P2 gbo baseline")))
                .orderBy(GOAL_PASSAGE.ITEM)
                .fetch(row -> row.value1()
                        .substring(
                                row.value1().offsetByCodePoints(0, row.value2()),
                                row.value1().offsetByCodePoints(0, row.value3())))
                .forEach(words -> assertThat(words).isIn("See dad", "A quiet room 🏠"));
        assertThat(study.journal()).contains("GoalsMadeTexts");

        hand.change(lead, id("P1 gbo baseline"), Map.of("goal1", "Sleep through"));
        assertThat(goals.state(lead).waiting()).as("worded anew").isEqualTo(1);
        assertThat(goals.make(lead)).hasSize(1);
        var stands = Objects.requireNonNull(outcomes.person(lead, id("P1 gbo baseline"))
                .filled()
                .getFirst()
                .goals()
                .get("goal1"));
        assertThat(stands.title()).isEqualTo("Goals at baseline, " + code(true) + " (2)");
        assertThat(stands.span()).isNotNull();
    }
}
