package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.ASSESSMENT;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.MEMO;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_ATTRIBUTE;
import static org.trigpoint.migrations.schema.Tables.STUDY;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.THEME;
import static org.trigpoint.migrations.schema.Tables.THEME_EXTRACT;
import static org.trigpoint.migrations.schema.Tables.THEME_MAP_VERSION;
import static org.trigpoint.migrations.schema.Tables.THEME_QUOTATION;
import static org.trigpoint.migrations.schema.Tables.THEME_STATE;
import static org.trigpoint.migrations.schema.Tables.WRITING_CONSENT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.SignInDesk;
import org.trigpoint.access.SignInOutcome;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.commands.OnTheCommandLine;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.evidence.ThemeEvidenceQueries;
import org.trigpoint.exchange.FidelityExport;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.matrices.ThemeMatrixQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.phases.Development;
import org.trigpoint.phases.DevelopmentQueries;
import org.trigpoint.phases.EntryKind;
import org.trigpoint.quoting.Answer;
import org.trigpoint.quoting.ConsentQueries;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.records.RecordQueries;
import org.trigpoint.records.RecordRow;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.snapshots.SnapshotDifference;
import org.trigpoint.snapshots.SnapshotDifferenceQueries;
import org.trigpoint.snapshots.SnapshotMatrixQueries;
import org.trigpoint.snapshots.SnapshotQueries;
import org.trigpoint.themes.ThemeQueries;
import org.trigpoint.themes.ThemeStatus;

@HouseTest
class DemoStudyTest {

    private static final DemoPack PACK = DemoPack.s();
    private static DemoStudy.@Nullable Ready made;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private SignInDesk signIns;

    @Autowired
    private DemoStudy demo;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private ThemeMatrixQueries matrices;

    @Autowired
    private DevelopmentQueries developments;

    @Autowired
    private SnapshotQueries snapshots;

    @Autowired
    private SnapshotMatrixQueries opened;

    @Autowired
    private SnapshotDifferenceQueries differences;

    @Autowired
    private ConsentQueries consents;

    @Autowired
    private ThemeQueries themes;

    @Autowired
    private ThemeEvidenceQueries evidence;

    @Autowired
    private RecordQueries records;

    @Autowired
    private FidelityQueries fidelity;

    @Autowired
    private ProgressionQueries progression;

    @Autowired
    private FidelityExport export;

    @Autowired
    private ConfigurableApplicationContext context;

    private DemoStudy.Ready ready;

    @BeforeEach
    void theDemoStudyIsThere() {
        made = made == null ? demo.makeIfAbsent(access.operator()) : made;
        ready = Objects.requireNonNull(made);
    }

    @Test
    void records_are_of_full_size_and_stand_where_their_people_do() {
        Lead lead = access.operatorOf(access.operator(), ready.study());
        assertThat(records.of(lead, RecordKind.KEYWORKER)).hasSize(240);
        assertThat(records.of(lead, RecordKind.FAMILY)).hasSize(940);
        assertThat(records.of(lead, RecordKind.PERSON)).hasSizeBetween(1400, 1500);
        List<RecordRow> answers = records.of(lead, RecordKind.QUESTIONNAIRE);
        assertThat(answers.stream()
                        .filter(row -> row.value("time").equals("endline"))
                        .map(row -> row.value("person").split("-")[0])
                        .distinct())
                .hasSize(452);
        assertThat(records.of(lead, RecordKind.SURVEY))
                .filteredOn(row -> row.value("wave").equals("endline"))
                .hasSize(168);
        assertThat(records.of(lead, RecordKind.CLOSURE))
                .filteredOn(row -> row.value("complete").equals("yes"))
                .hasSize(545);
        assertThat(records.of(lead, RecordKind.TRAINING))
                .as("of LA06 no attendance was sent")
                .noneMatch(row -> row.key().contains("LA06"));
        assertThat(answers).allMatch(row -> row.site() != null);
        assertThat(answers)
                .anyMatch(row -> row.values().containsValue("Do not want to answer"))
                .anyMatch(row -> row.values().values().stream()
                                .filter("Does not apply"::equals)
                                .count()
                        == 3);
    }

    @Test
    void fidelity_and_progression_say_what_was_planted() {
        new DeliveryTruth(access.operatorOf(access.operator(), ready.study()), fidelity, progression).holds();
    }

