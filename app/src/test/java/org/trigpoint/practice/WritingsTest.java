package org.trigpoint.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Member;
import org.trigpoint.access.Role;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Item.Meaning;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.WritingExport;
import org.trigpoint.instruments.InstrumentService;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.practice.PractitionerQueries.Asked;
import org.trigpoint.practice.TaskQueries.Task;
import org.trigpoint.quoting.QuotingQueries;
import org.trigpoint.scoring.Entries;
import org.trigpoint.scoring.Entries.AnswerEntry;
import org.trigpoint.scoring.SheetQueries;
import org.trigpoint.scoring.SheetService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.Carrier;
import org.trigpoint.texts.Corrected;

@HouseTest
class WritingsTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private InstrumentService instruments;

    @Autowired
    private PractitionerService practitioners;

    @Autowired
    private PractitionerQueries lists;

    @Autowired
    private WritingService writings;

    @Autowired
    private HandedInAgainService again;

    @Autowired
    private TeamQueryService queries;

    @Autowired
    private TaskQueries tasks;

    @Autowired
    private SheetService sheets;

    @Autowired
    private SheetQueries readings;

    @Autowired
    private QuotingQueries quoting;

    @Autowired
    private WritingExport export;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    private SmallStudy small;
    private Lead lead;
    private Member rosa;
    private Member max;
    private InstrumentId log;

    @BeforeEach
    void two_practitioners_are_asked_for_a_log() {
        small = new SmallStudy(sql, access);
        lead = small.lead("lead");
        rosa = access.member(small.member("rosa", Role.PRACTITIONER, small.la01), small.study);
        max = access.member(small.member("max", Role.PRACTITIONER, small.la02), small.study);
        log = instruments.adopt(lead, "learning-log", 1);
        practitioners.ask(
                lead, new WritingAsk(log, Set.of(rosa.person(), max.person()), LocalDate.of(2199, 1, 1), false));
    }

    private AssessmentId of(Member member) {
        return tasks.mine(member).stream()
                .sorted(Comparator.comparing(task -> !task.toDo()))
                .findFirst()
                .orElseThrow()
                .assessment();
    }

    private void write(Member member, AssessmentId assessment, Map<String, String> answers) {
        List<AnswerEntry> entries = new ArrayList<>();
        answers.forEach((item, words) ->
                entries.add(new AnswerEntry(new Place(item, 1), Answer.given(words), entries.size() + 1)));
        sheets.keep(member, assessment, new Entries(entries, List.of()));
    }

    private SourceId handedIn(Member member, Map<String, String> consents) {
        AssessmentId assessment = of(member);
        write(member, assessment, Map.of("written-on", "2026-03-04", "tried", "We drew a genogram.\nKim: she smiled."));
        write(member, assessment, consents);
        return writings.submit(member, assessment).orElseThrow();
    }

    @Test
    void what_is_submitted_is_a_source_under_a_pseudonym_at_once() {
        SourceId source = handedIn(rosa, Map.of("may-quote", "yes"));

        var row = sql.select(SOURCE.TITLE, SOURCE.KIND, SOURCE.SITE_ID, TEXT_VERSION.TEXT)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(SOURCE.ID.eq(source))
                .fetchSingle();
        assertThat(row.value1())
                .startsWith("Learning log, Practitioner LA01-1, ")
                .doesNotContain("rosa");
        assertThat(row.value2()).isEqualTo("learning-log");
        assertThat(row.value3()).isEqualTo(small.la01);
        assertThat(row.value4()).isEqualTo("""
                Learning log

                The day you are writing about.
                4 March 2026

                What did you try in your work with a family, a team or a colleague?
                We drew a genogram.
                Kim: she smiled.
                """);
        assertThat(sql.select(PARTICIPANT.PSEUDONYM)
                        .from(SOURCE_PARTICIPANT)
                        .join(PARTICIPANT)
                        .on(PARTICIPANT.ID.eq(SOURCE_PARTICIPANT.PARTICIPANT_ID))
                        .where(SOURCE_PARTICIPANT.SOURCE_ID.eq(source))
                        .fetch(PARTICIPANT.PSEUDONYM))
                .containsExactly("Practitioner LA01-1");
        coding.code(lead, small.passage(source, "genogram"), codes.make(lead, small.analysis, null, "Tools", null));
        assertThat(small.journal()).contains("AssessmentSubmitted", "SourceLanded", "WritingBecameSource");
    }

    @Test
    void what_a_writer_lets_be_done_with_it_is_kept_as_it_was_answered_and_blank_stays_blank() {
        SourceId yes = handedIn(rosa, Map.of("may-quote", "yes", "may-link", "no"));
        SourceId blank = handedIn(max, Map.of());

        assertThat(lists.consents(lead, yes).orElseThrow().given())
                .isEqualTo(Map.of(Meaning.MAY_QUOTE, ConsentGiven.YES, Meaning.MAY_LINK, ConsentGiven.NO));
        assertThat(lists.consents(lead, blank).orElseThrow().given())
                .isEqualTo(Map.of(Meaning.MAY_QUOTE, ConsentGiven.BLANK, Meaning.MAY_LINK, ConsentGiven.BLANK));
        assertThat(quoting.of(lead, List.of(small.passage(yes, "genogram"), small.passage(blank, "genogram"))))
                .as("the form says that nothing chosen is taken as no")
                .satisfiesExactly(
                        quotable -> assertThat(quotable.warnings()).isEmpty(),
                        quotable -> assertThat(quotable.printable()).isFalse());
    }

    @Test
    void writings_leave_as_tables_with_words_and_writer_only_by_consent() {
        SourceId told = handedIn(rosa, Map.of("may-quote", "yes", "may-link", "yes"));
        handedIn(max, Map.of("may-link", "no"));

        String tables = text(WritingExport.Format.WRITINGS);
        assertThat(tables)
                .startsWith("\uFEFFwriting,instrument,version,used_for,submitted_on,site,writer,may_link,may_quote,")
                .contains(",LA01,Practitioner LA01-1,yes,yes,not-asked,", "We drew a genogram.")
                .contains(",LA02,,no,blank,not-asked,", "[Left out: who speaks here may not be quoted]")
                .contains("1 passage is left out", "who did not let them be linked: 1.")
                .doesNotContain("Practitioner LA02-1", "rosa", "max");
        assertThat(tables.split("We drew", -1)).hasSize(2);
        assertThat(text(WritingExport.Format.ANSWERS))
                .contains(",written-on,", ",day,given,2026-03-04")
                .doesNotContain("genogram", "may-quote", "Practitioner");
        assertThat(text(WritingExport.Format.DICTIONARY)).contains("may_link", "learning-log@1,item,written-on");
        assertThat(small.journal()).contains("WritingsExported");

        sql.update(SOURCE)
                .set(SOURCE.REMOVED_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .where(SOURCE.ID.eq(told))
                .execute();
        assertThat(text(WritingExport.Format.WRITINGS))
                .contains("[Left out: the text is not there any more]")
                .doesNotContain("genogram");
    }

    private String text(WritingExport.Format format) {
        try (InputStream file = export.file(lead, format).open()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_no_to_being_quoted_stands_until_a_lead_takes_it_back_whatever_is_answered_later() {
        SourceId first = handedIn(rosa, Map.of("may-quote", "no"));
        practitioners.ask(lead, new WritingAsk(log, Set.of(rosa.person()), null, false));
        SourceId second = handedIn(rosa, Map.of("may-quote", "yes"));

        assertThat(quoting.of(lead, List.of(small.passage(first, "genogram"), small.passage(second, "genogram"))))
                .noneMatch(quotable -> quotable.printable());
    }

    @Test
    void what_can_not_be_submitted_makes_no_source() {
        AssessmentId assessment = of(rosa);
        write(rosa, assessment, Map.of("tried", "Something"));
        int before = sql.fetchCount(SOURCE);

        assertThatThrownBy(() -> writings.submit(rosa, assessment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Day");
        assertThat(sql.fetchCount(SOURCE)).isEqualTo(before);
        assertThat(tasks.one(rosa, assessment).toDo()).isTrue();
        assertThat(readings.mine(rosa, assessment).answers()).hasSize(1);
    }

    @Test
    void whoever_writes_the_same_words_as_another_is_not_told_of_it() {
        handedIn(rosa, Map.of());
        assertThat(handedIn(max, Map.of())).isNotNull();
    }

    @Test
    void a_writing_that_is_a_source_is_opened_again_and_a_lead_takes_its_new_words_over_with_all_that_is_coded() {
        AssessmentId assessment = of(rosa);
        SourceId source = handedIn(rosa, Map.of("may-quote", "yes"));
        CodeId tools = codes.make(lead, small.analysis, null, "Tools", null);
        coding.code(lead, small.passage(source, "genogram"), tools);
        assertThatThrownBy(() -> again.takeOver(lead, assessment)).isInstanceOf(Refusal.class);
        String before = text(source);

        sheets.reopen(lead, assessment, "Please leave the name out.");
        assertThat(tasks.one(rosa, assessment).openedAgain()).isEqualTo("Please leave the name out.");
        assertThatThrownBy(() -> again.takeOver(lead, assessment)).isInstanceOf(NotFound.class);
        sheets.keep(
                rosa,
                assessment,
                new Entries(
                        List.of(
                                new AnswerEntry(
                                        new Place("tried", 1), Answer.given("We drew a genogram.\nShe smiled."), 70),
                                new AnswerEntry(new Place("may-quote", 1), Answer.given("no"), 71)),
                        List.of()));
        assertThat(writings.submit(rosa, assessment)).contains(source);

        assertThat(text(source)).as("until a lead takes them over").isEqualTo(before);
        assertThat(waiting(assessment)).isTrue();
        assertThat(lists.consents(lead, source).orElseThrow().given())
                .containsEntry(Meaning.MAY_QUOTE, ConsentGiven.NO);
        assertThat(quoting.of(lead, List.of(small.passage(source, "genogram"))))
                .noneMatch(quotable -> quotable.printable());

        Corrected made = again.takeOver(lead, assessment);

        assertThat(made.number()).isEqualTo(2);
        assertThat(made.of(Carrier.Kind.CODINGS).exact()).isEqualTo(1);
        assertThat(text(source)).contains("She smiled.").doesNotContain("Kim");
        assertThat(waiting(assessment)).isFalse();
        assertThat(tasks.one(rosa, assessment).openedAgain()).isNull();
        assertThatThrownBy(() -> again.takeOver(lead, assessment)).isInstanceOf(Refusal.class);
        assertThat(small.journal())
                .containsSubsequence(
                        "WritingBecameSource",
                        "AssessmentReopened",
                        "AssessmentSubmitted",
                        "WritingHandedInAgain",
                        "TextReplaced",
                        "WritingTakenOver");
    }

    @Test
    void what_is_handed_in_again_in_the_same_words_leaves_nothing_to_take_over() {
        AssessmentId assessment = of(rosa);
        handedIn(rosa, Map.of());
        sheets.reopen(lead, assessment, "Say whether you may be quoted.");
        write(rosa, assessment, Map.of());

        writings.submit(rosa, assessment);

        assertThat(waiting(assessment)).isFalse();
        assertThatThrownBy(() -> again.takeOver(lead, assessment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nothing to take over");
    }

    private boolean waiting(AssessmentId assessment) {
        return lists.asked(lead).stream()
                .filter(one -> one.assessment().equals(assessment))
                .findFirst()
                .orElseThrow()
                .renewed();
    }

    private String text(SourceId source) {
        return sql.select(TEXT_VERSION.TEXT)
                .from(SOURCE)
                .join(TEXT_VERSION)
                .on(TEXT_VERSION.ID.eq(SOURCE.VERSION_ID))
                .where(SOURCE.ID.eq(source))
                .fetchSingle()
                .value1();
    }

    @Test
    void a_further_writing_is_begun_by_whoever_a_lead_lets_and_goes_on_until_it_is_submitted() {
        assertThatThrownBy(() -> writings.begin(rosa, log)).isInstanceOf(NotFound.class);
        practitioners.allow(lead, rosa.person(), log, true);

        AssessmentId further = writings.begin(rosa, log);
        assertThat(writings.begin(rosa, log)).isEqualTo(further);
        assertThat(tasks.offered(rosa))
                .extracting(TaskQueries.Offered::instrument)
                .containsExactly(log);
        assertThatThrownBy(() -> writings.begin(max, log)).isInstanceOf(NotFound.class);

        practitioners.allow(lead, rosa.person(), log, false);
        assertThatThrownBy(() -> writings.begin(rosa, log)).isInstanceOf(NotFound.class);
        assertThat(tasks.one(rosa, further).toDo())
                .as("what was begun stays theirs")
                .isTrue();
    }

    @Test
    void nobody_sees_or_touches_the_task_of_another() {
        AssessmentId theirs = of(max);
        assertThat(tasks.mine(rosa)).extracting(Task::assessment).doesNotContain(theirs);
        assertThatThrownBy(() -> tasks.one(rosa, theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.text(rosa, theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writings.submit(rosa, theirs)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_query_is_to_do_until_it_is_answered_once_and_only_by_whom_it_was_asked() {
        AssessmentId assessment = of(rosa);
        assertThatThrownBy(() -> queries.ask(lead, assessment, "Which tool?")).isInstanceOf(NotFound.class);
        handedIn(rosa, Map.of());
        var query = queries.ask(lead, assessment, " Which tool? ");

        assertThat(tasks.one(rosa, assessment).unanswered()).hasSize(1);
        assertThatThrownBy(() -> queries.answer(max, query, "Mine")).isInstanceOf(NotFound.class);
        queries.answer(rosa, query, "A genogram");
        assertThatThrownBy(() -> queries.answer(rosa, query, "No, another")).isInstanceOf(Refusal.class);
        assertThat(tasks.one(rosa, assessment).unanswered()).isEmpty();
        assertThat(lists.asked(lead))
                .filteredOn(Asked::person, rosa.person())
                .flatExtracting(Asked::queries)
                .extracting(TaskQueries.TeamQuery::reply)
                .containsExactly("A genogram");
        assertThat(small.journal()).endsWith("QueryAsked", "QueryAnswered");
    }

    @Test
    void what_is_overdue_is_seen_by_both() {
        sql.update(ASSESSMENT)
                .set(ASSESSMENT.DUE_ON, LocalDate.of(2026, 1, 5))
                .where(ASSESSMENT.ID.eq(of(rosa)))
                .execute();
        LocalDate later = LocalDate.of(2026, 1, 6);

        assertThat(tasks.mine(rosa).getFirst().overdue(later)).isTrue();
        assertThat(tasks.mine(rosa).getFirst().overdue(LocalDate.of(2026, 1, 5)))
                .isFalse();
        assertThat(lists.asked(lead)).filteredOn(one -> one.overdue(later)).hasSize(1);
        assertThatThrownBy(() -> practitioners.ask(
                        lead, new WritingAsk(log, Set.of(rosa.person()), LocalDate.of(2020, 1, 1), false)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_pseudonym_is_of_one_writer() {
        var mine = lists.practitioners(lead).stream()
                .filter(line -> line.person().equals(rosa.person()))
                .findFirst()
                .orElseThrow();
        assertThat(mine.pseudonym()).isEqualTo("Practitioner LA01-1");
        assertThatThrownBy(() -> practitioners.writeAs(lead, max.person(), Objects.requireNonNull(mine.participant())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Somebody else");
    }
}
