package org.trigpoint.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.claims.Claim;
import org.trigpoint.claims.ClaimQueries;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.observation.Consented;
import org.trigpoint.observation.PlanProgress;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.observation.SessionLine;
import org.trigpoint.observation.SessionQueries;
import org.trigpoint.observation.SessionService;
import org.trigpoint.scoring.Entries.AnswerEntry;
import org.trigpoint.scoring.Entries.EvidenceEntry;
import org.trigpoint.scoring.Entries.Outcome;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;

@HouseTest
class SheetsTest {

    private static final String TEXT =
            "Kim: What would your mother say \uD83D\uDE42 about that?\nUna: She would laugh.";
    private static final List<String> DOMAINS = List.of(
            "evocation",
            "collaboration",
            "autonomy",
            "empathy",
            "purposefulness",
            "clarity-about-concerns",
            "child-focus");

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private SessionService sessions;

    @Autowired
    private SessionQueries lines;

    @Autowired
    private AskingService asking;

    @Autowired
    private SheetService sheets;

    @Autowired
    private ConsensusService consensus;

    @Autowired
    private SheetQueries readings;

    @Autowired
    private ClaimQueries claims;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private JournalQueries journal;

    private SmallStudy small;
    private Lead lead;
    private Coder ann;
    private Reader ben;
    private SourceId source;
    private InstrumentId practice;
    private SessionId session;
    private AssessmentId anns;
    private AssessmentId bens;

    @BeforeEach
    void two_are_asked_to_score_one_session() {
        small = new SmallStudy(sql, access);
        lead = small.lead("lead");
        ann = small.coder("ann");
        ben = small.observer("ben");
        source = small.source("A visit", small.la01, lead, TEXT);
        practice = instruments.adopt(lead, "direct-practice", 1);
        session = sessions.plan(lead, details());
        anns = asking.ask(lead, Asking.about(practice, session, ann.person(), Part.RATER, null));
        bens = asking.ask(lead, Asking.about(practice, session, ben.person(), Part.RATER, null));
    }

    private SessionDetails details() {
        return details("A visit at home", false);
    }

    private SessionDetails details(String title, boolean reference) {
        return details(title, reference, null);
    }

    private SessionDetails details(String title, boolean reference, @Nullable LocalDate held) {
        return new SessionDetails(
                title,
                Instrument.Use.DIRECT_PRACTICE,
                small.la01,
                null,
                null,
                null,
                held,
                true,
                Consented.GIVEN,
                Consented.GIVEN,
                reference,
                source,
                "");
    }

    @Test
    void what_is_typed_is_kept_once_in_whatever_order_it_comes() {
        List<AnswerEntry> typed = new ArrayList<>();
        for (int revision = 1; revision <= 40; revision++) {
            typed.add(rated(DOMAINS.get(revision % 7), 1 + revision % 5, revision));
        }
        List<AnswerEntry> sent = new ArrayList<>(typed);
        sent.addAll(typed);
        Collections.shuffle(sent, new Random(7));
        for (AnswerEntry entry : sent) {
            Outcome outcome = keep(anns, ann, entry);
            assertThat(outcome.kept().size() + outcome.refused().size()).isEqualTo(1);
        }
        assertThat(readings.mine(ann, anns).answers())
                .hasSize(7)
                .allSatisfy(kept -> assertThat(kept.revision()).isBetween(34L, 40L));
    }

