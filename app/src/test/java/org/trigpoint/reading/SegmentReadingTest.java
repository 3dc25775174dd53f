package org.trigpoint.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.memos.MemoService;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.reading.Segment.Given;
import org.trigpoint.reading.Segment.Said;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.Span;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class SegmentReadingTest {

    private static final String TEXT = """
            Una: How was it?
            Kim: Slow 🙂 at first.
            Una: And then?
            Kim: Then they trusted us.
            Una: Thank you.
            """;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private MemoService memos;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private RoundService rounds;

    @Autowired
    private SegmentReadingQueries segments;

    @Autowired
    private SurroundingQueries surroundings;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private Coder bea;
    private ParticipantId kim;
    private SourceId source;
    private CodeId trust;
    private CodeId time;

    @BeforeEach
    void an_interview_and_notes() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lea");
        ana = study.coder("ana");
        bea = study.coder("bea");
        kim = participants.add(lead, new ParticipantDetails("Kim", "keyworker", study.la01));
        source = writing.add(
                ana,
                "one.txt",
                TEXT,
                SourceDescription.unchanged().titled("Interview 1").atSite(study.la01));
        trust = codes.make(ana, study.analysis, null, "Trust", 2);
        time = codes.make(ana, study.analysis, null, "Time", 3);
    }

    @Test
    void a_segment_is_read_with_its_speakers_its_other_codes_and_its_memos_once_however_many_coded_it() {
        Passage over = study.passage(source, "first.\nUna: And then?\nKim: Then they");
        coding.code(ana, over, trust);
        coding.code(bea, over, trust);
        coding.code(ana, study.passage(source, "Then they trusted us"), time);
        coding.code(ana, study.passage(source, "How was it"), time);
        memos.write(bea, study.analysis, study.passage(source, "And then"), "A pause here.");

        Segments found = segments.of(ana, all(trust));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.sources()).isEqualTo(1);
        Segment segment = found.page().getFirst();
        assertThat(segment.said()).extracting(Said::speaker).containsExactly("Kim", "Una", "Kim");
        assertThat(segment.said()).extracting(Said::words).containsExactly("first.", "And then?", "Then they");
        assertThat(segment.codings()).extracting(Given::name).containsExactly("Trust", "Trust", "Time");
        assertThat(segment.codings()).extracting(Given::coder).contains(ana.person(), bea.person());
        assertThat(segment.memos()).extracting(Segment.Note::body).containsExactly("A pause here.");
        assertThat(segment.title()).isEqualTo("Interview 1");
        assertThat(segment.site()).isEqualTo("LA01");
    }

    @Test
    void a_coder_of_a_blind_round_reads_nothing_of_a_colleagues_segments_codes_and_memos() {
        coding.code(ana, study.passage(source, "Then they trusted us"), trust);
        coding.code(bea, study.passage(source, "they trusted"), time);
        coding.code(bea, study.passage(source, "Slow"), trust);
        memos.write(bea, study.analysis, study.passage(source, "trusted"), "A pause here.");
        rounds.plan(
                lead,
                study.analysis,
                new RoundPlan("Blind", RoundMode.BLIND, Set.of(source), Set.of(ana.person(), bea.person())));

        assertThat(read(segments.of(ana, all(trust)))).containsExactly("Then they trusted us");
        assertThat(segments.of(ana, all(trust)).total()).isEqualTo(1);
        assertThat(segments.of(ana, all(trust)).page()).singleElement().satisfies(segment -> {
            assertThat(segment.codings()).extracting(Given::name).containsExactly("Trust");
            assertThat(segment.memos()).isEmpty();
        });
        assertThat(read(segments.of(lead, all(trust)))).containsExactly("Slow", "Then they trusted us");
    }

    @Test
    void segments_come_in_pages_by_title_and_position() {
        for (String words : List.of("trusted", "Slow", "Thank", "How", "first")) {
            coding.code(ana, study.passage(source, words), trust);
        }

        Segments.Request two =
                new Segments.Request(study.analysis, List.of(trust), null, null, null, null, null, null, 0, 2);
        assertThat(read(segments.of(ana, two))).containsExactly("How", "Slow");
        assertThat(read(segments.of(ana, two.from(2)))).containsExactly("first", "trusted");
        assertThat(read(segments.of(ana, two.from(4)))).containsExactly("Thank");
        assertThat(segments.of(ana, two.from(2)).total()).isEqualTo(5);
        assertThat(read(segments.of(ana, two.from(6)))).isEmpty();
    }

    @Test
    void segments_are_filtered_by_site_kind_participant_and_coder() {
        coding.code(ana, study.passage(source, "How"), trust);
        coding.code(bea, study.passage(source, "Slow"), trust);

        assertThat(read(segments.of(ana, asked(null, kim, null)))).containsExactly("Slow");
        assertThat(read(segments.of(ana, asked(null, null, ana)))).containsExactly("How");
        assertThat(read(segments.of(ana, asked("LA02", null, null)))).isEmpty();
        assertThat(read(segments.of(
                        ana,
                        new Segments.Request(
                                study.analysis,
                                List.of(trust),
                                SourceKind.FOCUS_GROUP,
                                null,
                                null,
                                null,
                                null,
                                null,
                                0,
                                10))))
                .isEmpty();
        assertThat(read(segments.of(study.coderOf("cat", study.la02), all(trust))))
                .isEmpty();
    }

    @Test
    void a_passage_is_widened_turn_by_turn_until_the_text_ends() {
        Passage slow = study.passage(source, "Slow 🙂");

        assertThat(around(slow, 0, 0).said()).extracting(Said::words).containsExactly("Slow 🙂 at first.");
        assertThat(around(slow, 0, 1).said()).extracting(Said::words).containsExactly("Slow 🙂 at first.", "And then?");
        Surroundings most = around(slow, 5, 2);
        assertThat(most.said()).extracting(Said::speaker).containsExactly("Una", "Kim", "Una", "Kim");
        assertThat(most.said().get(3).words()).isEqualTo("Then they trusted us.");
        assertThat(most.said().get(3).start())
                .isEqualTo(study.passage(source, "Then they").span().start());
        assertThat(most.moreBefore()).isFalse();
        assertThat(most.moreAfter()).isTrue();
    }

    @Test
    void what_lies_between_turns_is_widened_by_steps() {
        Passage label = study.passage(source, "Una: How");
        Surroundings found = around(new Passage(source, label.version(), new Span(0, 4)), 0, 0);

        assertThat(found.said()).singleElement().satisfies(said -> {
            assertThat(said.speaker()).isNull();
            assertThat(said.words()).isEqualTo(TEXT);
        });
    }

    @Test
    void the_surroundings_of_another_site_or_beyond_the_text_are_not_found() {
        Passage slow = study.passage(source, "Slow");

        assertThatThrownBy(
                        () -> surroundings.around(study.coderOf("cat", study.la02), slow.version(), slow.span(), 1, 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> surroundings.around(ana, slow.version(), new Span(0, 5_000), 1, 1))
                .isInstanceOf(NotFound.class);
    }

    private Surroundings around(Passage passage, int before, int after) {
        return surroundings.around(ana, passage.version(), passage.span(), before, after);
    }

    private Segments.Request all(CodeId code) {
        return new Segments.Request(study.analysis, List.of(code), null, null, null, null, null, null, 0, 50);
    }

    private Segments.Request asked(@Nullable String site, @Nullable ParticipantId participant, @Nullable Coder coder) {
        return new Segments.Request(
                study.analysis,
                List.of(trust),
                null,
                site,
                null,
                null,
                participant,
                coder == null ? null : coder.person(),
                0,
                10);
    }

    private static List<String> read(Segments found) {
        return found.page().stream()
                .map(segment -> segment.said().getFirst().words())
                .toList();
    }
}