    @Test
    void the_command_line_and_the_files_say_of_fidelity_and_progression_what_was_planted() {
        String study = String.valueOf(ready.study().value());
        DeliveryTruth.holdsOfFidelity(OnTheCommandLine.fidelity(context, "--study", study));
        DeliveryTruth.holdsOfProgression(OnTheCommandLine.progression(context, "--study", study));
        new DeliveryTruth(access.operatorOf(access.operator(), ready.study()), fidelity, progression).holdsIn(export);
        assertThat(OnTheCommandLine.fidelity(context, "--study", study, "--sensitivity")
                        .get("sensitivity"))
                .as("half a month short is met or missed by how months are counted")
                .anyMatch(line -> line.get("measure").asString().equals("F6")
                        && line.get("changed").toString().contains("LA04"));
    }

    @Test
    void everyDocumentStandsInTheDatabaseWordForWord() {
        List<String> texts = sql.select(TEXT_VERSION.TEXT)
                .from(TEXT_VERSION)
                .whereNotExists(sql.selectOne().from(ASSESSMENT).where(ASSESSMENT.SOURCE_ID.eq(TEXT_VERSION.SOURCE_ID)))
                .fetch(row -> row.value1());

        assertThat(texts)
                .containsExactlyInAnyOrderElementsOf(
                        PACK.documents().stream().map(DemoDocument::text).toList());
        assertThat(sql.fetchCount(SOURCE, SOURCE.REMOVED_AT.isNotNull())).isEqualTo(1);
        assertThat(sql.fetchCount(PARTICIPANT)).isEqualTo(PACK.participants().size());
        assertThat(sql.fetchCount(SOURCE_ATTRIBUTE)).isGreaterThan(60);
        assertThat(sql.fetchExists(STUDY, STUDY.SYNTHETIC.isTrue())).isTrue();
    }

    @Test
    void learningLogsAreHandedInWithConsentToQuoteYesNoAndBlank() {
        assertThat(sql.select(WRITING_CONSENT.ANSWER)
                        .from(WRITING_CONSENT)
                        .where(WRITING_CONSENT.ABOUT.eq("quote"))
                        .fetch(WRITING_CONSENT.ANSWER))
                .containsExactlyInAnyOrder("yes", "no", "blank");
        assertThat(sql.fetchCount(ASSESSMENT, ASSESSMENT.PART.eq("writer"), ASSESSMENT.SOURCE_ID.isNotNull()))
                .isEqualTo(3);
    }

    @Test
    void codingsMemosAndThemesAreThoseOfThePack() {
        AnalysisId analysis = analyses.of(access.operatorOf(access.operator(), ready.study()))
                .getFirst()
                .id();
        assertThat(sql.fetchCount(CODING, CODING.ANALYSIS_ID.eq(analysis)))
                .isEqualTo(PACK.codings().size());
        assertThat(sql.fetchCount(MEMO)).isEqualTo(PACK.memos().size());
        assertThat(sql.fetchCount(THEME, THEME.ANALYSIS_ID.eq(analysis)))
                .isEqualTo(PACK.themes().size());
    }

    @Test
    void themesStandAsTheirReviewLeftThemAndTheNegativeCasesSpeakAgainstTheirs() {
        DemoTheme letin = PACK.themes().getFirst();
        assertThat(sql.fetchCount(THEME_EXTRACT, THEME_EXTRACT.STANCE.eq("contradicts")))
                .isEqualTo((int) PACK.codings().stream()
                        .filter(coding -> letin.against().contains(coding.key()))
                        .map(DemoCoding::document)
                        .distinct()
                        .count())
                .isEqualTo(2);
        assertThat(sql.select(THEME.NAME)
                        .from(THEME)
                        .where(THEME.STATUS.eq("dropped"), THEME.REASON.ne(""))
                        .fetch(THEME.NAME))
                .containsExactly("Managers and their targets");
        assertThat(sql.fetchCount(THEME, THEME.UNDER_ID.isNotNull())).isEqualTo(2);
        assertThat(sql.fetchCount(THEME_QUOTATION)).isBetween(9, 12);
        assertThat(sql.fetchCount(THEME_MAP_VERSION)).isEqualTo(1);
        assertThat(sql.fetchCount(THEME_STATE)).isGreaterThan(2 * PACK.themes().size());
    }

