package org.trigpoint.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_PART;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.THEME;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.claims.Claim;
import org.trigpoint.claims.ClaimQueries;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.Coding;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.ExportFormat;
import org.trigpoint.exchange.SnapshotMatrixExport;
import org.trigpoint.exchange.ThemeMatrixExport;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.recoding.CodeMergeService;
import org.trigpoint.snapshots.SnapshotDifference.Change;
import org.trigpoint.snapshots.SnapshotDifference.Line;
import org.trigpoint.sources.SourceService;
import org.trigpoint.sources.Span;
import org.trigpoint.studies.PlanService;
import org.trigpoint.studies.SiteDetails;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;
import org.trigpoint.texts.PassageQueries;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.themes.ThemeStatus;
import org.trigpoint.themes.ThemeStatusService;
import org.trigpoint.themes.ThemeWords;
import org.trigpoint.undo.BinService;

@HouseTest
class SnapshotRoundTripTest {

    private static final String NEAR = "We waited for the leter all spring.\nShe came each week.\nNobody asked us.";
    private static final String FAR = "Ünder 𝄞 the bridge we waited too.\nTrust came slowly.";
    private static final String GONE = "I was there once.\nThey listened to me.";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private CodeMergeService merging;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeStatusService statuses;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private SourceService sources;

    @Autowired
    private PlanService plan;

    @Autowired
    private SnapshotService snapshots;

    @Autowired
    private SnapshotQueries queries;

    @Autowired
    private SnapshotMatrixQueries opened;

    @Autowired
    private SnapshotDifferenceQueries differences;

    @Autowired
    private SnapshotMatrixExport export;

    @Autowired
    private ThemeMatrixExport today;

    @Autowired
    private PassageQueries passages;

    @Autowired
    private ClaimQueries claims;

    @Autowired
    private BinService bin;

    private SmallStudy study;
    private Coder ana;
    private Lead lead;
    private SourceId near;
    private SourceId far;
    private SourceId gone;
    private CodeId waiting;
    private CodeId trust;
    private ThemeId time;
    private Coding dropped;

