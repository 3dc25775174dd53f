package org.trigpoint.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.SNAPSHOT_PART;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.trigpoint.migrations.VersionId;
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
    private Coding kept;
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
        kept = coding.code(ana, study.passage(near, "We waited for the leter"), waiting);
        dropped = coding.code(ana, study.passage(near, "Nobody asked us."), trust);
        coding.code(ana, study.passage(far, "𝄞 the bridge we waited"), waiting);
        coding.code(ana, study.passage(far, "Trust came slowly."), trust);
        coding.code(ana, study.passage(gone, "They listened to me."), trust);
    }

    @Test
    void a_snapshot_gives_the_same_bytes_after_merges_edits_a_correction_and_a_withdrawal_and_today_differs() {
        Snapshot before = made("End of the first wave");
        Map<String, byte[]> then = everything(ana, before.id());
        byte[] todayThen = today.file(ana, bySite(), ExportFormat.CSV).open().readAllBytesOf();
        Map<String, byte[]> parts = parts(before.id());

        everythingChanges();

        assertThat(everything(ana, before.id())).as("the same hand").containsExactlyEntriesOf(then);
        assertThat(everything(study.observer("ola"), before.id())).as("another hand").containsExactlyEntriesOf(then);
        assertThat(parts(before.id())).as("no part changed").containsExactlyEntriesOf(parts);
        assertThat(today.file(ana, bySite(), ExportFormat.CSV).open().readAllBytesOf())
                .as("today differs")
                .isNotEqualTo(todayThen);
        assertThat(queries.printed(ana, before.printed())).isEqualTo(before);
    }
}