    @Test
    void consentToQuoteIsRecordedAsPlantedAndWhatWasChosenBeforeIsLeftOut() {
        Lead lead = access.operatorOf(access.operator(), ready.study());
        DemoTruth.Consents planted = PACK.truths().stream()
                .filter(DemoTruth.Consents.class::isInstance)
                .map(DemoTruth.Consents.class::cast)
                .findFirst()
                .orElseThrow();
        Map<Answer, Long> recorded = consents.of(lead).values().stream()
                .collect(Collectors.groupingBy(one -> one.consent().answer(), Collectors.counting()));
        assertThat(recorded)
                .containsOnly(
                        Map.entry(Answer.MAY, (long) planted.may()),
                        Map.entry(Answer.CONDITIONS, (long) planted.conditions()),
                        Map.entry(Answer.MAY_NOT, (long) planted.mayNot()));
        assertThat(planted.may() + planted.conditions() + planted.mayNot() + planted.notRecorded())
                .isEqualTo(PACK.participants().size());

        AnalysisId analysis = analyses.of(lead).getFirst().id();
        Map<ThemeId, ThemeEvidence> hanging = evidence.ofAll(lead, analysis);
        List<DemoTruth.Withheld> shown = themes.of(lead, analysis).stream()
                .filter(theme -> theme.status() == ThemeStatus.KEPT)
                .map(theme -> withheld(
                        theme.name(),
                        Objects.requireNonNull(hanging.get(theme.id())).quotations()))
                .toList();
        List<DemoTruth.Withheld> truths = PACK.truths().stream()
                .filter(DemoTruth.Withheld.class::isInstance)
                .map(DemoTruth.Withheld.class::cast)
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(truths);
        assertThat(truths).extracting(DemoTruth.Withheld::leftOut).anyMatch(left -> left > 0);
    }

    private static DemoTruth.Withheld withheld(String theme, List<ThemeEvidence.Chosen> chosen) {
        List<String> closed = chosen.stream()
                .flatMap(one -> one.origin().quotable().voices().stream())
                .filter(voice -> voice.answer() == Answer.MAY_NOT)
                .map(Quotable.Voice::name)
                .sorted()
                .toList();
        return new DemoTruth.Withheld(theme, chosen.size(), closed.size(), closed);
    }

    @Test
    void theMatrixHoldsThePlantedTruthInEveryUnit() {
        List<DemoTruth.Cell> cells = PACK.truths().stream()
                .filter(DemoTruth.Cell.class::isInstance)
                .map(DemoTruth.Cell.class::cast)
                .toList();
        assertThat(cells).hasSizeGreaterThan(10);

        Map<String, Set<String>> wrong = new HashMap<>();
        for (DemoTruth.Cell cell : cells) {
            String key = cell.theme() + " by " + cell.by() + " " + cell.value();
            compare(wrong, key, "segments", cell.segments(), shown(cell, CountingUnit.SEGMENTS));
            compare(wrong, key, "sources", cell.sources(), shown(cell, CountingUnit.SOURCES));
            compare(wrong, key, "participants", cell.participants(), shown(cell, CountingUnit.PARTICIPANTS));
            compare(wrong, key, "words", cell.words(), shown(cell, CountingUnit.WORDS));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theAnalysisWentThroughItsPhasesAndBackAsPlanted() {
        DemoTruth.Course planted = PACK.truths().stream()
                .filter(DemoTruth.Course.class::isInstance)
                .map(DemoTruth.Course.class::cast)
                .findFirst()
                .orElseThrow();
        Lead lead = access.operatorOf(access.operator(), ready.study());
        Development development =
                developments.of(lead, analyses.of(lead).getFirst().id());

        assertThat(development.stretches().stream()
                        .skip(1)
                        .map(stretch -> stretch.phase().number()))
                .containsExactlyElementsOf(planted.phases());
        assertThat(development.present().number()).isEqualTo(PACK.analysis().phase());
        assertThat(development.stretches().stream().filter(Development.Stretch::back))
                .hasSize(planted.returns());
        assertThat(lines(development, new Development.Filter(null, Development.Kind.ENTRY, null, null)))
                .hasSize(planted.entries());
        assertThat(lines(development, new Development.Filter(null, null, EntryKind.POSITIONALITY, null)).stream()
                        .map(Development.Line::personName)
                        .sorted())
                .containsExactlyElementsOf(planted.standpoints());
    }

    private static List<Development.Line> lines(Development development, Development.Filter filter) {
        return development.days(filter).stream()
                .flatMap(day -> day.lines().stream())
                .toList();
    }

    @Test
    void theSnapshotHoldsWhatThePackSays() {
        DemoTruth.Frozen planted = PACK.truths().stream()
                .filter(DemoTruth.Frozen.class::isInstance)
                .map(DemoTruth.Frozen.class::cast)
                .findFirst()
                .orElseThrow();
        Lead lead = access.operatorOf(access.operator(), ready.study());
        AnalysisId analysis = analyses.of(lead).getFirst().id();

        Snapshot made = snapshots.of(lead, analysis).getFirst();
        SnapshotMatrixQueries.Opened shown =
                opened.open(lead, made.id(), MatrixRequest.of(analysis, By.SITE, CountingUnit.SEGMENTS));

        assertThat(made.name()).isEqualTo(planted.name());
        assertThat(made.texts()).isEqualTo(planted.texts());
        assertThat(shown.themes()).hasSize(planted.themes());
        assertThat(shown.codes().flat()).hasSize(planted.codes());
        assertThat(differences.sinceThen(lead, made.id()).codings().then()).isEqualTo(planted.codings());
        SnapshotDifference since = differences.sinceThen(lead, made.id());
        assertThat(since.codings().isNothing()).isTrue();
        assertThat(since.themes()).isEmpty();
        assertThat(since.codes()).isEmpty();
        assertThat(since.texts())
                .as("what practitioners handed in later")
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.name()).startsWith("Learning log"));
    }

