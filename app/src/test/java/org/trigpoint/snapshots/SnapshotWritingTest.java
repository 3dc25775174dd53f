package org.trigpoint.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.trigpoint.migrations.schema.Tables.ANALYSIS;
import static org.trigpoint.migrations.schema.Tables.CODING_ROUND;
import static org.trigpoint.migrations.schema.Tables.PERSON;
import static org.trigpoint.migrations.schema.Tables.ROUND_CODER;
import static org.trigpoint.migrations.schema.Tables.ROUND_SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeEvidence;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.evidence.ThemeQuotationService;
import org.trigpoint.exchange.BookFormat;
import org.trigpoint.exchange.SnapshotBookExport;
import org.trigpoint.framework.CellPlace;
import org.trigpoint.framework.CellState;
import org.trigpoint.framework.FrameworkCellService;
import org.trigpoint.framework.FrameworkEvidenceService;
import org.trigpoint.framework.FrameworkMatrixService;
import org.trigpoint.framework.FrameworkQueries;
import org.trigpoint.framework.FrameworkStateService;
import org.trigpoint.framework.MatrixPlan;
import org.trigpoint.framework.MatrixPlan.Narrowing;
import org.trigpoint.framework.MatrixPlan.RowsBy;
import org.trigpoint.framework.MatrixPlan.Topic;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.SavedMatrixService;
import org.trigpoint.migrations.FrameworkColumnId;
import org.trigpoint.migrations.FrameworkMatrixId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.migrations.ThemeQuotationId;
import org.trigpoint.snapshots.SnapshotWritings.Case;
import org.trigpoint.snapshots.SnapshotWritings.Chart;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.texts.CorrectionService;
import org.trigpoint.texts.Edit;
import org.trigpoint.themes.ThemeService;

@HouseTest
class SnapshotWritingTest {

    private static final String NEAR = "They let me in, in the end. Nobody hurried us.";
    private static final String FAR = "The form was long and nobody read it.";

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
    private ThemeQuotationService quotations;

    @Autowired
    private ThemeExtractService extracts;

    @Autowired
    private FrameworkMatrixService matrices;

    @Autowired
    private FrameworkCellService cells;

    @Autowired
    private FrameworkEvidenceService links;

    @Autowired
    private FrameworkStateService states;

    @Autowired
    private FrameworkQueries charts;

    @Autowired
    private SavedMatrixService saving;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private SnapshotService snapshots;

    @Autowired
    private SnapshotWritingQueries writings;

    @Autowired
    private SnapshotMatrixQueries opened;

    @Autowired
    private SnapshotBookExport books;

    private SmallStudy study;
    private Coder ana;
    private SourceId near;
    private SourceId far;
    private ThemeId theme;
    private ThemeQuotationId quotation;
    private FrameworkMatrixId matrix;
    private FrameworkColumnId column;
    private SnapshotId snapshot;

    @BeforeEach
    void a_snapshot_of_what_was_written() {
        study = new SmallStudy(sql, access);
        sql.update(ANALYSIS)
                .set(ANALYSIS.METHOD, "framework")
                .where(ANALYSIS.ID.eq(study.analysis))
                .execute();
        ana = study.coder("ana");
        near = study.source("Near", study.la01, ana, NEAR);
        far = study.source("Far", study.la02, ana, FAR);
        var code = codes.make(ana, study.analysis, null, "Trust", 4);
        coding.code(ana, study.passage(near, "They let me in"), code);
        theme = themes.make(ana, study.analysis, "Being let in");
        themes.gather(ana, theme, List.of(code));
        quotation = quotations.choose(ana, theme, study.passage(near, "They let me in, in the end."));
        quotations.print(ana, quotation, "They let me", "A parent, LA01");
        extracts.attach(ana, theme, study.passage(far, "nobody read it"), Stance.CONTRADICTS, "Not here.");
        matrix = matrices.make(
                ana,
                study.analysis,
                new MatrixPlan("By source", RowsBy.SOURCES, null, Narrowing.NONE, List.of(Topic.of(theme))));
        column = charts.matrix(ana, matrix).columns().getFirst().id();
        links.link(ana, place(near), study.passage(near, "Nobody hurried us."));
        cells.write(ana, place(near), 0, "Let in slowly [1].");
        states.say(ana, place(far), CellState.NOT_ASKED, "The guide was lost.");
        saving.save(ana, "Sources by site", MatrixRequest.of(study.analysis, By.SITE, CountingUnit.SOURCES));
        snapshot = snapshots
                .make(ana, study.analysis, "As written", "For the team")
                .orElseThrow();
    }

    private CellPlace place(SourceId source) {
        return new CellPlace(matrix, String.valueOf(source.value()), column);
    }

