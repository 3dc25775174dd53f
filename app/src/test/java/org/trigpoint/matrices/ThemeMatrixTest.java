package org.trigpoint.matrices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Extract;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.themes.ThemeStatusService;
import org.trigpoint.themes.ThemeWords;

@HouseTest
class ThemeMatrixTest {

    private static final String TALKATIVE =
            "Nobody rang me back.\nI waited and waited for weeks.\nThen I gave up, frankly.";
    private static final String SHORT = "We waited too.\nIt was fine.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private ThemeStatusService statuses;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeQueries queries;

    @Autowired
    private ThemeMatrixQueries matrices;

    private SmallStudy study;
    private Coder ana;
    private SourceId talkative;
    private SourceId brief;
    private CodeId waiting;
    private CodeId silence;
    private ThemeId theme;

    @BeforeEach
    void oneThemeOverTwoCodesInTwoSites() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        talkative = study.source("A talkative parent", study.la01, ana, TALKATIVE);
        brief = study.source("A brief group", study.la02, ana, SHORT);
        waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        silence = codes.make(ana, study.analysis, null, "Silence", null);
        theme = themes.make(ana, study.analysis, "Time stands still");
        themes.gather(ana, theme, Set.of(waiting, silence));
        coding.code(ana, study.passage(talkative, "Nobody rang me back."), silence);
        coding.code(ana, study.passage(talkative, "Nobody rang me back."), waiting);
        coding.code(ana, study.passage(talkative, "I waited and waited"), waiting);
        coding.code(ana, study.passage(talkative, "waited for weeks."), waiting);
        coding.code(ana, study.passage(brief, "We waited too."), waiting);
    }

    @Test
    void aPassageWithTwoCodesOfTheThemeIsOneSegment() {
        assertThat(cells(By.SITE, CountingUnit.SEGMENTS)).containsExactly(3, 1);
        assertThat(matrix(By.SITE, CountingUnit.SEGMENTS).rows().getFirst().total())
                .isEqualTo(new ThemeMatrix.Cell.Counted(4));
    }

    @Test
    void aWordUnderTwoOverlappingPassagesIsOneWord() {
        assertThat(cells(By.SITE, CountingUnit.WORDS)).containsExactly(4 + 6, 3);
    }

    @Test
    void oneTalkativeSourceIsOneSource() {
        assertThat(cells(By.SITE, CountingUnit.SOURCES)).containsExactly(1, 1);
        ThemeMatrix matrix = matrix(By.SITE, CountingUnit.SOURCES);
        assertThat(matrix.columns()).extracting(ThemeMatrix.Column::key).containsExactly("LA01", "LA02");
        assertThat(matrix.columns()).extracting(ThemeMatrix.Column::sources).containsExactly(1, 1);
    }

    @Test
    void participantsAreThoseWhoSpeakAndUnknownSpeakersAreLeftOut() {
        ParticipantId parent = participant("Priya", "Parent");
        ParticipantId worker = participant("Kofi", "Keyworker");
        ParticipantId other = participant("Siân", "Keyworker");
        takesPart(talkative, parent);
        takesPart(brief, worker);
        takesPart(brief, other);
        assertThat(cells(By.SITE, CountingUnit.PARTICIPANTS)).containsExactly(1, 0);

        speaks(brief, 0, worker);

        assertThat(cells(By.SITE, CountingUnit.PARTICIPANTS)).containsExactly(1, 1);
        ThemeMatrix byRole = matrix(By.ROLE, CountingUnit.SEGMENTS);
        assertThat(byRole.columns()).extracting(ThemeMatrix.Column::key).containsExactly("Keyworker", "Parent");
        assertThat(byRole.columns())
                .extracting(ThemeMatrix.Column::participants)
                .containsExactly(2, 1);
        assertThat(cells(byRole)).containsExactly(1, 3);
        assertThat(cells(By.PARTICIPANT, CountingUnit.SEGMENTS)).containsExactly(1, 3, 0);
    }

    @Test
    void whoSpeaksIsFoundOutWhenItIsFirstAskedForAndFollowedFromThenOn() {
        takesPart(talkative, participant("Priya", "Parent"));
        assertThat(cells(By.SITE, CountingUnit.SEGMENTS)).containsExactly(3, 1);
        assertThat(cells(By.SITE, CountingUnit.PARTICIPANTS)).containsExactly(1, 0);

        speaks(brief, 0, participant("Kofi", "Keyworker"));

        assertThat(cells(By.SITE, CountingUnit.SEGMENTS)).containsExactly(3, 1);
        assertThat(cells(By.SITE, CountingUnit.PARTICIPANTS)).containsExactly(1, 1);
        assertThat(cells(By.ROLE, CountingUnit.SEGMENTS)).containsExactly(1, 3);
    }

    @Test
    void whatIsNotRecordedHasAColumnThatSaysSo() {
        ThemeMatrix byWave = matrix(By.WAVE, CountingUnit.SEGMENTS);

        assertThat(byWave.columns()).singleElement().satisfies(column -> {
            assertThat(column.notRecorded()).isTrue();
            assertThat(column.label()).isEqualTo("Not recorded");
        });
    }

    @Test
    void aCellOpensTheExtractsThatItCounts() {
        MatrixRequest request = MatrixRequest.of(study.analysis, By.SITE, CountingUnit.SEGMENTS);

        List<Extract> ofCell = extracts(ana, request, theme, "LA01");
        List<Extract> ofRow = extracts(ana, request, theme, null);

        assertThat(ofCell)
                .extracting(extract -> extract.quotation().words())
                .containsExactly("Nobody rang me back.", "I waited and waited", "waited for weeks.");
        assertThat(ofRow).hasSize(4);
    }

    @Test
    void aMatrixFollowsEveryCodingAtOnce() {
        assertThat(cells(By.SITE, CountingUnit.SEGMENTS)).containsExactly(3, 1);
        coding.code(ana, study.passage(brief, "It was fine."), waiting);
        assertThat(cells(By.SITE, CountingUnit.SEGMENTS)).containsExactly(3, 2);
        codes.remove(ana, waiting);
        assertThat(cells(By.SITE, CountingUnit.SEGMENTS)).containsExactly(1, 0);
    }

    @Test
    void aDroppedThemeIsReadableAndCountsNowhere() {
        statuses.settle(ana, theme, ThemeStatus.DROPPED, "It is a topic.");

        assertThat(matrix(By.SITE, CountingUnit.SEGMENTS).rows()).isEmpty();
        assertThat(queries.of(ana, study.analysis)).singleElement().satisfies(kept -> {
            assertThat(kept.status()).isEqualTo(ThemeStatus.DROPPED);
            assertThat(kept.codes()).containsExactly(waiting, silence);
        });
    }

    @Test
    void theSecondOfTwoPeopleOnOneThemeIsToldAndNothingIsOverwritten() {
        Coder ben = study.coder("ben");
        themes.describe(ben, theme, 1, new ThemeWords("Waiting as work", "Time is taken", "", ""));

        assertThatThrownBy(() -> themes.describe(ana, theme, 1, new ThemeWords("Other", "", "", "")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("colleague");
        assertThat(queries.of(ana, study.analysis)).extracting(Theme::name).containsExactly("Waiting as work");
    }

    @Test
    void aMemberOfOneSiteHasThatSiteCounted() {
        Coder olu = study.coderOf("olu", study.la02);

        ThemeMatrix seen = matrices.of(olu, MatrixRequest.of(study.analysis, By.SITE, CountingUnit.SEGMENTS));

        assertThat(seen.columns()).extracting(ThemeMatrix.Column::key).containsExactly("LA02");
        assertThat(cells(seen)).containsExactly(1);
        assertThat(seen.rows().getFirst().total().or(-1)).isEqualTo(1);
    }

    @Test
    void whatIsOfAnotherStudyIsAsIfItWereNotThere() {
        SmallStudy other = new SmallStudy(sql, access);
        Coder eve = other.coder("eve");
        MatrixRequest hers = MatrixRequest.of(other.analysis, By.SITE, CountingUnit.SEGMENTS);
        MatrixRequest ours = MatrixRequest.of(study.analysis, By.SITE, CountingUnit.SEGMENTS);

        assertThatThrownBy(() -> matrices.of(eve, ours)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> extracts(eve, hers, theme, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> themes.gather(eve, theme, Set.of(waiting))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> themes.remove(eve, theme)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.of(eve, study.analysis)).isInstanceOf(NotFound.class);
    }

    private ThemeMatrix matrix(By by, CountingUnit unit) {
        return matrices.of(ana, MatrixRequest.of(study.analysis, by, unit));
    }

    private List<Integer> cells(By by, CountingUnit unit) {
        return cells(matrix(by, unit));
    }

    private static List<Integer> cells(ThemeMatrix matrix) {
        return matrix.rows().getFirst().cells().stream()
                .map(cell -> cell.or(-1))
                .toList();
    }

    private List<Extract> extracts(Coder coder, MatrixRequest request, ThemeId row, @Nullable String column) {
        ThemeMatrixQueries.Cell cell = new ThemeMatrixQueries.Cell(new ThemeMatrix.RowKey(row, null), column);
        return matrices.extracts(coder, request, cell, 0, 100).page().stream()
                .map(ThemeMatrixQueries.Line::extract)
                .toList();
    }

    private ParticipantId participant(String pseudonym, String role) {
        return sql.insertInto(PARTICIPANT)
                .set(PARTICIPANT.STUDY_ID, study.study)
                .set(PARTICIPANT.PSEUDONYM, pseudonym)
                .set(PARTICIPANT.ROLE, role)
                .returningResult(PARTICIPANT.ID)
                .fetchSingle()
                .value1();
    }

    private void takesPart(SourceId source, ParticipantId participant) {
        sql.insertInto(SOURCE_PARTICIPANT)
                .set(SOURCE_PARTICIPANT.STUDY_ID, study.study)
                .set(SOURCE_PARTICIPANT.SOURCE_ID, source)
                .set(SOURCE_PARTICIPANT.PARTICIPANT_ID, participant)
                .execute();
    }

    private void speaks(SourceId source, int turn, ParticipantId participant) {
        SpeakerId speaker = sql.insertInto(SPEAKER)
                .set(SPEAKER.STUDY_ID, study.study)
                .set(SPEAKER.SOURCE_ID, source)
                .set(SPEAKER.LABEL, "S" + turn)
                .set(SPEAKER.PARTICIPANT_ID, participant)
                .returningResult(SPEAKER.ID)
                .fetchSingle()
                .value1();
        sql.update(TURN)
                .set(TURN.SPEAKER_ID, speaker)
                .where(TURN.SOURCE_ID.eq(source), TURN.NUMBER.eq(turn))
                .execute();
        study.changed(source);
    }
}