    @Test
    void what_a_device_sends_late_is_not_called_kept_when_another_sent_something_else_meanwhile() {
        UUID note = UUID.randomUUID();
        keep(anns, ann, rated("empathy", 4, 20));
        sheets.keep(ann, anns, new Entries(List.of(), List.of(noted(note, "Waits for the child", 21))));

        Outcome late = sheets.keep(
                ann,
                anns,
                new Entries(
                        List.of(rated("empathy", 2, 10), rated("autonomy", 3, 11)),
                        List.of(noted(note, "Waits, and looks at her", 12))));
        assertThat(late.kept()).containsExactly(11L);
        assertThat(late.refused()).extracting(Entries.Refused::revision).containsExactlyInAnyOrder(10L, 12L);
        assertThat(late.refused())
                .allSatisfy(one -> assertThat(one.why()).startsWith("Another device sent something newer"));
        assertThat(readings.mine(ann, anns).evidence())
                .extracting(Evidence::note)
                .containsExactly("Waits for the child");

        Outcome same = sheets.keep(
                ann,
                anns,
                new Entries(List.of(rated("empathy", 4, 15)), List.of(noted(note, "Waits for the child", 16))));
        assertThat(same.kept()).as("nothing of it is lost").containsExactly(15L, 16L);
    }

    private static EvidenceEntry noted(UUID id, String words, long revision) {
        return new EvidenceEntry(id, "empathy", 1, null, null, words, false, revision);
    }

    @Test
    void not_observed_and_not_applicable_are_no_numbers_and_an_answer_can_be_taken_back() {
        keep(anns, ann, rated("empathy", 4, 1), new AnswerEntry(at("evocation"), Answer.NOT_OBSERVED, 2));
        assertThat(readings.mine(ann, anns).filled().rating(at("evocation"))).isEmpty();
        keep(anns, ann, new AnswerEntry(at("empathy"), null, 3));
        assertThat(readings.mine(ann, anns).answers())
                .extracting(kept -> kept.place().item())
                .containsExactly("evocation");
    }

    @Test
    void what_cannot_be_kept_is_said_and_the_rest_is_kept() {
        Outcome outcome = keep(anns, ann, rated("empathy", 9, 1), rated("autonomy", 3, 2), rated("warmth", 3, 3));
        assertThat(outcome.kept()).containsExactly(2L);
        assertThat(outcome.refused()).extracting(Entries.Refused::revision).containsExactly(1L, 3L);
    }

