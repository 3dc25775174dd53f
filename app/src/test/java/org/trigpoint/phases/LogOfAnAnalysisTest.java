package org.trigpoint.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.memos.MemoService;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.LogEntryId;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.phases.Development.Filter;
import org.trigpoint.phases.Development.Kind;
import org.trigpoint.phases.Development.Line;
import org.trigpoint.phases.Development.Stretch;
import org.trigpoint.phases.LogEntry.Linked;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.themes.ThemeWords;
import org.trigpoint.undo.UndoService;

@HouseTest
class LogOfAnAnalysisTest {

    private static final String TEXT = "We drove and she talked.\nNobody had time to ring back.";
    private static final List<Phase> PHASES = Phase.of(Method.REFLEXIVE);

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private LogService log;

    @Autowired
    private PhaseService phases;

    @Autowired
    private DevelopmentQueries developments;

    @Autowired
    private DraftQueries drafts;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private MemoService memos;

    @Autowired
    private SubjectMemoService subjects;

    @Autowired
    private ThemeService themes;

    @Autowired
    private RoundService rounds;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private Coder ben;
    private SourceId source;

    @BeforeEach
    void a_reflexive_analysis() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        ana = study.coder("ana");
        ben = study.coder("ben");
        source = study.source("Interview", study.la01, lead, TEXT);
    }

    private void move(int phase, String reason) {
        phases.move(ana, study.analysis, new PhaseService.Move(PHASES.get(phase - 1), reason, null));
    }

    private LogEntryId write(Coder coder, EntryKind kind, String body) {
        return log.write(coder, study.analysis, EntryWords.of(kind, body));
    }

    private Development read(Reader reader) {
        return developments.of(reader, study.analysis);
    }

    private List<Line> lines(Reader reader, Filter filter) {
        return read(reader).days(filter).stream()
                .flatMap(day -> day.lines().stream())
                .toList();
    }

    private List<String> words(Kind kind) {
        return lines(lead, new Filter(null, kind, null, null)).stream()
                .map(Line::words)
                .toList();
    }

    @Test
    void an_entry_is_stamped_with_the_phase_the_analysis_is_in_and_keeps_it() {
        LogEntryId first = write(ana, EntryKind.FAMILIARISATION, "A car comes up again and again.");
        move(2, "");
        LogEntryId second = write(ben, EntryKind.JOURNAL, "I hear the silence first.");

        assertThat(developments.entry(lead, first).phase().number()).isEqualTo(1);
        assertThat(developments.entry(lead, second).phase().label()).isEqualTo("2 Coding the dataset");
        assertThat(lines(lead, new Filter(PHASES.get(1), Kind.ENTRY, null, null)))
                .extracting(Line::personName)
                .singleElement()
                .asString()
                .startsWith("ben");
    }

    @Test
    void going_back_is_never_refused_and_stands_with_its_day_and_reason() {
        move(2, "");
        move(3, "Enough is coded to see patterns.");
        move(2, "Two interviews came late.");

        Development development = read(lead);

        assertThat(development.present()).isEqualTo(PHASES.get(1));
        assertThat(development.stretches())
                .extracting(one -> one.phase().number())
                .containsExactly(1, 2, 3, 2);
        assertThat(development.stretches()).extracting(Stretch::back).containsExactly(false, false, false, true);
        assertThat(words(Kind.MOVE))
                .first()
                .isEqualTo("Went back to phase 2, coding the dataset: Two interviews came late.");
    }

    @Test
    void a_move_can_be_told_of_later_but_not_before_the_last_one_nor_after_today() {
        LocalDate today = LocalDate.now(Days.ZONE);
        phases.move(ana, study.analysis, new PhaseService.Move(PHASES.get(1), "", today.minusDays(3)));

        assertThatThrownBy(() ->
                        phases.move(ana, study.analysis, new PhaseService.Move(PHASES.get(2), "", today.minusDays(9))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The last move was on");
        assertThatThrownBy(() ->
                        phases.move(ana, study.analysis, new PhaseService.Move(PHASES.get(2), "", today.plusDays(1))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("still to come");
        assertThatThrownBy(() -> move(2, "")).isInstanceOf(Refusal.class).hasMessageContaining("already");
        assertThatThrownBy(() -> phases.move(
                        ana,
                        study.analysis,
                        new PhaseService.Move(Phase.of(Method.FRAMEWORK).getLast(), "", null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has no phase");
    }

    @Test
    void what_is_made_is_counted_in_the_stretch_in_which_it_was_made() {
        codes.make(ana, study.analysis, null, "Car", null);
        move(2, "");
        codes.make(ana, study.analysis, null, "Silence", null);
        codes.make(ben, study.analysis, null, "Time", null);
        move(3, "");
        themes.make(ana, study.analysis, "The car is a room");
        write(ana, EntryKind.JOURNAL, "It would not go away.");

        assertThat(read(lead).stretches()).extracting(Stretch::codes).containsExactly(1, 2, 0);
        assertThat(read(lead).stretches()).extracting(Stretch::themes).containsExactly(0, 0, 1);
        assertThat(read(lead).stretches()).extracting(Stretch::entries).containsExactly(0, 0, 1);
    }

    @Test
    void an_entry_speaks_of_things_and_shows_the_words_of_passages() {
        CodeId car = codes.make(ana, study.analysis, null, "Car", null);
        ThemeId room = themes.make(ana, study.analysis, "The car is a room");
        Passage drove = study.passage(source, "We drove");
        MemoId memo = memos.write(ana, study.analysis, drove, "Side by side.");
        LogEntryId entry = log.write(
                ana,
                study.analysis,
                new EntryWords(
                        EntryKind.REVIEW_EXTRACTS,
                        null,
                        "Read them all.",
                        new LogLinks(List.of(source), List.of(drove), List.of(car), List.of(room), List.of(memo)),
                        null));

        assertThat(developments.entry(ben, entry).links())
                .extracting(Linked::what, Linked::words)
                .containsExactly(
                        tuple(LogEntry.What.SOURCE, ""),
                        tuple(LogEntry.What.PASSAGE, "We drove"),
                        tuple(LogEntry.What.CODE, ""),
                        tuple(LogEntry.What.THEME, ""),
                        tuple(LogEntry.What.MEMO, ""));
        codes.remove(ana, car);
        memos.remove(ana, memo);
        assertThat(developments.entry(ben, entry).links())
                .extracting(Linked::what)
                .containsExactly(LogEntry.What.SOURCE, LogEntry.What.PASSAGE, LogEntry.What.THEME);
        undo.undo(ana);
        assertThat(developments.entry(ben, entry).links())
                .extracting(Linked::what)
                .as("the memo came back, and what spoke of it")
                .contains(LogEntry.What.MEMO);
    }

    @Test
    void of_two_people_on_one_entry_the_second_is_told_and_nothing_is_overwritten() {
        LogEntryId entry = write(ana, EntryKind.DECISION, "We keep both.");
        log.revise(ben, entry, 1, EntryWords.of(EntryKind.DECISION, "We keep one."));

        assertThatThrownBy(() -> log.revise(ana, entry, 1, EntryWords.of(EntryKind.DECISION, "We keep three.")))
                .isInstanceOf(EntryChangedSince.class);
        assertThat(developments.entry(ana, entry).body()).isEqualTo("We keep one.");
    }

    @Test
    void what_is_written_moved_and_removed_is_undone_with_its_links() {
        LogEntryId entry = log.write(
                ana,
                study.analysis,
                new EntryWords(
                        EntryKind.JOURNAL,
                        null,
                        "Of the whole interview.",
                        new LogLinks(List.of(source), List.of(), List.of(), List.of(), List.of()),
                        null));
        log.remove(ana, entry);
        assertThatThrownBy(() -> developments.entry(ana, entry)).isInstanceOf(NotFound.class);

        undo.undo(ana);
        assertThat(developments.entry(ana, entry).links()).hasSize(1);
        move(2, "");
        undo.undo(ana);
        assertThat(read(ana).present()).isEqualTo(PHASES.getFirst());
        undo.undo(ana);
        assertThat(lines(ana, new Filter(null, Kind.ENTRY, null, null))).isEmpty();
    }

    @Test
    void where_somebody_stands_is_theirs_to_say_and_what_they_said_before_stays() {
        LogEntryId first = write(ana, EntryKind.POSITIONALITY, "I was a family worker.");
        write(ana, EntryKind.POSITIONALITY, "I was a family worker, and miss it.");

        assertThatThrownBy(() -> log.revise(lead, first, 1, EntryWords.of(EntryKind.POSITIONALITY, "She was.")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("theirs to say");
        assertThatThrownBy(() -> log.remove(ben, first)).isInstanceOf(Refusal.class);
        assertThat(lines(ben, new Filter(null, null, EntryKind.POSITIONALITY, ana.person())))
                .hasSize(2);
    }

    @Test
    void memos_and_what_the_journal_knows_stand_in_the_log_without_being_copied() {
        CodeId car = codes.make(ana, study.analysis, null, "Car", null);
        codes.make(ana, study.analysis, null, "Silence", null);
        codes.rename(ana, car, "In the car");
        CodeId slip = codes.make(ana, study.analysis, null, "A slip", null);
        undo.undo(ana);
        coding.code(ana, study.passage(source, "We drove"), car);
        ThemeId room = themes.make(ben, study.analysis, "The car");
        themes.describe(ben, room, 1, new ThemeWords("The car is a room", "Side by side", "", ThemeStatus.CANDIDATE));
        themes.describe(ben, room, 2, new ThemeWords("The car is a room", "Side by side", "", ThemeStatus.DROPPED));
        subjects.writeOnCode(ana, car, "Nobody asked about it.");
        subjects.writeOnSource(ben, source, "Read twice.");

        assertThat(slip.value()).isPositive();
        assertThat(words(Kind.CODES))
                .containsExactly("2 codes made (Car and Silence) and 1 code renamed (“Car” to “In the car”).");
        assertThat(words(Kind.CODING)).containsExactly("1 coding given in 1 source.");
        assertThat(words(Kind.THEME))
                .containsExactly(
                        "Dropped the theme “The car is a room”.",
                        "Renamed the theme “The car” to “The car is a room”.",
                        "Made the theme “The car”.");
        assertThat(lines(lead, new Filter(null, Kind.MEMO, null, null))).hasSize(2);
    }

    @Test
    void an_observer_reads_the_log_and_whoever_is_held_to_a_site_their_own_entries_alone() {
        Coder ofSite = study.coderOf("cleo", study.la02);
        write(ana, EntryKind.JOURNAL, "Of another site, perhaps.");
        write(ofSite, EntryKind.JOURNAL, "Mine.");

        Filter entries = new Filter(null, Kind.ENTRY, null, null);
        assertThat(lines(study.observer("olga"), entries)).hasSize(2);
        assertThat(lines(ofSite, entries))
                .extracting(Line::personName)
                .singleElement()
                .asString()
                .startsWith("cleo");
    }

    @Test
    void what_a_colleague_of_a_blind_round_writes_about_its_sources_is_hidden_until_one_has_submitted() {
        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, "reliability")
                .where(ANALYSIS.ID.eq(study.analysis))
                .execute();
        CodeId car = codes.make(lead, study.analysis, null, "Car", null);
        var round = rounds.plan(
                lead,
                study.analysis,
                new RoundPlan("Blind", RoundMode.BLIND, Set.of(source), Set.of(ana.person(), ben.person())));
        log.write(
                ben,
                study.analysis,
                new EntryWords(
                        EntryKind.JOURNAL,
                        null,
                        "I would code it as fear.",
                        new LogLinks(
                                List.of(),
                                List.of(study.passage(source, "ring back")),
                                List.of(),
                                List.of(),
                                List.of()),
                        null));
        coding.code(ben, study.passage(source, "ring back"), car);

        assertThat(lines(ana, new Filter(null, null, null, ben.person()))).isEmpty();
        assertThat(read(ana).stretches().getLast().entries()).isZero();
        assertThat(lines(lead, new Filter(null, null, null, ben.person()))).hasSize(2);
        rounds.submit(ana, round, source);
        assertThat(lines(ana, new Filter(null, null, null, ben.person()))).hasSize(2);
    }

    @Test
    void a_draft_says_what_happened_with_its_days_and_nothing_else() {
        assertThat(drafted()).containsOnly("Approach");
        CodeId car = codes.make(ana, study.analysis, null, "Car", null);
        coding.code(ana, study.passage(source, "We drove"), car);
        coding.code(ben, study.passage(source, "Nobody had time"), car);
        move(2, "");
        move(3, "");
        move(2, "Two interviews came late.");
        write(ana, EntryKind.POSITIONALITY, "I was a family worker.");
        ThemeId mood = themes.make(ana, study.analysis, "Enthusiasm");
        themes.describe(ana, mood, 1, new ThemeWords("Enthusiasm", "", "", ThemeStatus.DROPPED));

        String words = String.join(
                " ",
                drafts.of(lead, study.analysis).paragraphs().stream()
                        .map(MethodsDraft.Paragraph::words)
                        .toList());

        String today = Wording.day(LocalDate.now(Days.ZONE));
        assertThat(words)
                .contains("We coded 1 of 1 source: 1 of the kind “interview”.")
                .contains("(1 coding in 1 source)")
                .contains("2 passages carry at least one code, each passage counted once")
                .contains("On " + today + " we went back to phase 2, coding the dataset: Two interviews came late.")
                .contains("we went back to an earlier one once.")
                .contains("On " + today + " we dropped the theme “Enthusiasm”.")
                .doesNotContainIgnoringCase("emerged")
                .doesNotContainIgnoringCase("saturation")
                .doesNotContainIgnoringCase("kappa")
                .doesNotContainIgnoringCase("agree");
        assertThat(drafted()).contains("Material", "Coding", "Phases", "Reflexivity and the log", "Themes");
    }

    private List<String> drafted() {
        return drafts.of(lead, study.analysis).paragraphs().stream()
                .map(MethodsDraft.Paragraph::heading)
                .toList();
    }
}
