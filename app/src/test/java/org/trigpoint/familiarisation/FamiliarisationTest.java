package org.trigpoint.familiarisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
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
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.familiarisation.Progress.Line;
import org.trigpoint.memos.MemoService;
import org.trigpoint.memos.SubjectMemoService;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.CorrectionService;

@HouseTest
class FamiliarisationTest {

    private static final String TEXT = "Nobody rang back.\nThen the letter came 🙂.\nWe waited.\n";
    private static final int SECOND_LINE_ENDS = 41;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService codings;

    @Autowired
    private MemoService memos;

    @Autowired
    private SubjectMemoService subjectMemos;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private RoundService rounds;

    @Autowired
    private ReadMarkService marks;

    @Autowired
    private ReadMarkQueries queries;

    @Autowired
    private ProgressQueries progress;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private SourceId source;
    private SourceId elsewhere;
    private VersionId version;

    @BeforeEach
    void twoSourcesAtTwoSites() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        ana = study.coder("ana");
        source = study.source("Interview 1", study.la01, ana, TEXT);
        elsewhere = study.source("Interview 2", study.la02, ana, TEXT);
        version = study.passage(source, "Nobody").version();
    }

    @Test
    void a_source_is_read_as_far_as_its_reader_says_and_by_nobody_else() {
        assertThat(queries.mine(ana, source)).isEmpty();

        marks.readTo(ana, source, version, SECOND_LINE_ENDS);

        ReadMark mark = queries.mine(ana, source).orElseThrow();
        assertThat(mark.at()).isEqualTo(SECOND_LINE_ENDS);
        assertThat(mark.share()).isEqualTo(SECOND_LINE_ENDS / (double) TEXT.codePointCount(0, TEXT.length()));
        assertThat(mark.isWhole()).isFalse();
        assertThat(queries.mine(ana)).containsOnlyKeys(source);
        assertThat(queries.mine(lead)).isEmpty();
        assertThat(study.journal()).endsWith("SourceRead");
    }

    @Test
    void what_is_followed_by_nothing_but_space_is_read_whole_and_can_be_unread_again() {
        marks.readTo(ana, source, version, TEXT.codePointCount(0, TEXT.length()) - 1);
        assertThat(queries.mine(ana, source).orElseThrow().isWhole()).isTrue();

        marks.unread(ana, source);
        assertThat(queries.mine(ana, source)).isEmpty();

        marks.readWhole(ana, source);
        assertThat(queries.mine(ana)).isEqualTo(Map.of(source, 1d));
    }

    @Test
    void a_mark_stays_at_its_words_when_the_text_before_it_is_corrected() {
        marks.readTo(ana, source, version, SECOND_LINE_ENDS);

        corrections.correctTurn(lead, source, version, 0, "Nobody ever rang us back.", "");

        ReadMark mark = queries.mine(ana, source).orElseThrow();
        assertThat(mark.at()).isEqualTo(SECOND_LINE_ENDS + "ever us ".length());
        assertThat(mark.changed()).isTrue();
        assertThatThrownBy(() -> marks.readTo(ana, source, version, 5))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("open the source again");
    }

    @Test
    void a_place_outside_the_text_and_a_source_of_another_site_are_refused() {
        Coder held = study.coderOf("held", study.la02);

        assertThatThrownBy(() -> marks.readTo(ana, source, version, 0)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> marks.readTo(ana, source, version, TEXT.length() + 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> marks.readWhole(held, source)).isInstanceOf(NotFound.class);
        assertThat(queries.mine(held, source)).isEmpty();
    }

    @Test
    void progress_says_who_has_read_coded_and_noted_how_much() {
        CodeId trust = codes.make(lead, study.analysis, null, "Trust", null);
        CodeId time = codes.make(lead, study.analysis, null, "Time", null);
        marks.readWhole(ana, source);
        codings.code(ana, study.passage(source, "Nobody rang"), trust);
        codings.code(ana, study.passage(source, "rang back"), time);
        codings.code(lead, study.passage(source, "back"), trust);
        memos.write(ana, study.analysis, study.passage(source, "letter"), "Why by letter?");
        subjectMemos.writeOnSource(lead, source, "A hard one.");

        Progress all = progress.of(lead, null);
        Line line = line(all, source);

        double length = TEXT.codePointCount(0, TEXT.length());
        assertThat(all.analysts()).extracting(Progress.Analyst::person).contains(ana.person(), lead.person());
        assertThat(line.of(ana.person()))
                .isEqualTo(new Progress.Work(1, 1, false, 2, "Nobody rang back".length() / length, 1));
        assertThat(line.of(lead.person())).isEqualTo(new Progress.Work(0, 0, false, 1, "back".length() / length, 1));
        assertThat(line.all().segments()).isEqualTo(3);
        assertThat(line.all().coded()).isEqualTo("Nobody rang back".length() / length);
        assertThat(line(all, elsewhere).all().segments()).isZero();
        Progress.Work together = Progress.together(ana.person(), all.lines());
        assertThat(together.read()).isCloseTo(0.5, within(1e-9));
        assertThat(together.whole()).isEqualTo(1);
        assertThat(together.segments()).isEqualTo(2);
    }

    @Test
    void progress_knows_one_analysis_one_site_and_nothing_that_a_blind_round_hides() {
        CodeId trust = codes.make(lead, study.analysis, null, "Trust", null);
        Coder max = study.coder("max");
        rounds.plan(
                lead,
                study.analysis,
                new RoundPlan("Blind", RoundMode.BLIND, Set.of(source), Set.of(ana.person(), max.person())));
        codings.code(max, study.passage(source, "Nobody rang"), trust);
        memos.write(max, study.analysis, study.passage(source, "letter"), "Why by letter?");

        assertThat(line(progress.of(ana, study.analysis), source).all().segments())
                .isZero();
        assertThat(line(progress.of(ana, null), source).all().memos()).isZero();
        assertThat(line(progress.of(ana, null), source).all().coded()).isZero();
        assertThat(line(progress.of(lead, study.analysis), source).all().segments())
                .isEqualTo(1);
        assertThat(progress.of(study.coderOf("held", study.la02), null).lines())
                .extracting(Line::source)
                .containsExactly(elsewhere);
        assertThatThrownBy(() -> progress.of(lead, new AnalysisId(999_999_999L)))
                .isInstanceOf(NotFound.class);
    }

    private static Line line(Progress progress, SourceId source) {
        return progress.lines().stream()
                .filter(line -> line.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
