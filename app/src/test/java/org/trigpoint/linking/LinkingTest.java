package org.trigpoint.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.linking.Linked.Beside;
import org.trigpoint.linking.Linked.Row;
import org.trigpoint.linking.Linked.Unit;
import org.trigpoint.linking.Linked.Why;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.outcomes.GoalTextService;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;
import org.trigpoint.themes.ThemeService;

/** A keyworker, two parents, one of whom does not consent, somebody nobody linked, and a goal that is coded. */
@HouseTest
class LinkingTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private RecordHandService hand;

    @Autowired
    private ParticipantService people;

    @Autowired
    private ParticipantLinkService links;

    @Autowired
    private LinkedQueries linked;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private ThemeService themes;

    @Autowired
    private GoalTextService goals;

    @Autowired
    private CorrectionService corrections;

    private SmallStudy study;
    private Lead lead;
    private CodeId sleep;
    private CodeId rows;

    @BeforeEach
    void whoIsLinked() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        String site = sql.select(SITE.CODE)
                .from(SITE)
                .where(SITE.ID.eq(study.la01))
                .fetchSingle()
                .value1();
        sql.update(SITE)
                .set(SITE.ARM, "intervention")
                .where(SITE.STUDY_ID.eq(study.study))
                .execute();
        hand.add(lead, RecordKind.KEYWORKER, Map.of("keyworker", "KW1", "site", site));
        for (String day : List.of("1", "2", "3", "4", "5")) {
            String present = Set.of("1", "2").contains(day) ? "yes" : "no";
            hand.add(
                    lead,
                    RecordKind.TRAINING,
                    Map.of("person", "KW1", "course", "core", "day", day, "present", present));
        }
        family("F1", site, "yes");
        family("F2", site, "no");
        hand.add(lead, RecordKind.PERSON, Map.of("person", "P1", "family", "F1", "form", "adult"));
        hand.add(lead, RecordKind.PERSON, Map.of("person", "P2", "family", "F2", "form", "adult"));
        hand.add(
                lead,
                RecordKind.QUESTIONNAIRE,
                Map.of("person", "P1", "instrument", "gbo", "time", "baseline", "goal1", "Sleep better", "q1", "3"));
        hand.add(
                lead,
                RecordKind.QUESTIONNAIRE,
                Map.of("person", "P1", "instrument", "gbo", "time", "endline", "q1", "7"));
        sleep = codes.make(lead, study.analysis, null, "Sleep", null);
        rows = codes.make(lead, study.analysis, null, "Rows", null);
        themes.gather(lead, themes.make(lead, study.analysis, "Rest"), Set.of(sleep));
        themes.gather(lead, themes.make(lead, study.analysis, "Peace"), Set.of(rows));
        speaks("Kit", "They sleep at last.", sleep, "keyworker", "KW1");
        speaks("Pat", "We row less.", rows, "person", "P1");
        speaks("Quinn", "We row more.", rows, "person", "P2");
        speaks("Rae", "Nobody asked me to sleep.", sleep, "", "");
        people.add(lead, new ParticipantDetails("Silent", "Parent", study.la01));
    }

    private void family(String key, String site, String consent) {
        hand.add(lead, RecordKind.FAMILY, Map.of("family", key, "site", site, "keyworker", "KW1", "consent", consent));
    }

    private void speaks(String pseudonym, String words, CodeId code, String kind, String key) {
        ParticipantId who = people.add(lead, new ParticipantDetails(pseudonym, "Somebody", study.la01));
        SourceId source = study.source(pseudonym + "'s interview", study.la01, lead, words);
        sql.insertInto(SOURCE_PARTICIPANT)
                .set(SOURCE_PARTICIPANT.STUDY_ID, study.study)
                .set(SOURCE_PARTICIPANT.SOURCE_ID, source)
                .set(SOURCE_PARTICIPANT.PARTICIPANT_ID, who)
                .execute();
        study.changed(source);
        coding.code(lead, study.passage(source, words), code);
        if (!kind.isEmpty()) {
            links.link(lead, who, LinkKind.of(kind).orElseThrow(), key);
        }
    }

    @Test
    void by_keyworker_the_linked_are_counted_and_the_others_are_counted_with_why_not() {
        Linked found = linked.of(lead, study.analysis, Beside.usual(Unit.KEYWORKER));
        assertThat(found.themes()).containsExactly("Rest", "Peace");
        assertThat(found.rows()).singleElement().satisfies(row -> {
            assertThat(row.unit()).isEqualTo("KW1");
            assertThat(row.voices()).as("Kit and Pat").isEqualTo(2);
            assertThat(row.withTheme()).containsExactly(1, 1);
            assertThat(row.coreDays())
                    .as("two of the five: a sixth is none of them")
                    .isEqualTo(OptionalDouble.of(2));
            assertThat(row.outcomes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.people()).isEqualTo(1));
        });
        assertThat(found.unlinked()).isEqualTo(Map.of(Why.NO_CONSENT, 1, Why.NO_KEY, 2));
    }

    @Test
    void days_that_no_register_says_are_missing_with_the_reason_and_no_0() {
        String other = sql.select(SITE.CODE)
                .from(SITE)
                .where(SITE.ID.eq(study.la02))
                .fetchSingle()
                .value1();
        hand.add(lead, RecordKind.KEYWORKER, Map.of("keyworker", "KW2", "site", other));
        speaks("Lou", "They wake early.", sleep, "keyworker", "KW2");
        assertThat(linked.of(lead, study.analysis, Beside.usual(Unit.KEYWORKER)).rows())
                .filteredOn(row -> row.unit().equals("KW2"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.coreDays()).isEmpty();
                    assertThat(row.delivered()).isEqualTo("0 of 5 days, 5 not known");
                });
        sql.update(SITE).set(SITE.ARM, "control").where(SITE.ID.eq(study.la02)).execute();
        assertThat(linked.of(lead, study.analysis, Beside.usual(Unit.KEYWORKER)).rows())
                .filteredOn(row -> row.unit().equals("KW2"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.coreDays()).isEmpty();
                    assertThat(row.delivered()).isEqualTo("not a site that delivers");
                });
    }

    @Test
    void by_site_nobody_needs_a_key_and_by_family_a_keyworker_has_none() {
        Linked sites = linked.of(lead, study.analysis, Beside.usual(Unit.SITE));
        assertThat(sites.rows()).singleElement().extracting(Row::voices).isEqualTo(3);
        assertThat(sites.unlinked()).isEqualTo(Map.of(Why.NO_CONSENT, 1, Why.NOTHING_CODED, 1));
        Linked families = linked.of(lead, study.analysis, Beside.usual(Unit.FAMILY));
        assertThat(families.rows()).singleElement().satisfies(row -> {
            assertThat(row.unit()).isEqualTo("F1");
            assertThat(row.withTheme()).containsExactly(0, 1);
            assertThat(row.coreDays()).hasValue(2);
        });
        assertThat(families.unlinked()).isEqualTo(Map.of(Why.NO_CONSENT, 1, Why.NO_KEY, 2, Why.OF_MANY, 1));
    }

    @Test
    void a_goal_that_is_coded_speaks_for_its_person_who_is_one_with_the_participant() {
        SourceId source = goals.make(lead).getFirst();
        coding.code(lead, study.passage(source, "Sleep better"), sleep);
        Linked families = linked.of(lead, study.analysis, Beside.usual(Unit.FAMILY));
        assertThat(families.rows()).singleElement().satisfies(row -> {
            assertThat(row.voices()).isEqualTo(1);
            assertThat(row.withTheme()).containsExactly(1, 1);
        });
    }

    @Test
    void a_goal_whose_text_is_corrected_still_speaks_for_its_person() {
        SourceId source = goals.make(lead).getFirst();
        var passage = study.passage(source, "Sleep better");
        coding.code(lead, passage, sleep);
        int start = passage.span().start();
        corrections.correct(
                lead,
                source,
                passage.version(),
                List.of(new Edit(0, 0, "Typed by hand.\n"), new Edit(start + 6, start + 12, "much better")),
                "misread");
        Linked families = linked.of(lead, study.analysis, Beside.usual(Unit.FAMILY));
        assertThat(families.rows()).singleElement().satisfies(row -> {
            assertThat(row.voices()).isEqualTo(1);
            assertThat(row.withTheme())
                    .as("the code came along, and so did its writer")
                    .containsExactly(1, 1);
        });
    }

    @Test
    void many_are_linked_at_once_or_none() {
        var refused = links.fill(lead, "pseudonym,kind,key\nRae,person,P1\nNobody,person,P1\nKit,dog,K\n");
        assertThat(refused.linked()).isZero();
        assertThat(refused.refused())
                .containsExactly(
                        "Line 3: there is no participant “Nobody”.",
                        "Line 4: write pseudonym, then keyworker, family or person, then the key of that record.");
        assertThat(linked.participants(lead))
                .filteredOn(one -> one.pseudonym().equals("Rae"))
                .extracting(LinkedQueries.ParticipantRecord::key)
                .containsExactly("");
        assertThat(links.fill(lead, "rae;family;F9\n").linked()).isEqualTo(1);
        assertThat(linked.of(lead, study.analysis, Beside.usual(Unit.FAMILY)).unlinked())
                .containsEntry(Why.NO_RECORD, 1);
        assertThat(study.journal()).contains("ParticipantLinked");
    }

    @Test
    void a_link_is_taken_away_and_nobody_of_another_study_is_linked() {
        ParticipantId pat = linked.participants(lead).stream()
                .filter(one -> one.pseudonym().equals("Pat"))
                .findFirst()
                .orElseThrow()
                .participant();
        links.unlink(lead, pat);
        assertThat(linked.of(lead, study.analysis, Beside.usual(Unit.FAMILY)).rows())
                .isEmpty();
        assertThatThrownBy(() -> links.link(lead, pat, LinkKind.PERSON, "  ")).isInstanceOf(Refusal.class);
        Lead stranger = new SmallStudy(sql, access).lead("stranger");
        assertThatThrownBy(() -> links.link(stranger, pat, LinkKind.PERSON, "P1"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.unlink(stranger, pat)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> linked.of(stranger, study.analysis, Beside.usual(Unit.SITE)))
                .isInstanceOf(NotFound.class);
    }
}
