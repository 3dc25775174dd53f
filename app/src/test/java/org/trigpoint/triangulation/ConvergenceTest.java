package org.trigpoint.triangulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.trigpoint.codebooks.convergence.Comparison.Both;
import org.trigpoint.codebooks.convergence.Comparison.Reason;
import org.trigpoint.codebooks.convergence.Comparison.Silent;
import org.trigpoint.codebooks.convergence.Completeness;
import org.trigpoint.codebooks.convergence.ConvergenceCode;
import org.trigpoint.codebooks.convergence.Strand;
import org.trigpoint.codebooks.convergence.Strand.Pair;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.FindingId;
import org.trigpoint.migrations.QuestionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.studies.QuestionService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.triangulation.Finding.Progress;
import org.trigpoint.undo.UndoService;

@HouseTest
class ConvergenceTest {

    private static final Pair PAIR = new Pair(Strand.INTERVIEWS, Strand.LOGS);

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private FindingService findings;

    @Autowired
    private FindingEvidenceService evidence;

    @Autowired
    private ConvergenceService convergence;

    @Autowired
    private TriangulationQueries queries;

    @Autowired
    private QuestionService questions;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private ThemeService themes;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private UndoService undo;

    @Autowired
    private IndexKeeper index;

    private SmallStudy study;
    private Lead lead;
    private Coder other;
    private FindingId finding;