    @Test
    void evidence_is_a_passage_of_the_transcript_and_shows_its_words() {
        Span words = small.passage(source, "mother say \uD83D\uDE42 about").span();
        sheets.keep(
                ann,
                anns,
                new Entries(
                        List.of(),
                        List.of(
                                passage("evocation", words, 1),
                                passage("evocation", new Span(5, 5000), 2),
                                new EvidenceEntry(UUID.randomUUID(), null, 1, null, 65_000, "Silence", false, 3))));
        assertThat(readings.mine(ann, anns).evidence())
                .extracting(Evidence::quote, Evidence::atMs)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mother say \uD83D\uDE42 about", null),
                        org.assertj.core.groups.Tuple.tuple("", 65_000));
    }

    @Test
    void a_form_is_submitted_when_nothing_is_missing_and_locked_from_then_on() {
        assertThatThrownBy(() -> sheets.submit(ann, anns))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Evocation");
        fill(anns, ann, 3);
        sheets.submit(ann, anns);
        assertThat(keep(anns, ann, rated("empathy", 1, 1000)).locked()).isTrue();
        assertThat(readings.mine(ann, anns).filled().rating(at("empathy"))).hasValue(3);
        assertThatThrownBy(() -> sheets.submit(ann, anns)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_form_is_opened_again_with_a_reason_and_what_was_submitted_stays_kept() {
        fill(anns, ann, 3);
        sheets.submit(ann, anns);
        assertThatThrownBy(() -> sheets.reopen(lead, anns, " ")).isInstanceOf(Refusal.class);
        assertThat(readings.reopened(ann, anns)).isEmpty();
        sheets.reopen(lead, anns, "The second half was not heard.");
        assertThat(readings.reopened(ann, anns)).hasValueSatisfying(again -> {
            assertThat(again.by()).contains("lead");
            assertThat(again.reason()).isEqualTo("The second half was not heard.");
        });
        assertThatThrownBy(() -> readings.reopened(ben, anns)).isInstanceOf(NotFound.class);
        keep(anns, ann, rated("empathy", 5, 1000));
        sheets.submit(ann, anns);
        assertThat(sql.fetchCount(
                        org.trigpoint.migrations.schema.Tables.SUBMISSION,
                        org.trigpoint.migrations.schema.Tables.SUBMISSION.ASSESSMENT_ID.eq(anns)))
                .isEqualTo(2);
        assertThat(readings.reopened(ann, anns)).as("submitted since").isEmpty();
        assertThat(small.journal()).contains("AssessmentReopened");
    }

    @Test
    void nobody_reads_what_a_rater_scored_before_all_have_submitted() {
        fill(anns, ann, 2);
        sheets.submit(ann, anns);
        for (Reader reader : List.of(ben, lead, ann)) {
            assertThatThrownBy(() -> readings.open(reader, anns)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> readings.mine(ben, anns)).isInstanceOf(NotFound.class);
        assertThat(lines.one(ben, session).asked())
                .filteredOn(asked -> !asked.rater().equals(ben.person()))
                .allSatisfy(asked -> {
                    assertThat(asked.state()).isEqualTo(SessionLine.State.HIDDEN);
                    assertThat(asked.submittedAt()).isNull();
                });
        fill(bens, ben, 4);
        sheets.submit(ben, bens);
        assertThat(readings.open(ben, anns).filled().rating(at("empathy"))).hasValue(2);
        assertThat(readings.open(ann, bens).filled().rating(at("empathy"))).hasValue(4);
    }

    @Test
    void whoever_has_submitted_is_told_of_no_draft_of_the_other_and_a_lead_is() {
        fill(anns, ann, 2);
        sheets.submit(ann, anns);
        assertThat(stateOf(bens, ann)).isEqualTo(SessionLine.State.NOT_SUBMITTED);
        fill(bens, ben, 4);
        assertThat(stateOf(bens, ann)).isEqualTo(SessionLine.State.NOT_SUBMITTED);
        assertThat(stateOf(bens, lead)).isEqualTo(SessionLine.State.DRAFT);
        sheets.submit(ben, bens);
        sheets.reopen(lead, bens, "The second half was not heard.");
        assertThat(stateOf(bens, ann)).isEqualTo(SessionLine.State.NOT_SUBMITTED);
        assertThat(stateOf(anns, ben)).isEqualTo(SessionLine.State.HIDDEN);
    }

    private SessionLine.State stateOf(AssessmentId assessment, Reader reader) {
        return lines.one(reader, session).asked().stream()
                .filter(asked -> asked.assessment().equals(assessment))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void whoever_practised_sees_theirs_beside_the_expert_s_at_once_and_nothing_before() {
        Coder cid = small.coder("cid");
        SessionId reference = sessions.plan(lead, details("Acted", true));
        AssessmentId expert = asking.ask(lead, Asking.about(practice, reference, ben.person(), Part.EXPERT, null));
        AssessmentId mine = asking.ask(lead, Asking.about(practice, reference, ann.person(), Part.PRACTICE, null));
        AssessmentId theirs = asking.ask(lead, Asking.about(practice, reference, cid.person(), Part.PRACTICE, null));
        fill(expert, ben, 4);
        sheets.submit(ben, expert);
        assertThat(parts(ann, reference)).isEmpty();
        assertThat(parts(small.observer("dora"), reference)).as("was not asked").isEmpty();

        fill(mine, ann, 2);
        assertThat(parts(ann, reference)).as("a draft is not practised").isEmpty();
        sheets.submit(ann, mine);
        assertThat(parts(ann, reference)).containsExactly(Part.PRACTICE, Part.EXPERT);
        assertThat(readings.compared(ann, reference)).allSatisfy(sheet -> {
            assertThat(sheet.evidence()).hasSize(DOMAINS.size());
            assertThat(sheet.evidence()).extracting(Evidence::quote).doesNotContain("");
        });
        assertThat(parts(cid, reference)).isEmpty();

        fill(theirs, cid, 3);
        sheets.submit(cid, theirs);
        assertThat(parts(cid, reference)).as("not the other\u2019s").containsExactly(Part.PRACTICE, Part.EXPERT);
        assertThat(parts(lead, reference)).containsExactly(Part.PRACTICE, Part.PRACTICE, Part.EXPERT);
        sheets.reopen(lead, mine, "One domain was mixed up.");
        assertThat(parts(ann, reference)).as("practises again").isEmpty();
    }

    private List<Part> parts(Reader reader, SessionId about) {
        return readings.compared(reader, about).stream()
                .map(sheet -> sheet.head().part())
                .toList();
    }

    @Test
    void a_session_that_was_observed_live_was_held_on_that_day() {
        sessions.held(ben, bens);
        assertThat(lines.one(lead, session).details().heldOn())
                .as("no clock was started")
                .isNull();
        assertThatThrownBy(() -> sessions.held(ben, anns)).isInstanceOf(NotFound.class);
        sheets.startClock(ann, anns, 0);
        sessions.held(ann, anns);
        assertThat(lines.one(lead, session).details().heldOn()).isNotNull();
        assertThat(small.journal()).contains("SessionChanged");
    }

    @Test
    void a_clock_that_was_started_while_the_line_was_cut_counts_from_then() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        sheets.startClock(ann, anns, 90_000);
        sheets.startClock(ann, anns, 15_000);
        assertThat(readings.mine(ann, anns).head().clockAt()).isBetween(now.minusSeconds(91), now.minusSeconds(60));
        sheets.startClock(ben, bens, Long.MAX_VALUE);
        assertThat(readings.mine(ben, bens).head().clockAt()).isAfter(now.minusDays(2));
    }

    @Test
    void a_stopped_clock_stands_where_it_stood_on_the_device_until_it_goes_on() {
        sheets.stopClock(ann, anns, 5_000);
        assertThat(readings.mine(ann, anns).head().stoppedAt())
                .as("it never ran")
                .isNull();
        sheets.startClock(ann, anns, 0);
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.CLOCK_AT, OffsetDateTime.now(ZoneOffset.UTC).minusHours(1))
                .where(ASSESSMENT.ID.eq(anns))
                .execute();
        sheets.stopClock(ann, anns, 42 * 60_000L);
        assertThat(stoodAt()).as("the line was cut for a while").isEqualTo(Duration.ofMinutes(42));
        sheets.stopClock(ann, anns, 50 * 60_000L);
        assertThat(stoodAt()).as("it stands").isEqualTo(Duration.ofMinutes(42));

        OffsetDateTime began = readings.mine(ann, anns).head().clockAt();
        sheets.startClock(ann, anns, 0);
        assertThat(readings.mine(ann, anns).head().stoppedAt()).as("it goes on").isNull();
        assertThat(readings.mine(ann, anns).head().clockAt())
                .as("from when it began")
                .isEqualTo(began);
        sheets.stopClock(ann, anns, Long.MAX_VALUE);
        assertThat(stoodAt()).as("no later than now").isBetween(Duration.ofMinutes(60), Duration.ofMinutes(62));
        assertThatThrownBy(() -> sheets.stopClock(ben, anns, 0)).isInstanceOf(NotFound.class);
        assertThat(small.journal()).contains("ObservationStopped");
    }

    private Duration stoodAt() {
        Sheet.Head head = readings.mine(ann, anns).head();
        return Duration.between(Objects.requireNonNull(head.clockAt()), Objects.requireNonNull(head.stoppedAt()));
    }

    @Test
    void who_writes_down_what_was_agreed_still_sees_that_all_have_submitted() {
        fill(anns, ann, 2);
        sheets.submit(ann, anns);
        fill(bens, ben, 4);
        sheets.submit(ben, bens);
        consensus.begin(ben, session, practice);
        assertThat(stateOf(anns, ben)).isEqualTo(SessionLine.State.SUBMITTED);
    }

    @Test
    void how_far_a_site_is_counts_by_kind_and_twice_only_by_the_same_form() {
        sessions.target(lead, Instrument.Use.DIRECT_PRACTICE, small.la01, 3, 50);
        sessions.target(lead, Instrument.Use.TRAINING, small.la02, 1, 0);
        sessions.target(lead, Instrument.Use.TRAINING, small.la01, 0, 0);
        sessions.plan(lead, details("Acted", true));
        assertThat(PlanProgress.of(lines.all(lead), lines.plans(lead)))
                .extracting(PlanProgress::use, PlanProgress::planned, PlanProgress::sessions, PlanProgress::scored)
                .containsExactly(
                        tuple(Instrument.Use.DIRECT_PRACTICE, 3, 1, 0), tuple(Instrument.Use.TRAINING, 1, 0, 0));

        InstrumentId five = instruments.adopt(lead, "direct-practice-five-skills", 1);
        AssessmentId other = asking.ask(lead, Asking.about(five, session, ann.person(), Part.RATER, null));
        fill(anns, ann, 2);
        sheets.submit(ann, anns);
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.SUBMITTED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(ASSESSMENT.ID.eq(other))
                .execute();
        assertThat(here().scored()).isEqualTo(1);
        assertThat(here().twice()).as("one person, two forms").isZero();
        assertThat(here().twicePlanned()).isEqualTo(2);
        fill(bens, ben, 4);
        sheets.submit(ben, bens);
        assertThat(here().twice()).isEqualTo(1);
    }

    private PlanProgress here() {
        return PlanProgress.of(lines.all(lead), lines.plans(lead)).getFirst();
    }

    @Test
    void a_passage_tells_of_the_scores_that_rest_on_it_and_of_none_that_a_blind_rater_may_not_see() {
        Span words = new Span(0, 5);
        fill(anns, ann, 2);
        assertThat(claims.on(ann, source, words)).as("a draft is no score").isEmpty();
        sheets.submit(ann, anns);
        for (Reader reader : List.of(ben, lead, small.coder("dora"))) {
            assertThat(claims.on(reader, source, words)).isEmpty();
            assertThat(claims.onAll(reader, source)).isEmpty();
        }
        assertThat(claims.on(ann, source, words)).as("one\u2019s own").hasSize(1);

        fill(bens, ben, 4);
        sheets.submit(ben, bens);
        assertThat(claims.on(ben, source, words))
                .extracting(Claim::kind, Claim::name, Claim::reference)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(
                        Claim.Kind.SCORE, "A visit at home", String.valueOf(session.value())));
        assertThat(claims.on(ben, source, words))
                .extracting(Claim::says)
                .hasSize(2)
                .anySatisfy(says -> assertThat(says).startsWith("Evocation 2, ").contains("by ann"))
                .anySatisfy(says -> assertThat(says).contains("Empathy 4").contains("by ben"));
        assertThat(claims.on(ben, source, new Span(5, 12))).isEmpty();
        assertThat(claims.onAll(small.coderOf("dee", small.la01), source)).hasSize(2);
    }

    @Test
    void a_passage_of_a_corrected_text_tells_of_the_scores_on_the_text_before() {
        fill(anns, ann, 2);
        sheets.submit(ann, anns);
        fill(bens, ben, 4);
        sheets.submit(ben, bens);
        corrections.correct(
                ann, source, small.passage(source, "Kim").version(), List.of(new Edit(0, 0, "So. ")), "An ear");
        assertThat(claims.on(ben, source, new Span(4, 9))).hasSize(2);
        assertThat(claims.on(ben, source, new Span(12, 20))).isEmpty();
    }

    @Test
    void whoever_still_practises_reads_nothing_of_what_others_practised() {
        Coder cid = small.coder("cid");
        SessionId reference = sessions.plan(lead, details("Acted", true));
        AssessmentId first = asking.ask(lead, Asking.about(practice, reference, ann.person(), Part.PRACTICE, null));
        AssessmentId second = asking.ask(lead, Asking.about(practice, reference, cid.person(), Part.PRACTICE, null));
        fill(first, ann, 2);
        sheets.submit(ann, first);
        assertThatThrownBy(() -> readings.open(cid, first)).isInstanceOf(NotFound.class);
        assertThat(submitted(cid)).isZero();
        assertThat(submitted(lead)).isEqualTo(1);
        assertThat(readings.open(lead, first).filled().rating(at("empathy"))).hasValue(2);
        assertThat(claims.onAll(cid, source)).isEmpty();

        fill(second, cid, 4);
        sheets.submit(cid, second);
        assertThat(readings.open(cid, first).filled().rating(at("empathy"))).hasValue(2);
        assertThat(submitted(cid)).isEqualTo(2);
        assertThat(claims.onAll(cid, source)).as("practice counts nowhere").isEmpty();
    }

    private long submitted(Reader reader) {
        return journal.page(reader, JournalFilter.ALL, null, 200).lines().stream()
                .filter(line -> line.kind().equals("AssessmentSubmitted"))
                .count();
    }

    @Test
    void who_is_asked_later_is_blind_too() {
        fill(anns, ann, 2);
        sheets.submit(ann, anns);
        fill(bens, ben, 4);
        sheets.submit(ben, bens);
        Coder cid = small.coder("cid");
        asking.ask(lead, Asking.about(practice, session, cid.person(), Part.RATER, null));
        assertThatThrownBy(() -> readings.open(cid, anns)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_asking_can_be_taken_back_as_long_as_nothing_was_written() {
        keep(anns, ann, rated("empathy", 3, 1));
        assertThatThrownBy(() -> asking.withdraw(lead, anns)).isInstanceOf(Refusal.class);
        asking.withdraw(lead, bens);
        assertThatThrownBy(() -> readings.mine(ben, bens)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asking.ask(lead, Asking.about(practice, session, ann.person(), Part.RATER, null)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nothing_is_due_before_the_day_of_the_session() {
        LocalDate held = LocalDate.of(2026, 3, 4);
        SessionId later = sessions.plan(lead, details("With a day", false, held));
        assertThatThrownBy(() ->
                        asking.ask(lead, Asking.about(practice, later, ann.person(), Part.RATER, held.minusDays(1))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The session is on 4 March 2026");

        AssessmentId asked = asking.ask(lead, Asking.about(practice, later, ann.person(), Part.RATER, held));
        assertThatThrownBy(() -> asking.postpone(lead, asked, held.minusDays(1)))
                .isInstanceOf(Refusal.class);
        asking.postpone(lead, asked, held.plusDays(3));
        asking.postpone(lead, asked, null);
    }

    @Test
    void somebody_of_one_site_is_not_asked_about_another() {
        Coder dee = small.coderOf("dee", small.la02);
        assertThatThrownBy(() -> asking.ask(lead, Asking.about(practice, session, dee.person(), Part.RATER, null)))
                .isInstanceOf(Refusal.class);
        assertThat(lines.all(dee)).isEmpty();
        assertThatThrownBy(() -> lines.one(dee, session)).isInstanceOf(NotFound.class);
    }

    private void fill(AssessmentId assessment, Reader rater, int value) {
        List<AnswerEntry> answers = new ArrayList<>();
        List<EvidenceEntry> evidence = new ArrayList<>();
        for (String domain : DOMAINS) {
            answers.add(rated(domain, value, answers.size() + 100L));
            evidence.add(passage(domain, new Span(0, 5), evidence.size() + 200L));
        }
        sheets.keep(rater, assessment, new Entries(answers, evidence));
    }

    private Outcome keep(AssessmentId assessment, Reader rater, AnswerEntry... entries) {
        return sheets.keep(rater, assessment, new Entries(List.of(entries), List.of()));
    }

    private static Place at(String item) {
        return new Place(item, 1);
    }

    private static AnswerEntry rated(String item, int value, long revision) {
        return new AnswerEntry(at(item), Answer.given(Integer.toString(value)), revision);
    }

    private static EvidenceEntry passage(String item, Span span, long revision) {
        return new EvidenceEntry(UUID.randomUUID(), item, 1, span, null, "", false, revision);
    }
}
