package org.trigpoint.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.GESTURE_ROW;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.Coding;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.recoding.CodeMergeService;
import org.trigpoint.reports.CodingAudit.Event;
import org.trigpoint.rounds.AgreementService;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.testing.PlantedInterview;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;
import org.trigpoint.undo.UndoService;

@HouseTest
@Import(PlantedInterview.class)
class CodingAuditTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private PlantedInterview planting;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private CodeMergeService merging;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private RoundService rounds;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private UndoService undo;

    @Autowired
    private CodingAuditQueries queries;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private Coder ben;
    private SourceId source;
    private CodeId waiting;

    @BeforeEach
    void an_interview_and_a_code() {
        study = new SmallStudy(sql, access);
        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, "codebook")
                .where(ANALYSIS.ID.eq(study.analysis))
                .execute();
        lead = study.lead("lead");
        ana = study.coder("ana");
        ben = study.coder("ben");
        source = writing.add(
                ana,
                "one.txt",
                PlantedInterview.TEXT,
                SourceDescription.unchanged().titled("Interview 1").atSite(study.la01));
        waiting = codes.make(ana, study.analysis, null, "Waiting", null);
    }

    private Coding coded(Coder coder, String words) {
        return coding.code(coder, passage(words), waiting);
    }

    private Passage passage(String words) {
        return planting.passage(source, words);
    }

    private List<Event> events(Reader reader) {
        return queries.of(reader, study.analysis, source).events();
    }

    @Test
    void who_gave_which_code_to_which_words_and_moved_undid_and_took_it_off_stands_in_order() {
        Coding first = coded(ana, "waited");
        coding.resize(ana, first.id(), passage("waited for months").span());
        undo.undo(ana);
        undo.redo(ana);
        coded(ben, "Nobody rang");
        coding.uncode(ana, first.id());

        assertThat(events(ana))
                .extracting(Event::said, Event::words)
                .containsExactly(
                        tuple("Gave the code", "waited"),
                        tuple("Moved the boundaries", "waited for months"),
                        tuple("Undid: Moved the boundaries", "waited for months"),
                        tuple("Did again: Moved the boundaries", "waited for months"),
                        tuple("Gave the code", "Nobody rang"),
                        tuple("Took the code off", "waited for months"));
        assertThat(events(ana)).allSatisfy(event -> {
            assertThat(event.code()).isEqualTo("Waiting");
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.line()).isPositive();
            assertThat(event.coder()).isNotEmpty();
        });
        assertThat(events(ana).get(1).before()).isEqualTo(passage("waited").span());
        assertThat(events(ana).get(4).person())
                .isNotEqualTo(events(ana).getFirst().person());
    }

    @Test
    void a_merge_of_codes_changes_the_code_of_each() {
        CodeId ringing = codes.make(ana, study.analysis, null, "Ringing", null);
        coding.code(ben, passage("Nobody rang"), ringing);

        merging.merge(ana, waiting, List.of(ringing));

        Event last = events(ana).getLast();
        assertThat(last.said()).isEqualTo("Changed the code");
        assertThat(last.codeBefore()).startsWith("Ringing");
        assertThat(last.code()).isEqualTo("Waiting");
        assertThat(last.words()).isEqualTo("Nobody rang");
        assertThat(last.coder()).isNotEqualTo(last.person());
    }

    @Test
    void what_a_team_agrees_on_is_told_and_so_is_for_what_it_speaks() {
        Coding anas = coded(ana, "waited for");
        Coding bens = coded(ben, "waited for months");
        RoundId round = rounds.plan(
                lead,
                study.analysis,
                new RoundPlan("Agree", RoundMode.CONSENSUS, Set.of(source), Set.of(ana.person(), ben.person())));

        agreements.agree(
                ana,
                round,
                Set.of(anas.id(), bens.id()),
                passage("waited for months").span(),
                "The longer one");

        assertThat(events(ana).subList(2, 5))
                .extracting(Event::said)
                .containsExactlyInAnyOrder(
                        "Wrote down the agreed coding", "An agreement speaks for it", "An agreement speaks for it");
    }

    @Test
    void a_changed_text_is_an_event_and_words_are_cut_from_the_version_they_were_coded_on() {
        coded(ana, "waited for months");
        var version = passage("waited").version();
        int start = passage("months").span().start();
        corrections.correct(ana, source, version, List.of(new Edit(start, start + 6, "years")), "Misheard");
        coded(ben, "for years");

        List<Event> events = events(ana);
        assertThat(events)
                .extracting(Event::said, Event::words, Event::version, Event::note)
                .containsExactly(
                        tuple("Gave the code", "waited for months", 1, ""),
                        tuple("Changed the text", "", 2, "Misheard"),
                        tuple("Gave the code", "for years", 2, ""));
        assertThat(queries.of(ana, study.analysis, source).version())
                .isEqualTo(sql.fetchCount(TEXT_VERSION, TEXT_VERSION.SOURCE_ID.eq(source)));
    }

    @Test
    void where_nothing_is_kept_of_gestures_any_more_the_journal_tells_it() {
        Coding first = coded(ana, "waited");
        coding.resize(ana, first.id(), passage("waited for months").span());
        coding.uncode(ana, first.id());
        List<Event> before = events(ana);

        sql.deleteFrom(GESTURE_ROW).where(GESTURE_ROW.STUDY_ID.eq(study.study)).execute();

        assertThat(events(ana))
                .extracting(Event::said, Event::words, Event::code, Event::line)
                .containsExactlyElementsOf(before.stream()
                        .map(event -> tuple(event.said(), event.words(), event.code(), event.line()))
                        .toList());
    }

    @Test
    void a_coder_of_a_blind_round_reads_nothing_of_a_colleague_in_it() {
        rounds.plan(
                lead,
                study.analysis,
                new RoundPlan("Blind", RoundMode.BLIND, Set.of(source), Set.of(ana.person(), ben.person())));
        Coding bens = coded(ben, "Nobody rang");
        coding.resize(lead, bens.id(), new Span(bens.span().start(), bens.span().end() + 3));
        coded(ana, "waited");

        assertThat(events(ana)).extracting(Event::words).containsExactly("waited");
        assertThat(events(lead)).hasSize(3);
    }

    @Test
    void codings_of_another_analysis_are_not_in_it_and_another_site_has_no_such_source() {
        coded(ana, "waited");
        var other = sql.insertInto(ANALYSIS)
                .set(ANALYSIS.STUDY_ID, study.study)
                .set(ANALYSIS.NAME, "Another")
                .set(ANALYSIS.METHOD, "codebook")
                .returningResult(ANALYSIS.ID)
                .fetchSingle()
                .value1();

        assertThat(queries.of(ana, other, source).events()).isEmpty();
        assertThatThrownBy(() -> events(study.coderOf("max", study.la02))).isInstanceOf(NotFound.class);
    }
}