    @BeforeEach
    void a_finding() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        other = study.coder("other");
        finding = findings.add(lead, words("Trust comes slowly"));
    }

    private static FindingWords words(String sentence) {
        return new FindingWords(sentence, null, Set.of(), Strand.INTERVIEWS);
    }

    private Finding shown() {
        return queries.one(lead, finding);
    }

    @Test
    void raters_judge_apart_differences_stay_and_what_is_agreed_stands_beside_them() {
        assertThat(shown().standing(PAIR).progress()).isEqualTo(Progress.NOT_JUDGED);
        convergence.judge(lead, finding, PAIR, new Both(true, true), "Both tell it at length.");
        assertThat(shown().standing(PAIR).progress()).isEqualTo(Progress.ONE_RATER);
        assertThatThrownBy(() -> convergence.agree(lead, finding, PAIR, new Both(true, true), "Sure."))
                .isInstanceOf(Refusal.class);

        convergence.judge(other, finding, PAIR, new Both(true, false), "Logs give no example.");
        Finding.Standing differ = shown().standing(PAIR);
        assertThat(differ.progress()).isEqualTo(Progress.RATERS_DIFFER);
        assertThat(differ.code()).isNull();

        convergence.agree(other, finding, PAIR, new Both(true, false), "Talked over: examples are missing.");
        Finding.Standing agreed = shown().standing(PAIR);
        assertThat(agreed.progress()).isEqualTo(Progress.AGREED);
        assertThat(agreed.code()).isEqualTo(ConvergenceCode.PARTIAL_AGREEMENT);
        assertThat(agreed.judged())
                .extracting(one -> one.comparison().code())
                .containsExactly(
                        ConvergenceCode.AGREEMENT,
                        ConvergenceCode.PARTIAL_AGREEMENT,
                        ConvergenceCode.PARTIAL_AGREEMENT);
        var mine = agreed.judged().getFirst().id();
        assertThatThrownBy(() -> convergence.keep(other, mine)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> convergence.takeBack(other, mine)).isInstanceOf(Refusal.class);
    }

    @Test
    void silence_is_directional_and_counts_against_the_silent_strand_alone() {
        Pair pair = new Pair(Strand.INTERVIEWS, Strand.CASEFILES);
        assertThatThrownBy(() -> convergence.judge(
                        lead, finding, pair, new Silent(Strand.LOGS, Reason.NO_DATA), "Neither of the two."))
                .isInstanceOf(Refusal.class);
        convergence.judge(
                lead, finding, pair, new Silent(Strand.CASEFILES, Reason.NOT_ASKED), "Files have no room for it.");

        assertThat(queries.all(lead).completeness())
                .contains(
                        new Completeness(Strand.INTERVIEWS, 1, 0, 0),
                        new Completeness(Strand.CASEFILES, 0, 1, 0),
                        new Completeness(Strand.LOGS, 0, 0, 1));
    }

    @Test
    void new_evidence_a_number_that_moved_and_corrected_words_make_a_judgement_stale_until_somebody_looks() {
        SourceId source = study.source("Interview 1", study.la01, lead, "We met.\nIt took months to trust her.\n");
        Passage passage = study.passage(source, "It took months to trust her.");
        CodeId code = codes.make(lead, study.analysis, null, "Trust", 1);
        ThemeId theme = themes.make(lead, study.analysis, "Trust takes time");
        themes.gather(lead, theme, Set.of(code));
        coding.code(lead, passage, code);
        evidence.link(lead, finding, Strand.INTERVIEWS, passage, "");
        String key = ThemeFigures.key(theme, Strand.INTERVIEWS);
        evidence.linkNumber(lead, finding, key, "");
        var judgement = convergence.judge(lead, finding, PAIR, new Both(true, true), "Alike.");
        assertThat(shown().judged().getFirst().changes()).isEmpty();

        coding.code(lead, study.passage(source, "We met."), code);
        assertThat(shown().judged().getFirst().changes())
                .extracting(Finding.Change::words)
                .containsExactly("\u201cTrust takes time\u201d in interviews: was 1 passage in 1 source, is 2 passages"
                        + " in 1 source");
        assertThat(queries.stale(lead)).extracting(Finding::id).containsExactly(finding);

        convergence.keep(lead, judgement);
        assertThat(queries.stale(lead)).isEmpty();

        corrections.correct(lead, source, passage.version(), List.of(new Edit(16, 22, "years")), "misheard");
        Finding corrected = shown();
        assertThat(corrected.judged().getFirst().changes())
                .extracting(Finding.Change::now)
                .contains("its words corrected");
        assertThat(corrected.evidence(Strand.INTERVIEWS))
                .filteredOn(Evidence.Passage.class::isInstance)
                .map(Evidence.Passage.class::cast)
                .extracting(Evidence.Passage::words)
                .containsExactly("It took years to trust her.");

        evidence.unlink(lead, corrected.evidence().getFirst().id());
        assertThat(shown().judged().getFirst().changes())
                .extracting(Finding.Change::now)
                .contains("");
    }

    @Test
    void a_passage_is_evidence_however_it_was_found_by_its_words_or_by_a_code() {
        SourceId source = study.source(
                "Interview 1",
                study.la01,
                lead,
                "Kim: We met. It took months to trust her, months! Then it went well.\n");
        Passage passage = study.passage(source, "Then it went well.");
        CodeId code = codes.make(lead, study.analysis, null, "Well", 1);
        coding.code(lead, passage, code);
        index.catchUp();

        List<TriangulationQueries.Offered> worded = queries.worded(lead, "months", Strand.INTERVIEWS);
        assertThat(worded)
                .as("the sentence, once, though the word is in it twice")
                .extracting(TriangulationQueries.Offered::words)
                .containsExactly("It took months to trust her, months!");
        assertThat(queries.worded(lead, "months", Strand.LOGS)).isEmpty();
        assertThatThrownBy(() -> queries.worded(lead, " ", Strand.LOGS)).isInstanceOf(Refusal.class);
        List<TriangulationQueries.Offered> coded = queries.coded(lead, code, Strand.INTERVIEWS);
        assertThat(queries.codes(lead))
                .extracting(TriangulationQueries.CodeLine::name)
                .contains("Well");

        evidence.linkAll(
                lead,
                finding,
                Strand.INTERVIEWS,
                List.of(worded.getFirst().passage(), coded.getFirst().passage()),
                "Read both.");
        assertThat(shown().evidence(Strand.INTERVIEWS))
                .map(Evidence.Passage.class::cast)
                .extracting(Evidence.Passage::words)
                .containsExactly("It took months to trust her, months!", "Then it went well.");
        assertThatThrownBy(() -> queries.coded(new SmallStudy(sql, access).lead("stranger"), code, Strand.INTERVIEWS))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_finding_is_put_away_and_back_whole_and_is_found_by_its_question() {
        QuestionId question = questions.add(lead, "Mechanisms", "How does trust grow?");
        findings.change(
                lead, finding, 1, new FindingWords("Trust comes slowly", null, Set.of(question), Strand.INTERVIEWS));
        findings.say(lead, finding, Strand.LOGS, "They write of it once.");
        convergence.judge(lead, finding, PAIR, new Both(false, false), "They say the opposite.");
        assertThat(queries.ofQuestions(lead, List.of(question)))
                .extracting(Finding::id)
                .containsExactly(finding);

        findings.remove(lead, finding);
        assertThatThrownBy(() -> queries.one(lead, finding)).isInstanceOf(NotFound.class);
        undo.undo(lead);
        Finding back = shown();
        assertThat(back.standing(PAIR).code()).isEqualTo(ConvergenceCode.DISSONANCE);
        assertThat(back.says()).containsEntry(Strand.LOGS, "They write of it once.");
        assertThat(back.questions()).hasSize(1);
    }

    @Test
    void whoever_sees_one_site_sees_its_passages_alone_and_judges_nothing() {
        SourceId near = study.source("Near", study.la01, lead, "Near words here.\n");
        SourceId far = study.source("Far", study.la02, lead, "Far words here.\n");
        evidence.link(lead, finding, Strand.INTERVIEWS, study.passage(near, "Near"), "");
        evidence.link(lead, finding, Strand.INTERVIEWS, study.passage(far, "Far"), "");
        Coder ofSite = study.coderOf("local", study.la01);

        assertThat(queries.one(ofSite, finding).evidence())
                .map(Evidence.Passage.class::cast)
                .extracting(Evidence.Passage::title)
                .containsExactly("Near");
        assertThat(queries.numbers(ofSite)).isEmpty();
        assertThatThrownBy(() -> convergence.judge(ofSite, finding, PAIR, new Both(true, true), "Mine."))
                .isInstanceOf(Refusal.class);
    }
}
