package org.trigpoint.attributes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.attributes.FillPlan.Change;
import org.trigpoint.attributes.FillPlan.Planned;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.exchange.AttributeGridExport;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.studies.PlanService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.undo.UndoService;

@HouseTest
class AttributeFillTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private PlanService plan;

    @Autowired
    private AttributeService attributes;

    @Autowired
    private AttributeQueries queries;

    @Autowired
    private AttributeGridExport export;

    @Autowired
    private UndoService undo;

    private SmallStudy study;
    private Lead lead;
    private SourceId first;
    private SourceId second;

    @BeforeEach
    void twoSources() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lead");
        plan.addWave(lead, "Baseline");
        first = study.source("Interview 1", study.la01, lead, "One.");
        second = study.source("Interview 2", study.la01, lead, "Two.");
        attributes.set(lead, first, "Age group", "26–35");
    }

    @Test
    void a_cell_that_is_written_stands_in_the_grid_until_it_is_undone() {
        attributes.set(lead, second, "Kind", "focus group");
        attributes.set(lead, second, "Site", "la02");
        attributes.set(lead, second, "Age group", " 36–45 ");

        AttributeGrid.Row row = row(second);
        assertThat(row.cell("Kind")).isEqualTo("Focus group");
        assertThat(row.cell("Site")).isEqualTo("Authority LA02");
        assertThat(row.cell("Age group")).isEqualTo("36–45");
        assertThat(undo.undo(lead).sentence()).isEqualTo("Described “Interview 2”");
        assertThat(undo.undo(lead).sources()).containsExactly(second);
        assertThat(row(second).cell("Age group")).isEmpty();
        assertThat(row(second).cell("Site")).isEqualTo("Authority LA01");
        undo.redo(lead);
        assertThat(row(second).cell("Site")).isEqualTo("Authority LA02");
        assertThatThrownBy(() -> attributes.set(lead, second, "Wave", "Endline"))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no wave “Endline”: use one of Baseline.");
    }

    @Test
    void a_spreadsheet_says_what_it_would_do_and_does_it_whole_when_told_to() {
        FillPlan plan = foresee(
                "\uFEFFtitle;AGE group;Wave;Setting\ninterview  1;;baseline;Clinic\nInterview 2;36–45;;\nInterview 2a;x;;\n");

        assertThat(plan.newAttributes()).containsExactly("Setting");
        assertThat(plan.rows().get(0).changes())
                .containsExactly(new Change("Wave", "", "Baseline"), new Change("Setting", "", "Clinic"));
        assertThat(plan.rows().get(1).changes()).containsExactly(new Change("Age group", "", "36–45"));
        assertThat(plan.rows().get(2).refused()).containsExactly("No source has this title.");
        assertThat(row(second).cell("Age group"))
                .as("nothing is written by looking")
                .isEmpty();
        assertThatThrownBy(() -> attributes.fill(lead, plan)).isInstanceOf(Refusal.class);
        assertThat(row(first).cell("Setting")).isEmpty();

        FillPlan mended = foresee("Title,Age group,Setting\nInterview 1,,Clinic\nInterview 2,36–45,Home\n");
        assertThat(attributes.fill(lead, mended)).isEqualTo(2);
        assertThat(row(first).values()).isEqualTo(Map.of("Age group", "26–35", "Setting", "Clinic"));
        assertThat(row(second).values()).isEqualTo(Map.of("Age group", "36–45", "Setting", "Home"));
        assertThat(study.journal()).endsWith("SourcesFilled");

        undo.undo(lead);
        assertThat(queries.grid(lead).attributes()).containsExactly("Age group");
    }

    @Test
    void an_empty_cell_takes_away_only_where_that_is_asked_for() {
        byte[] file = "Title,Age group\nInterview 1,\n".getBytes(UTF_8);

        assertThat(attributes.foresee(lead, "a.csv", file, false).cells()).isZero();
        FillPlan plan = attributes.foresee(lead, "a.csv", file, true);

        assertThat(plan.rows().getFirst().changes()).containsExactly(new Change("Age group", "26–35", ""));
        attributes.fill(lead, plan);
        assertThat(row(first).values()).isEmpty();
    }

    @Test
    void what_changed_since_it_was_looked_at_is_not_overwritten() {
        FillPlan plan = foresee("Title,Age group,Setting\nInterview 2,36–45,Home\nInterview 1,18–25,Home\n");
        attributes.set(lead, first, "Age group", "46–55");

        assertThatThrownBy(() -> attributes.fill(lead, plan))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("“Interview 1” has been changed since you looked");
        assertThat(row(second).values()).as("all or nothing").isEmpty();
    }

    @Test
    void rows_that_cannot_be_taken_say_why() {
        study.source("Twice", study.la01, lead, "One.");
        study.source("twice", study.la01, lead, "Two.");

        FillPlan plan = foresee(
                "Source,Kind,Site\nTwice,,\n,Interview,\nInterview 1,Poem,Nowhere\nInterview 2,,\nInterview 2,,LA02\n");

        assertThat(plan.rows())
                .extracting(Planned::refused)
                .containsExactly(
                        List.of("2 sources have this title: give each a title of its own first."),
                        List.of("The row has no title."),
                        List.of(
                                "There is no kind “Poem”: use one of Interview, Focus group, Observation notes, Learning log,"
                                        + " Case study, Feedback form, Casefile, Survey text.",
                                "There is no site “Nowhere”: use one of Authority LA01, Authority LA02."),
                        List.of(),
                        List.of("Row 5 is about the same source."));
        assertThat(plan.refused()).isEqualTo(4);
    }

    @Test
    void a_member_of_one_site_fills_that_site_alone() {
        Coder held = study.coderOf("held", study.la01);
        SourceId far = study.source("Far", study.la02, lead, "Far.");

        FillPlan plan = attributes.foresee(
                held, "a.csv", "Title,Site,Setting\nFar,,Home\nInterview 1,Authority LA02,\n".getBytes(UTF_8), false);

        assertThat(plan.rows().get(0).refused()).containsExactly("No source has this title.");
        assertThat(plan.rows().get(1).refused()).isNotEmpty();
        assertThat(queries.grid(held).rows())
                .extracting(AttributeGrid.Row::source)
                .doesNotContain(far);
    }

    @Test
    void the_grid_that_is_taken_away_comes_back_without_a_change() {
        attributes.set(lead, second, "Formula", "=1+1");
        attributes.set(lead, second, "Kind", "Casefile");

        assertThat(attributes
                        .foresee(lead, "grid.xlsx", export.xlsx(lead).content(), true)
                        .rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.changes()).isEmpty())
                .allSatisfy(row -> assertThat(row.refused()).isEmpty());
        assertThat(attributes
                        .foresee(lead, "grid.csv", export.csv(lead).content(), true)
                        .cells())
                .isZero();
        assertThat(new String(export.csv(lead).content(), UTF_8)).contains("'=1+1");
    }

    @Test
    void numbers_days_and_words_of_a_workbook_are_read_as_people_see_them() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", null)) {
            Worksheet sheet = book.newWorksheet("Sheet");
            List.of("Title", "Age", "Share", "Day", "Said").forEach(head -> sheet.value(0, head(head), head));
            sheet.value(1, 0, "Interview 1");
            sheet.value(1, 1, 34);
            sheet.value(1, 2, 0.25);
            sheet.value(1, 3, LocalDate.of(2026, 3, 1));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(1, 4, "Yes");
        }

        FillPlan plan = attributes.foresee(lead, "a.xlsx", out.toByteArray(), false);

        assertThat(plan.rows().getFirst().changes())
                .extracting(Change::after)
                .containsExactly("34", "0.25", "2026-03-01", "Yes");
    }

    private static int head(String head) {
        return List.of("Title", "Age", "Share", "Day", "Said").indexOf(head);
    }

    @Test
    void files_that_cannot_be_understood_are_refused_in_a_sentence() throws IOException {
        refused("", "is empty");
        refused("Name,Age\nx,1\n", "needs a head “Title”");
        refused("Title,Age,age\nx,1,2\n", "Two columns are called “age”");
        refused("Title,,Age\nx,1,2\n", "Column 2 has values and no head");
        refused("Title,Age\n\"x,1\n", "quotation mark");
        assertThatThrownBy(() -> attributes.foresee(lead, "a.xlsx", new byte[] {'P', 'K', 3, 4, 5}, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("can’t be read as a workbook");
        assertThatThrownBy(() -> attributes.foresee(lead, "a.xls", new byte[] {1, 2, 3, 4, 5}, false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("save it as XLSX or CSV");
        assertThatThrownBy(() -> attributes.foresee(lead, "bomb.xlsx", bomb(), false))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unpacks to more than 64 MB");
    }

    @Test
    void a_file_of_an_older_windows_is_read_as_its_letters_are() {
        byte[] file = "Title,Setting\nInterview 1,Café\n".getBytes(Charset.forName("windows-1252"));

        FillPlan plan = attributes.foresee(lead, "old.csv", file, false);

        assertThat(plan.rows().getFirst().changes()).containsExactly(new Change("Setting", "", "Café"));
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int at = 0; at < 65; at++) {
                zip.write(nothing);
            }
        }
        return out.toByteArray();
    }

    private void refused(String csv, String sentence) {
        assertThatThrownBy(() -> foresee(csv)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    private FillPlan foresee(String csv) {
        return attributes.foresee(lead, "a.csv", csv.getBytes(UTF_8), false);
    }

    private AttributeGrid.Row row(SourceId source) {
        return queries.grid(lead).rows().stream()
                .filter(row -> row.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