    @Test
    void quotations_summaries_and_saved_matrices_open_as_they_were_whatever_was_done_since() {
        SnapshotWritings then = writings.of(ana, snapshot);
        Map<BookFormat, byte[]> files = files(ana);

        everythingChanges();

        SnapshotWritings now = writings.of(study.observer("ola"), snapshot);
        assertThat(now.charts()).isEqualTo(then.charts());
        assertThat(now.evidence()).isEqualTo(then.evidence());
        files(study.lead("lea"))
                .forEach((format, file) -> assertThat(file).as(format.name()).isEqualTo(files.get(format)));
        Chart chart = now.charts().getFirst();
        assertThat(chart.name()).isEqualTo("By source");
        assertThat(chart.columns()).containsExactly("Being let in");
        assertThat(chart.cases()).extracting(Case::title).containsExactly("Far", "Near");
        SnapshotWritings.Cell summary = chart.cases().getLast().cells().getFirst();
        assertThat(summary.text()).isEqualTo("Let in slowly [1].");
        assertThat(summary.author()).startsWith("ana");
        assertThat(summary.links()).extracting(SnapshotWritings.Link::words).containsExactly("Nobody hurried us.");
        assertThat(chart.cases().getFirst().cells().getFirst().said())
                .isEqualTo("Not asked, set by hand: The guide was lost.");
        ThemeEvidence hung = Objects.requireNonNull(now.evidence().get(theme));
        assertThat(hung.quotations())
                .extracting(ThemeEvidence.Chosen::printed, ThemeEvidence.Chosen::label)
                .containsExactly(tuple("They let me [\u2026]", "A parent, LA01"));
        assertThat(hung.extracts()).extracting(ThemeEvidence.Attached::note).containsExactly("Not here.");
        var saved = writings.saved(ana, snapshot);
        assertThat(saved).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Sources by site");
            assertThat(opened.open(ana, snapshot, one.request()).matrix().rows())
                    .extracting(row -> row.total().said())
                    .containsExactly("1");
        });
    }

    private void everythingChanges() {
        quotations.remove(ana, quotation);
        cells.write(ana, place(near), 1, "Quite another summary.");
        states.follow(ana, place(far));
        corrections.correct(
                ana,
                near,
                study.passage(near, "Nobody").version(),
                List.of(new Edit(28, 34, "Someone")),
                "Heard again");
        saving.save(ana, "A later one", MatrixRequest.of(study.analysis, By.ROLE, CountingUnit.WORDS));
        sql.update(PERSON)
                .set(PERSON.FULL_NAME, "Another Name")
                .where(PERSON.ID.eq(ana.person()))
                .execute();
    }

    private Map<BookFormat, byte[]> files(Reader reader) {
        Map<BookFormat, byte[]> files = new EnumMap<>(BookFormat.class);
        for (BookFormat format : BookFormat.values()) {
            files.put(format, books.file(reader, snapshot, format).content());
        }
        return files;
    }

    @Test
    void who_sees_one_site_sees_what_was_written_of_that_site_alone() {
        Coder ben = study.coderOf("ben", study.la01);

        SnapshotWritings shown = writings.of(ben, snapshot);

        assertThat(shown.charts().getFirst().cases()).extracting(Case::title).containsExactly("Near");
        ThemeEvidence hung = Objects.requireNonNull(shown.evidence().get(theme));
        assertThat(hung.extracts()).as("of the other site").isEmpty();
        assertThat(hung.quotations()).hasSize(1);
        assertThat(new String(books.file(ben, snapshot, BookFormat.DOCX).content(), StandardCharsets.UTF_8))
                .contains("Let in slowly")
                .doesNotContain("The guide was lost.")
                .doesNotContain("nobody read it");
    }

    @Test
    void words_of_before_names_were_replaced_and_work_of_a_blind_round_stay_closed() {
        Coder ben = study.coder("ben");
        sql.update(SOURCE).set(SOURCE.OPEN_FROM, 2).where(SOURCE.ID.eq(near)).execute();
        assertThatThrownBy(() -> writings.of(ben, snapshot))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("leads and data stewards");
        assertThat(writings.of(study.lead("lea"), snapshot).charts()).hasSize(1);
        sql.update(SOURCE).set(SOURCE.OPEN_FROM, 1).where(SOURCE.ID.eq(near)).execute();
        assertThat(writings.of(ben, snapshot).charts()).hasSize(1);

        blindRound(ben);

        assertThatThrownBy(() -> writings.of(ben, snapshot))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("blind");
        assertThatThrownBy(() -> books.file(ben, snapshot, BookFormat.PDF)).isInstanceOf(Refusal.class);
    }

    private void blindRound(Coder ben) {
        var round = sql.insertInto(CODING_ROUND)
                .set(CODING_ROUND.STUDY_ID, study.study)
                .set(CODING_ROUND.ANALYSIS_ID, study.analysis)
                .set(CODING_ROUND.NAME, "Blind")
                .set(CODING_ROUND.MODE, "blind")
                .set(CODING_ROUND.PLANNED_BY, ana.person())
                .returningResult(CODING_ROUND.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(ROUND_SOURCE, ROUND_SOURCE.STUDY_ID, ROUND_SOURCE.ROUND_ID, ROUND_SOURCE.SOURCE_ID)
                .values(study.study, round, near)
                .execute();
        for (Coder coder : List.of(ana, ben)) {
            sql.insertInto(ROUND_CODER, ROUND_CODER.STUDY_ID, ROUND_CODER.ROUND_ID, ROUND_CODER.PERSON_ID)
                    .values(study.study, round, coder.person())
                    .execute();
        }
    }
}
