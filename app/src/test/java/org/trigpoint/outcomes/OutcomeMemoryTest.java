package org.trigpoint.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.progression.Value;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.migrations.RecordId;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.testing.SmallStudy;
import tools.jackson.databind.json.JsonMapper;

/** Scores are kept in memory, and what is kept is what a reading that remembers nothing would give. */
@HouseTest
class OutcomeMemoryTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private RecordHandService hand;

    @Autowired
    private OutcomeQueries outcomes;

    @Autowired
    private ProgressionQueries progression;

    @Autowired
    private PersonReading people;

    @Autowired
    private JsonMapper json;

    @Autowired
    private PlatformTransactionManager transactions;

    private Lead lead;
    private RecordId family;
    private RecordId person;
    private RecordId first;

    @BeforeEach
    void oneFamily() {
        lead = new SmallStudy(sql, access).lead("lead");
        family = hand.add(lead, RecordKind.FAMILY, family("LA01", "yes"));
        person = hand.add(lead, RecordKind.PERSON, person("child"));
        first = hand.add(lead, RecordKind.QUESTIONNAIRE, goals("baseline", "3"));
    }

    private static Map<String, String> family(String site, String consent) {
        return new HashMap<>(Map.of("family", "F1", "site", site, "keyworker", "KW1", "consent", consent));
    }

    private static Map<String, String> person(String form) {
        return new HashMap<>(Map.of("person", "P1", "family", "F1", "form", form));
    }

    private static Map<String, String> goals(String time, String answer) {
        return new HashMap<>(Map.of("person", "P1", "instrument", "gbo", "time", time, "q1", answer, "q2", "4"));
    }

    private Outcomes rememberingNothing() {
        return new OutcomeQueries(sql, new ScoredQuestionnaires(sql, json), people).of(lead, "gbo");
    }

    @Test
    void whatever_is_written_the_next_reading_has_it() {
        assertThat(outcomes.of(lead, "gbo").answered()).hasSize(1);
        RecordId second = hand.add(lead, RecordKind.QUESTIONNAIRE, goals("endline", "8"));
        holds("another questionnaire");
        hand.change(lead, second, goals("endline", "9"));
        holds("an answer");
        assertThat(outcomes.of(lead, "gbo").answered().getLast().score().total().number())
                .hasValue(6.5);
        hand.change(lead, person, person("adult"));
        holds("the form of the person, by which the questionnaire is scored");
        assertThat(outcomes.of(lead, "gbo").answered().getFirst().form()).isEqualTo("adult");
        hand.change(lead, family, family("LA02", "yes"));
        holds("the site of the family");
        assertThat(outcomes.of(lead, "gbo").answered().getFirst().site()).isEqualTo("LA02");
        hand.remove(lead, first);
        holds("a questionnaire less");
        hand.change(lead, family, family("LA02", "no"));
        holds("consent taken back");
        assertThat(outcomes.of(lead, "gbo").withoutConsent()).isEqualTo(1);
    }

    private void holds(String written) {
        assertThat(outcomes.of(lead, "gbo")).as(written).isEqualTo(rememberingNothing());
    }

    @Test
    void criteria_that_are_counted_follow_each_record() {
        assertThat(ended()).isEqualTo(new Value.Share(0, 1));
        RecordId second = hand.add(lead, RecordKind.QUESTIONNAIRE, goals("endline", "8"));
        assertThat(ended()).isEqualTo(new Value.Share(1, 1));
        hand.remove(lead, second);
        assertThat(ended()).isEqualTo(new Value.Share(0, 1));
    }

    /** Of the families that have begun, those that have ended. */
    private Value ended() {
        return progression.table(lead).lines().get(3).value();
    }

    @Test
    void a_study_that_is_read_the_while_sees_what_it_saw() {
        Outcomes before = outcomes.of(lead, "gbo");
        TransactionTemplate moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.executeWithoutResult(reading -> {
            assertThat(outcomes.of(lead, "gbo")).isEqualTo(before);
            CompletableFuture.runAsync(() -> hand.change(lead, first, goals("baseline", "7")))
                    .join();
            Outcomes others = CompletableFuture.supplyAsync(() -> outcomes.of(lead, "gbo"))
                    .join();
            assertThat(others).isNotEqualTo(before);
            assertThat(outcomes.of(lead, "gbo"))
                    .as("in the transaction that began before")
                    .isEqualTo(before);
        });
        assertThat(outcomes.of(lead, "gbo")).isNotEqualTo(before);
    }

    @Test
    void what_one_study_has_another_does_not() {
        Lead other = new SmallStudy(sql, access).lead("other");
        assertThat(outcomes.of(lead, "gbo").answered()).hasSize(1);
        assertThat(outcomes.of(other, "gbo").answered()).isEmpty();
    }
}
