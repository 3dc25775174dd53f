package org.trigpoint.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.privacy.KeptBack;
import org.trigpoint.privacy.PseudonymService;
import org.trigpoint.privacy.ReviewService.Wish;
import org.trigpoint.reports.ThemeExtractsRequest;
import org.trigpoint.reports.ThemeExtractsRequest.Around;
import org.trigpoint.reports.ThemeExtractsRequest.Order;
import org.trigpoint.testing.PlantedInterview;
import org.trigpoint.testing.SmallStudy;

@HouseTest
@Import(PlantedInterview.class)
class ReportFilesTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private PlantedInterview planting;

    @Autowired
    private CodeExampleService examples;

    @Autowired
    private PseudonymService pseudonyms;

    @Autowired
    private ReportExport reports;

    @Autowired
    private CodebookExport codebooks;

    private SmallStudy study;
    private PlantedInterview.Planted planted;
    private Coder ana;

    @BeforeEach
    void a_coded_interview() {
        study = new SmallStudy(sql, access);
        planted = planting.plant(study, study.lead("lead"));
        ana = planted.ana();
    }

    private ThemeExtractsRequest request() {
        return new ThemeExtractsRequest(study.analysis, null, Around.WORDS, 2, Order.SOURCE);
    }

    private static String page(Cleared file) {
        assertThat(file.name()).endsWith(".html");
        return new String(file.content(), UTF_8);
    }

    private static String words(Cleared file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return String.join("", parts.values());
    }

    @Test
    void a_page_of_extracts_sets_them_off_from_what_surrounds_them_and_lets_no_markup_through() {
        String page = page(reports.extracts(ana, request(), ReportFormat.HTML));

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<i>Kim: We </i><b>waited for months</b><i>.\nUna: Nobody</i>")
                .contains(
                        "Robin \u00b7 Parent \u00b7 turn 1 \u00b7 LA01 \u00b7 Waiting. Before quoting: This is the only parent")
                .contains("<h2>Waiting &lt;is&gt; work</h2>", "2 segments in 1 source by 1 participant")
                .contains("Against \u201cWaiting &lt;is&gt; work\u201d", "Contradicts it: Somebody did.")
                .contains("These themes rest on 3 segments in 1 source by 1 participant, each counted once.")
                .contains("Journal number", "Made by", "Method", "Codebook (SHA-256)")
                .doesNotContain("<is>", "<script", "src=", "url(");
        assertThat(page.indexOf("<b>the letter came</b>")).isGreaterThan(page.indexOf("Against \u201c"));
        assertThat(study.journal()).last().isEqualTo("ThemeExtractsExported");
    }

    @Test
    void a_document_of_extracts_says_the_same_in_paragraphs_of_one_style() throws IOException {
        String document = words(reports.extracts(ana, request(), ReportFormat.DOCX));

        assertThat(document)
                .contains("w:val=\"Quote\"", "waited for months", "We ", "w:val=\"6E6E6E\"")
                .contains("Waiting &lt;is&gt; work", "Where this comes from", "2 words on either side; by source");
    }

    @Test
    void a_workbook_of_extracts_has_a_line_each_and_where_they_come_from() throws IOException {
        Cleared file = reports.extractTable(ana, request());

        assertThat(file.name()).matches("extracts-by-theme-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
        assertThat(words(file))
                .contains("Carries its code", "Contradicts it", "Does not fit it")
                .contains("Kim: We waited for months", "Robin", "Journal number");
    }

    @Test
    void a_name_that_begins_outside_an_extract_and_ends_within_is_found_in_every_format() {
        pseudonyms.add(study.steward("keeper"), List.of(new Wish("We waited", "[somebody]")));
        ThemeExtractsRequest wide =
                new ThemeExtractsRequest(study.analysis, planted.theme(), Around.WORDS, 1, Order.SOURCE);

        for (ReportFormat format : ReportFormat.values()) {
            assertThatThrownBy(() -> reports.extracts(ana, wide, format)).isInstanceOf(KeptBack.class);
        }
        assertThatThrownBy(() -> reports.extractTable(ana, wide)).isInstanceOf(KeptBack.class);
    }

    @Test
    void the_book_of_themes_is_a_page_too_and_says_what_it_is_made_of() {
        String page = page(reports.book(ana, study.analysis, ReportFormat.HTML));

        assertThat(page)
                .contains("<strong>Subthemes. </strong>Going home")
                .contains("<strong>Codes. </strong>", "Waiting \u203a Letter")
                .contains("We waited for months", "Against it", "contradicts it. Somebody did.")
                .contains("Journal number");
        assertThat(study.journal()).last().isEqualTo("ThemeBookExported");
    }

    @Test
    void the_codebook_is_a_page_too_with_its_examples() {
        examples.add(ana, planted.waiting(), planting.passage(planted.source(), "waited for months"), "plain");

        String page = page(codebooks.file(ana, study.analysis, null, CodebookFormat.HTML));

        assertThat(page).contains("\u201cwaited for months\u201d", "Interview 1: plain", "journal number");
    }

    @Test
    void the_sheet_of_a_source_counts_and_says_who_coded() throws IOException {
        String page = page(reports.sheet(ana, study.analysis, planted.source(), ReportFormat.HTML));

        assertThat(page)
                .contains("75% (9 of 12).", "<caption>Codes</caption>", "<caption>Who coded, and when</caption>")
                .contains("Robin", "Parent", "We waited for months");
        assertThat(words(reports.sheet(ana, study.analysis, planted.source(), ReportFormat.DOCX)))
                .contains("75% (9 of 12).", "Who speaks");
        assertThat(study.journal()).last().isEqualTo("SourceSheetExported");
    }

    @Test
    void the_audit_tells_each_event_with_its_words_and_its_line_of_the_journal() throws IOException {
        String page = page(reports.audit(ana, study.analysis, planted.source(), ReportFormat.HTML));

        assertThat(page)
                .contains("4 events", "Gave the code \u201cWaiting\u201d", "\u201cwe went home\u201d")
                .containsPattern("text version 1 \u00b7 characters \\d+ to \\d+ \u00b7 journal line \\d+");
        assertThat(words(reports.auditTable(ana, study.analysis, planted.source())))
                .contains("Gave the code", "Letter", "the letter came", "Journal number");
        assertThat(study.journal()).last().isEqualTo("CodingAuditExported");
    }

    @Test
    void without_a_theme_there_is_nothing_to_print_and_what_to_do_is_said() {
        SmallStudy empty = new SmallStudy(sql, access);
        Coder eva = empty.coder("eva");
        ThemeExtractsRequest all = new ThemeExtractsRequest(empty.analysis, null, Around.WORDS, 0, Order.SOURCE);

        assertThatThrownBy(() -> reports.extracts(eva, all, ReportFormat.HTML))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("make the first one");
    }
}
