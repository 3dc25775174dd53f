package org.trigpoint.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_PART;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableOptions.TableType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Steward;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.ExportFormat;
import org.trigpoint.exchange.SnapshotMatrixExport;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.RoundId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.schema.DefaultSchema;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.privacy.ReplaceNamesService;
import org.trigpoint.privacy.ReviewService.Wish;
import org.trigpoint.rounds.RoundMode;
import org.trigpoint.rounds.RoundPlan;
import org.trigpoint.rounds.RoundService;
import org.trigpoint.snapshots.FrozenSegments.One;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

@HouseTest
class SnapshotMakingTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private ThemeService themes;

    @Autowired
    private RoundService rounds;

    @Autowired
    private ReplaceNamesService names;

    @Autowired
    private SnapshotService snapshots;

    @Autowired
    private SnapshotQueries queries;

    @Autowired
    private SnapshotMatrixQueries opened;

    @Autowired
    private SnapshotMatrixExport export;

    @Autowired
    private SnapshotVerification verification;

    @Autowired
    private JobRunner jobs;

    private SmallStudy study;
    private Coder ana;
    private Coder ben;
    private Lead lead;
    private SourceId near;

    @BeforeEach
    void a_coded_interview() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        ben = study.coder("ben");
        lead = study.lead("lea");
        near = study.source("Near", study.la01, ana, "Adaeze waited for a letter.\nShe came each week.");
        CodeId waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        themes.gather(ana, themes.make(ana, study.analysis, "Time"), Set.of(waiting));
        coding.code(ana, study.passage(near, "Adaeze waited"), waiting);
        coding.code(ben, study.passage(near, "She came each week."), waiting);
    }

    @Test
    void a_name_is_wanted_once_and_by_whoever_sees_the_study() {
        make("First");

        assertThatThrownBy(() -> make(" ")).isInstanceOf(Refusal.class).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> make("FIRST")).isInstanceOf(Refusal.class).hasMessageContaining("already");
        assertThatThrownBy(() ->
                        snapshots.make(new SmallStudy(sql, access).coder("stranger"), study.analysis, "Theirs", ""))
                .isInstanceOf(NotFound.class);
        assertThat(queries.of(ana, study.analysis)).extracting(Snapshot::name).containsExactly("First");
    }

    @Test
    void none_is_made_or_opened_by_those_from_whom_a_blind_round_hides_work() {
        SnapshotId before = make("Before the round");
        RoundId round = rounds.plan(
                lead,
                study.analysis,
                new RoundPlan(
                        "Round one",
                        RoundMode.BLIND,
                        Set.of(near),
                        new HashSet<>(List.of(ana.person(), ben.person()))));

        assertThatThrownBy(() -> snapshots.make(lead, study.analysis, "Within it", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\u201cRound one\u201d");
        assertThatThrownBy(() -> opened.open(ana, before, bySite()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("blind");
        assertThat(opened.open(lead, before, bySite()).themes()).hasSize(1);

        rounds.submit(ana, round, near);
        assertThat(opened.open(ana, before, bySite()).themes()).hasSize(1);
    }

    @Test
    void a_name_that_was_replaced_since_still_stands_in_it_and_the_gate_keeps_its_words_back() {
        SnapshotId before = make("With the name");
        Steward steward = study.steward("stew");

        names.everywhere(steward, new Wish("Adaeze", "[Bea]"));

        assertThatThrownBy(() -> export.file(lead, before, bySite(), ExportFormat.XLSX))
                .isInstanceOf(KeptBack.class);
        assertThatThrownBy(() -> export.file(ana, before, bySite(), ExportFormat.XLSX))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Names in this text were replaced");
        assertThat(export.file(ana, before, bySite(), ExportFormat.CSV).content())
                .isNotEmpty();
    }

    @Test
    void a_part_never_changes_and_verifying_finds_one_that_was_changed_all_the_same() {
        SnapshotId made = make("Sound");
        assertThat(verification.check(access.operator()).firstBad()).isNull();

        assertThatThrownBy(() -> sql.update(SNAPSHOT_PART)
                        .set(SNAPSHOT_PART.CONTENT, new byte[] {1})
                        .where(SNAPSHOT_PART.SNAPSHOT_ID.eq(made))
                        .execute())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> sql.deleteFrom(SNAPSHOT_PART)
                        .where(SNAPSHOT_PART.SNAPSHOT_ID.eq(made))
                        .execute())
                .hasMessageContaining("never changes");

        sql.execute("alter table snapshot_part disable trigger snapshot_part_stays");
        sql.update(SNAPSHOT_PART)
                .set(SNAPSHOT_PART.CONTENT, new byte[] {1})
                .where(SNAPSHOT_PART.SNAPSHOT_ID.eq(made), SNAPSHOT_PART.PLACE.eq(1))
                .execute();
        sql.execute("alter table snapshot_part enable trigger snapshot_part_stays");
        assertThat(verification.check(access.operator()).firstBad()).isEqualTo("part 1 of snapshot " + made.value());
        snapshots.delete(lead, made);
        assertThat(verification.check(access.operator()).firstBad()).isNull();
    }

    @Test
    void segments_come_out_of_their_bytes_as_they_went_in_and_equal_ones_give_equal_bytes() {
        List<One> codings = List.of(
                new One(900, 7, 3, 0, 5, 0, ""),
                new One(12, 70_000, 3, 4, 900_000, 41, "Zoë 𝄞"),
                new One(Long.MAX_VALUE / 4, 7, 2, 1_000_000, 1_000_001, 41, "Kim"),
                new One(13, 8, 3, 1_000_000, 1_000_002, 0, "Zoë 𝄞"));

        byte[] bytes = FrozenSegments.of(codings).bytes();
        FrozenSegments read = FrozenSegments.read(bytes);

        assertThat(IntStream.range(0, read.size()).mapToObj(read::one)).containsExactlyElementsOf(codings);
        assertThat(read.bytes()).isEqualTo(bytes);
        assertThat(read.firstFrom(5)).isEqualTo(2);
        assertThat(FrozenSegments.read(FrozenSegments.of(List.of()).bytes()).size())
                .isZero();
    }

    @Test
    void every_table_of_analyses_is_frozen_or_says_why_not() {
        Set<String> kept = FrozenTables.KEPT.stream().map(Table::getName).collect(Collectors.toSet());
        Set<String> said = new HashSet<>(kept);
        said.addAll(FrozenTables.LEFT_OUT.keySet());

        assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                        .filter(table -> table.getTableType() == TableType.TABLE)
                        .filter(table -> Arrays.stream(table.fields())
                                .anyMatch(field -> field.getName().equals("analysis_id")))
                        .map(Table::getName))
                .as("put a new table into FrozenTables: KEPT, or LEFT_OUT with the reason")
                .hasSizeGreaterThan(8)
                .isSubsetOf(said);
        assertThat(kept).doesNotContainAnyElementsOf(FrozenTables.LEFT_OUT.keySet());
    }

    @Test
    void a_large_one_is_made_in_the_background_and_is_the_same() {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_ONE_TIME, false)
                .where(PERSON.ID.eq(ana.person()))
                .execute();
        SnapshotId now = make("At once");
        sql.execute("""
                insert into coding (study_id, analysis_id, source_id, version_id, code_id, coder_id, span_start, span_end)
                select c.study_id, c.analysis_id, c.source_id, c.version_id, c.code_id, c.coder_id, n / 40, n / 40 + n % 40 + 1
                from (select * from coding where study_id = ? order by id limit 1) c, generate_series(0, 20200) n
                where n / 40 + n % 40 + 1 <= 40 * 600 on conflict do nothing""", study.study.value());

        assertThat(snapshots.make(ana, study.analysis, "Large", "")).isEmpty();
        assertThat(queries.of(ana, study.analysis)).hasSize(1);
        jobs.runUntilEmpty();

        Snapshot large = queries.of(ana, study.analysis).getFirst();
        assertThat(large.name()).isEqualTo("Large");
        assertThat(large.texts()).isEqualTo(1);
        assertThat(opened.open(ana, large.id(), bySite())
                        .matrix()
                        .rows()
                        .getFirst()
                        .total()
                        .or(-1))
                .isGreaterThan(20_000);
        assertThat(opened.open(ana, now, bySite())
                        .matrix()
                        .rows()
                        .getFirst()
                        .total()
                        .or(-1))
                .isEqualTo(2);
        assertThat(study.journal()).containsSubsequence("SnapshotMade", "SnapshotMade");
    }

    private SnapshotId make(String name) {
        return snapshots.make(ana, study.analysis, name, "").orElseThrow();
    }

    private MatrixRequest bySite() {
        return MatrixRequest.of(study.analysis, By.SITE, CountingUnit.SEGMENTS);
    }
}