    @Test
    void thePasswordThatWasPrintedOnceLetsEverybodyIn() {
        for (String name : List.of("res.ruben", "lead.harriet", "sp.la03")) {
            assertThat(signIns.signIn(name, Objects.requireNonNull(ready.password()), "127.0.0.1"))
                    .isInstanceOfSatisfying(
                            SignInOutcome.Welcome.class,
                            in -> assertThat(in.proof().passwordOneTime()).isFalse());
        }
    }

    @Test
    void askedAgainItMakesNothingAndShowsNoPassword() {
        int before = sql.fetchCount(JOURNAL);

        DemoStudy.Ready again = demo.makeIfAbsent(access.operator());

        assertThat(again.password()).isNull();
        assertThat(again.study()).isEqualTo(ready.study());
        assertThat(sql.fetchCount(JOURNAL)).isEqualTo(before);
    }

    private int shown(DemoTruth.Cell cell, CountingUnit unit) {
        Lead lead = access.operatorOf(access.operator(), ready.study());
        AnalysisId analysis = analyses.of(lead).getFirst().id();
        ThemeMatrix matrix = matrices.of(
                lead,
                new MatrixRequest(
                        analysis, MatrixRequest.Rows.THEMES, by(cell), unit, MatrixRequest.Only.ALL, false, 0));
        String theme = PACK.themes().stream()
                .filter(one -> one.key().equals(cell.theme()))
                .findFirst()
                .orElseThrow()
                .name();
        int column =
                matrix.columns().stream().map(ThemeMatrix.Column::keys).toList().indexOf(keys(cell));
        ThemeMatrix.Row row = matrix.rows().stream()
                .filter(one -> one.name().equals(theme))
                .findFirst()
                .orElseThrow();
        // Where nobody of a role is at a site, the pair has no column.
        return column < 0 ? 0 : row.cells().get(column).or(-1);
    }

    private static List<By> by(DemoTruth.Cell cell) {
        return cell.by().equals(DemoTruth.Cell.CROSSED) ? List.of(By.SITE, By.ROLE) : List.of(By.of(cell.by()));
    }

    private static List<String> keys(DemoTruth.Cell cell) {
        if (cell.by().equals(DemoTruth.Cell.CROSSED)) {
            int slash = cell.value().indexOf('/');
            return List.of(
                    cell.value().substring(0, slash),
                    DemoFieldwork.spoken(cell.value().substring(slash + 1)));
        }
        return List.of(cell.by().equals("role") ? DemoFieldwork.spoken(cell.value()) : cell.value());
    }

    private static void compare(Map<String, Set<String>> wrong, String cell, String unit, int planted, int shown) {
        if (planted != shown) {
            wrong.computeIfAbsent(cell, one -> new TreeSet<>()).add(unit + ": planted " + planted + ", shown " + shown);
        }
    }
}
