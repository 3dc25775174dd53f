package org.trigpoint.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
import org.trigpoint.calibration.DoubleScored.Pair;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.codebooks.statistics.Distribution.LeftOut;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.ScoreExport;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.observation.Consented;
import org.trigpoint.observation.SessionDetails;
import org.trigpoint.observation.SessionService;
import org.trigpoint.scoring.Asking;
import org.trigpoint.scoring.AskingService;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.Entries.AnswerEntry;
import org.trigpoint.scoring.Entries.EvidenceEntry;
import org.trigpoint.scoring.Part;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.sources.Span;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class CalibrationTest {

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
    private AskingService asking;

    @Autowired
    private SheetService sheets;

    @Autowired
    private ScoreQueries scores;

    @Autowired
    private DriftQueries drift;

    @Autowired
    private DriftRuleService rules;

    @Autowired
    private CompletenessQueries completeness;

    @Autowired
    private ScoreExport export;

    private SmallStudy small;
    private Lead lead;
    private Coder ann;
    private Reader ben;
    private SourceId source;
    private InstrumentId form;
    private long revision;

    @BeforeEach
    void a_study_with_a_form_and_two_observers() {
        small = new SmallStudy(sql, access);
        lead = small.lead("lead");
        ann = small.coder("ann");
        ben = small.observer("ben");
        source = small.source("A visit", small.la01, lead, "Kim: What would she say?\nUna: She would laugh.");
        form = instruments.adopt(lead, "direct-practice", 1);
    }

    private SessionId session(String title, SiteId site, boolean reference) {
        return sessions.plan(
                lead,
                new SessionDetails(
                        title,
                        Instrument.Use.DIRECT_PRACTICE,
                        site,
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 3, 1),
                        true,
                        Consented.GIVEN,
                        Consented.GIVEN,
                        reference,
                        site.equals(small.la01) ? source : null,
                        ""));
    }

    private AssessmentId ask(SessionId session, Reader rater, Part part) {
        return asking.ask(lead, Asking.about(form, session, rater.person(), part, LocalDate.of(2026, 4, 1)));
    }

    /** One value for all domains; null for "not observed" in the first of them. */
    private void submit(
            Reader rater, AssessmentId assessment, int value, boolean firstNotObserved, @Nullable Span span) {
        fill(rater, assessment, value, firstNotObserved, span);
        sheets.submit(rater, assessment);
    }

    private void fill(Reader rater, AssessmentId assessment, int value, boolean firstNotObserved, @Nullable Span span) {
        List<AnswerEntry> answers = new ArrayList<>();
        List<EvidenceEntry> evidence = new ArrayList<>();
        for (String domain : DOMAINS) {
            boolean none = firstNotObserved && domain.equals("evocation");
            answers.add(new AnswerEntry(
                    new Place(domain, 1),
                    none ? Answer.NOT_OBSERVED : Answer.given(String.valueOf(value)),
                    ++revision));
            evidence.add(new EvidenceEntry(UUID.randomUUID(), domain, 1, span, null, "As noted", false, ++revision));
        }
        assertThat(sheets.keep(rater, assessment, new Entries(answers, evidence))
                        .refused())
                .isEmpty();
    }

    private void scoredTwice(String title, int first, int second) {
        SessionId session = session(title, small.la01, false);
        AssessmentId anns = ask(session, ann, Part.RATER);
        AssessmentId bens = ask(session, ben, Part.RATER);
        submit(ann, anns, first, false, null);
        submit(ben, bens, second, false, null);
    }

    @Test
    void a_score_counts_nowhere_until_everybody_who_scores_the_session_has_submitted() {
        SessionId session = session("A visit at home", small.la01, false);
        AssessmentId anns = ask(session, ann, Part.RATER);
        AssessmentId bens = ask(session, ben, Part.RATER);
        submit(ann, anns, 4, true, new Span(0, 9));

        for (Reader reader : List.of(lead, ann, ben)) {
            assertThat(scores.forms(reader)).isEmpty();
            assertThat(scores.scores(reader, form).sheets()).isEmpty();
            assertThat(scores.scores(reader, form).closed()).isEqualTo(2);
            assertThat(text(reader, ScoreExport.Format.SCORES)).doesNotContain("evocation", "A visit at home");
            assertThat(text(reader, ScoreExport.Format.EVIDENCE)).doesNotContain("As noted", "Kim: What");
        }

        submit(ben, bens, 3, false, null);
        assertThat(scores.forms(ben))
                .hasSize(1)
                .first()
                .extracting(line -> line.open())
                .isEqualTo(2);
        assertThat(scores.scores(ben, form).sheets()).hasSize(2);
        sheets.reopen(lead, anns, "A slip of the pen");
        assertThat(scores.scores(ben, form).sheets()).isEmpty();
    }

    @Test
    void distributions_count_every_rating_and_tell_what_is_no_number_apart() {
        SessionId session = session("A visit at home", small.la01, false);
        submit(ann, ask(session, ann, Part.RATER), 4, true, null);
        submit(ben, ask(session("Elsewhere", small.la02, false), ben, Part.RATER), 2, false, null);

        Spread evocation = Spread.of(scores.scores(lead, form), Spread.By.ALL).getFirst();
        assertThat(evocation.item().key()).isEqualTo("evocation");
        assertThat(evocation.groups().getFirst().counted().n()).isEqualTo(1);
        assertThat(evocation.groups().getFirst().counted().leftOut()).containsExactly(new LeftOut("not observed", 1));
        assertThat(Spread.of(scores.scores(lead, form), Spread.By.SITE)
                        .getLast()
                        .groups())
                .extracting(Spread.Group::name, group -> group.counted().n())
                .containsExactly(tuple("LA01", 1), tuple("LA02", 1));
        assertThat(scores.scores(small.coderOf("held", small.la02), form).sheets())
                .extracting(ScoredSheet::title)
                .containsExactly("Elsewhere");
    }

    @Test
    void a_mean_counts_each_session_once_however_many_scored_it() {
        scoredTwice("One", 1, 3);
        assertThat(Spread.of(scores.scores(lead, form), Spread.By.ALL)
                        .getFirst()
                        .groups()
                        .getFirst()
                        .mean())
                .as("two ratings of one session tell nothing of how sessions vary")
                .isInstanceOf(Estimate.Undefined.class);
        submit(ann, ask(session("Two", small.la01, false), ann, Part.RATER), 4, false, null);

        Spread.Group all = Spread.of(scores.scores(lead, form), Spread.By.ALL)
                .getFirst()
                .groups()
                .getFirst();
        assertThat(all.counted().n()).isEqualTo(3);
        assertThat(all.sessions()).isEqualTo(2);
        assertThat(all.mean()).isInstanceOfSatisfying(Estimate.Defined.class, mean -> {
            assertThat(mean.value()).as("of 2 and 4, not of 1, 3 and 4").isCloseTo(3, within(1e-9));
            assertThat(mean.n()).isEqualTo(2);
        });
    }

    @Test
    void practice_on_paper_is_dated_as_it_was_and_nothing_that_counts_is() {
        OffsetDateTime march = OffsetDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneOffset.UTC);
        SessionId reference = session("Reference", small.la01, true);
        submit(lead, ask(reference, lead, Part.EXPERT), 3, false, null);
        AssessmentId practice = ask(reference, ann, Part.PRACTICE);
        fill(ann, practice, 4, false, null);
        assertThatThrownBy(() -> sheets.submitAsOf(
                        ann, practice, OffsetDateTime.now(ZoneOffset.UTC).plusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("still to come");
        assertThatThrownBy(() -> sheets.submitAsOf(ann, practice, march.minusDays(2)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not held yet");
        assertThat(small.journal()).doesNotContain("PracticeDatedBack");
        sheets.submitAsOf(ann, practice, march);
        assertThat(small.journal()).contains("PracticeDatedBack");
        assertThat(drift.drift(lead, form).observers().getFirst().sessions())
                .extracting(moment -> moment.at().toInstant())
                .containsExactly(march.toInstant());

        AssessmentId counts = ask(session("A visit", small.la01, false), ann, Part.RATER);
        fill(ann, counts, 4, false, null);
        assertThatThrownBy(() -> sheets.submitAsOf(ann, counts, march))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only practice");
    }

    @Test
    void agreement_is_told_by_item_and_by_pair_with_n_and_interval() {
        scoredTwice("One", 1, 2);
        assertThat(DoubleScored.of(scores.scores(lead, form)).once())
                .as("who is left out is named")
                .hasSize(1);
        scoredTwice("Two", 2, 3);
        scoredTwice("Three", 4, 4);
        scoredTwice("Four", 5, 5);

        DoubleScored found = DoubleScored.of(scores.scores(lead, form));
        assertThat(found.sessions()).isEqualTo(4);
        assertThat(found.once()).isEmpty();
        assertThat(DoubleScored.alike(scores.scores(lead, form)))
                .as("two of four sessions, on each item that both rated")
                .satisfies(alike -> {
                    assertThat(alike.sessions()).isEqualTo(4);
                    assertThat(2 * alike.same()).isEqualTo(alike.pairs()).isPositive();
                });
        DoubleScored.OfItem item = found.items().getFirst();
        assertThat(((Coefficient.Defined) item.percent()).value()).isEqualTo(0.5);
        assertThat(((Coefficient.Defined) item.percent()).n()).isEqualTo(4);
        // Interval weights are squares of differences on the scale: 1 less (1 + 1) over what both spreads give.
        Pair pair = item.pairs().getFirst();
        assertThat(((Estimate.Defined) pair.differences().mean()).value()).isEqualTo(-0.5);
        assertThat(((Coefficient.Defined) pair.quadratic()).value()).isCloseTo(7.0 / 8, within(1e-9));
        assertThat(item.alpha()).isInstanceOf(Coefficient.Defined.class);
        assertThat(item.gwet()).isInstanceOf(Coefficient.Defined.class);
    }

    @Test
    void drift_is_told_to_leads_and_to_oneself_and_never_before_one_has_practised() {
        for (int at = 0; at < 3; at++) {
            SessionId reference = session("Reference " + at, small.la01, true);
            submit(lead, ask(reference, lead, Part.EXPERT), 3, false, null);
            submit(ann, ask(reference, ann, Part.PRACTICE), at == 2 ? 5 : 4, false, null);
        }

        Drift all = drift.drift(lead, form);
        assertThat(all.ofStudy()).isFalse();
        assertThat(all.observers()).hasSize(1);
        Drift.Observer observer = all.observers().getFirst();
        assertThat(observer.flagged()).isTrue();
        assertThat(observer.sessions()).extracting(Drift.Moment::mean).containsExactly(1.0, 1.0, 2.0);
        assertThat(observer.items().getFirst().lately()).hasValueCloseTo(4 / 3.0, within(1e-9));
        assertThat(drift.drift(ann, form).observers()).hasSize(1);
        assertThat(drift.drift(ben, form).observers()).isEmpty();
        assertThat(scores.forms(lead))
                .as("reference sessions are none of the study's")
                .isEmpty();

        rules.set(lead, new DriftRule(3, 2));
        assertThat(drift.drift(lead, form).observers().getFirst().flagged()).isFalse();
        assertThat(drift.drift(lead, form).ofStudy()).isTrue();
        assertThat(small.journal()).contains("DriftRuleSet");
        assertThatThrownBy(() -> new DriftRule(1, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoever_is_still_to_practise_on_a_session_is_told_of_nobodys_difference_there() {
        SessionId reference = session("Reference", small.la01, true);
        submit(ben, ask(reference, ben, Part.EXPERT), 3, false, null);
        submit(ann, ask(reference, ann, Part.PRACTICE), 4, false, null);
        assertThat(drift.forms(lead)).hasSize(1);

        ask(reference, lead, Part.PRACTICE);
        assertThat(drift.forms(lead)).isEmpty();
        assertThat(drift.drift(lead, form).observers()).isEmpty();
    }

    @Test
    void every_open_score_leaves_with_its_evidence_and_words_only_by_consent() {
        SessionId session = session("A visit at home", small.la01, false);
        submit(ann, ask(session, ann, Part.RATER), 4, true, new Span(5, 24));

        String lines = text(lead, ScoreExport.Format.SCORES);
        assertThat(lines)
                .startsWith("\uFEFFassessment,instrument,version,session,")
                .contains(",evocation,Evocation,1,rating on skill,not-observed,")
                .contains(",empathy,Empathy,1,rating on skill,given,4")
                .contains("Where this comes from");
        assertThat(text(lead, ScoreExport.Format.EVIDENCE)).contains("What would she say?", "As noted");
        assertThat(text(lead, ScoreExport.Format.DICTIONARY)).contains("1 = low; 2; 3; 4; 5 = high; not-observed");
        sql.execute("update observed_session set consent_family = 'refused'");
        assertThat(text(lead, ScoreExport.Format.EVIDENCE))
                .doesNotContain("What would she say?", "As noted")
                .contains("[Left out: the session may not be quoted]");
        assertThat(small.journal()).contains("ScoresExported");
    }

    @Test
    void what_is_missing_and_overdue_is_told_by_site_form_and_person() {
        SessionId session = session("A visit at home", small.la01, false);
        submit(ann, ask(session, ann, Part.RATER), 4, false, null);
        ask(session, ben, Part.RATER);

        assertThat(completeness.lines(lead, LocalDate.of(2026, 4, 2)))
                .extracting(line -> line.site() + " " + line.asked() + line.submitted() + line.overdue())
                .containsExactly("LA01 110", "LA01 101");
        assertThat(completeness.lines(lead, LocalDate.of(2026, 4, 2)))
                .extracting(CompletenessQueries.Line::person)
                .noneMatch(name -> name.contains("("));

        sql.execute("update person set full_name = 'Jo Carr' where id in (?, ?)", ann.person(), ben.person());
        assertThat(completeness.lines(lead, LocalDate.of(2026, 4, 2)))
                .extracting(CompletenessQueries.Line::person)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("Jo Carr ("));
    }

    @Test
    void a_form_of_another_study_is_not_found() {
        Lead other = new SmallStudy(sql, access).lead("other");

        assertThatThrownBy(() -> scores.scores(other, form)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drift.drift(other, form)).isInstanceOf(NotFound.class);
    }

    private String text(Reader reader, ScoreExport.Format format) {
        try (InputStream file = export.file(reader, format).open()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