    @BeforeEach
    void an_analysis_with_two_themes_over_three_sources() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        lead = study.lead("lea");
        near = study.source("Near", study.la01, ana, NEAR);
        far = study.source("Far", study.la02, ana, FAR);
        gone = study.source("Gone", study.la02, ana, GONE);
        waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        trust = codes.make(ana, study.analysis, null, "Trust", null);
        time = themes.make(ana, study.analysis, "Time stands still");
        themes.gather(ana, time, Set.of(waiting));
        themes.gather(ana, themes.make(ana, study.analysis, "Being believed"), Set.of(trust));
        coding.code(ana, study.passage(near, "We waited for the leter"), waiting);
        dropped = coding.code(ana, study.passage(near, "Nobody asked us."), trust);
        coding.code(ana, study.passage(far, "𝄞 the bridge we waited"), waiting);
        coding.code(ana, study.passage(far, "Trust came slowly."), trust);
        coding.code(ana, study.passage(gone, "They listened to me."), trust);
    }

    @Test
    void a_snapshot_gives_the_same_bytes_after_merges_edits_a_correction_and_a_withdrawal_and_today_differs() {
        Snapshot before = made("End of the first wave");
        Map<String, String> then = everything(ana, before.id());
        String todayThen = bytes(today.file(ana, bySite(), ExportFormat.CSV).content());
        Map<String, String> parts = parts(before.id());

        everythingChanges();

        assertThat(everything(ana, before.id())).as("the same hand").containsExactlyEntriesOf(then);
        assertThat(everything(study.observer("ola"), before.id()))
                .as("another hand")
                .containsExactlyEntriesOf(then);
        assertThat(parts(before.id())).as("no part changed").containsExactlyEntriesOf(parts);
        assertThat(bytes(today.file(ana, bySite(), ExportFormat.CSV).content()))
                .as("today differs")
                .isNotEqualTo(todayThen);
        assertThat(queries.one(ana, before.id())).isEqualTo(before);
    }

    @Test
    void a_snapshot_says_in_words_and_numbers_how_today_differs() {
        Snapshot before = made("Before the merge");
        assertThat(differences.sinceThen(ana, before.id()).isNothing()).isTrue();

        everythingChanges();
        SnapshotDifference since = differences.sinceThen(ana, before.id());

        assertThat(since.themes())
                .containsExactly(
                        new Line(
                                Change.CHANGED,
                                "Being believed",
                                "rests on \u201cWaiting for it\u201d; no more on \u201cTrust\u201d"),
                        new Line(
                                Change.CHANGED,
                                "Waiting is work",
                                "was called \u201cTime stands still\u201d; another central concept; was candidate, is kept"));
        assertThat(since.codes())
                .containsExactly(
                        new Line(Change.GONE, "Trust", "merged into \u201cWaiting for it\u201d"),
                        new Line(Change.CHANGED, "Waiting for it", "was called \u201cWaiting\u201d"));
        assertThat(since.texts())
                .containsExactly(
                        new Line(Change.GONE, "Gone", "in the bin, or deleted"),
                        new Line(Change.CHANGED, "Near", "another text: version 1 then, version 2 now"));
        assertThat(since.codings()).isEqualTo(new SnapshotDifference.Codings(5, 4, 1, 1, 1, 2, 1));
    }

    @Test
    void from_a_quotation_of_then_the_sentence_is_found_today_and_from_the_sentence_all_that_rests_on_it() {
        Snapshot before = made("Quoted");
        ThemeMatrix.RowKey row = new ThemeMatrix.RowKey(time, null);
        everythingChanges();

        SnapshotMatrixQueries.Page page = opened.extracts(ana, before.id(), bySite(), row, "LA01", 0, 10);
        assertThat(page.total()).isEqualTo(1);
        SnapshotMatrixQueries.Found quoted = page.page().getFirst();
        assertThat(quoted.extract().quotation().words()).isEqualTo("We waited for the leter");
        PassageQueries.Followed now =
                passages.inPresent(ana, near, quoted.version(), quoted.extract().span());
        Span span = now.span();
        assertThat(now.same()).isFalse();
        assertThat(span).isEqualTo(new Span(0, "We waited for the letter".length()));

        assertThat(claims.on(ana, near, new Span(3, 9)))
                .extracting(claim -> claim.kind() + " " + claim.name() + ": " + claim.says())
                .containsExactly(
                        "CODE Waiting for it: by ana of the team",
                        "THEME Being believed: Candidate, by Waiting for it",
                        "THEME Waiting is work: Kept, by Waiting for it",
                        "SNAPSHOT Quoted: 1 coding then");
        assertThat(claims.on(ana, near, new Span(3, 9)).getLast().reference())
                .isEqualTo(before.printed().toString());
        assertThat(claims.on(ana, near, new Span(40, 44))).isEmpty();
        assertThat(claims.on(ana, near, new Span(58, 70)))
                .as("what was coded then and is not any more")
                .extracting(Claim::kind)
                .containsExactly(Claim.Kind.SNAPSHOT);
    }

    @Test
    void the_bin_is_not_emptied_while_a_snapshot_holds_a_text_in_it() {
        Snapshot before = made("Holds them");
        sources.remove(ana, gone);

        assertThatThrownBy(() -> bin.empty(lead))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The snapshot \u201cHolds them\u201d rests on \u201cGone\u201d, so nothing was deleted: bring that"
                                + " source back, or delete the snapshot first.");
        assertThat(sql.fetchExists(SOURCE, SOURCE.ID.eq(gone))).isTrue();

        snapshots.delete(lead, before.id());
        bin.empty(lead);
        assertThat(sql.fetchExists(SOURCE, SOURCE.ID.eq(gone))).isFalse();
        assertThat(queries.of(ana, study.analysis)).isEmpty();
        assertThat(study.journal()).contains("SnapshotMade", "SnapshotDeleted");
    }

    @Test
    void who_sees_one_site_sees_that_sites_part_of_it() {
        Snapshot before = made("Both sites");
        Coder ben = study.coderOf("ben", study.la01);

        ThemeMatrix shown = opened.open(ben, before.id(), bySite()).matrix();

        assertThat(shown.columns()).extracting(ThemeMatrix.Column::key).containsExactly("LA01");
        assertThat(shown.rows()).extracting(one -> one.total().said()).containsExactly("1", "1");
        assertThat(text(export.file(ben, before.id(), bySite(), ExportFormat.XLSX)))
                .doesNotContain("bridge");
        assertThat(differences.sinceThen(ben, before.id()).codings().then()).isEqualTo(2);
        assertThatThrownBy(() -> snapshots.make(ben, study.analysis, "Mine", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("one site");
        sql.update(SOURCE)
                .set(SOURCE.SITE_ID, study.la02)
                .where(SOURCE.ID.eq(near))
                .execute();
        assertThat(opened.open(ben, before.id(), bySite()).matrix().rows())
                .as("what is another site's by now is not shown")
                .extracting(one -> one.total().said())
                .containsExactly("0", "0");
    }

    @Test
    void every_sheet_and_the_file_name_carry_the_printed_id() {
        Snapshot before = made("Printed");
        Cleared file = export.file(ana, before.id(), bySite(), ExportFormat.XLSX);

        String id = before.printed().toString();
        assertThat(id).matches("S-\\d+-[0-9a-f]{6}");
        assertThat(PrintedId.read(" " + id.toLowerCase(Locale.ROOT) + " ")).contains(before.printed());
        assertThat(file.name()).isEqualTo(id + "-by-site-segments.xlsx");
        assertThat(sheets(file))
                .isNotEmpty()
                .allSatisfy((name, sheet) -> assertThat(sheet).contains(id));
        assertThat(text(file)).contains("Printed", before.digest());
    }

    private void everythingChanges() {
        merging.merge(ana, waiting, List.of(trust));
        codes.rename(ana, waiting, "Waiting for it");
        int revision =
                themes.describe(ana, time, revision(), new ThemeWords("Waiting is work", "Nobody counts it", "", ""));
        assertThat(revision).isPositive();
        statuses.settle(ana, time, ThemeStatus.KEPT, "It holds");
        coding.uncode(ana, dropped.id());
        coding.code(ana, study.passage(far, "Trust"), waiting);
        int at = NEAR.indexOf("leter");
        corrections.correct(
                ana, near, study.passage(near, "leter").version(), List.of(new Edit(at, at + 5, "letter")), "A slip");
        sources.remove(ana, gone);
        plan.changeSite(lead, study.la01, new SiteDetails("LA01", "Renamed authority", null, null, false));
        sql.update(PERSON)
                .set(PERSON.FULL_NAME, "ana of the team")
                .where(PERSON.ID.eq(ana.person()))
                .execute();
    }

    private int revision() {
        return sql.select(THEME.REVISION)
                .from(THEME)
                .where(THEME.ID.eq(time))
                .fetchSingle()
                .value1();
    }

    private Snapshot made(String name) {
        SnapshotId snapshot = snapshots.make(ana, study.analysis, name, "").orElseThrow();
        return queries.one(ana, snapshot);
    }

    private MatrixRequest bySite() {
        return MatrixRequest.of(study.analysis, By.SITE, CountingUnit.SEGMENTS);
    }

    /** Every matrix of the snapshot in every format; one of them as PDF, for setting takes its time. */
    private Map<String, String> everything(Reader reader, SnapshotId snapshot) {
        Map<String, String> files = new LinkedHashMap<>();
        for (By by : By.plain()) {
            for (CountingUnit unit : CountingUnit.values()) {
                boolean set = by.equals(By.SITE) && unit == CountingUnit.SEGMENTS;
                EnumSet<ExportFormat> formats = EnumSet.allOf(ExportFormat.class);
                if (!set) {
                    formats.remove(ExportFormat.PDF);
                }
                for (ExportFormat format : formats) {
                    MatrixRequest request = MatrixRequest.of(study.analysis, by, unit);
                    files.put(
                            by.word() + " " + unit.word() + " " + format.ending(),
                            bytes(export.file(reader, snapshot, request, format).content()));
                }
            }
        }
        return files;
    }

    private Map<String, String> parts(SnapshotId snapshot) {
        return sql.select(SNAPSHOT_PART.PLACE, SNAPSHOT_PART.CONTENT)
                .from(SNAPSHOT_PART)
                .where(SNAPSHOT_PART.SNAPSHOT_ID.eq(snapshot))
                .orderBy(SNAPSHOT_PART.PLACE)
                .fetchMap(row -> String.valueOf(row.value1()), row -> bytes(row.value2()));
    }

    /** Each byte as one character, so that what differs is shown. */
    private static String bytes(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> sheets(Cleared file) {
        Map<String, String> sheets = new LinkedHashMap<>();
        entries(file).forEach((name, words) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                sheets.put(name, words);
            }
        });
        return sheets;
    }

    private static String text(Cleared file) {
        return String.join("\n", entries(file).values());
    }

    private static Map<String, String> entries(Cleared file) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return entries;
    }
}
