package org.trigpoint.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.evidence.Stance;
import org.trigpoint.evidence.ThemeExtractService;
import org.trigpoint.evidence.ThemeQuotationService;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.quoting.Answer;
import org.trigpoint.quoting.Consent;
import org.trigpoint.quoting.ConsentService;
import org.trigpoint.quoting.Quotable;
import org.trigpoint.snapshots.SnapshotService;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

/** What leaves the house of people who may not be quoted: nothing they said, and how much that is. */
@HouseTest
class QuotableFilesTest {

    private static final Consent NO = new Consent(Answer.MAY_NOT, "", null, "");

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private ParticipantService participants;

    @Autowired
    private ConsentService consents;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private CodeExampleService examples;

    @Autowired
    private ThemeService themes;

    @Autowired
    private ThemeExtractService extracts;

    @Autowired
    private ThemeQuotationService quotations;

    @Autowired
    private ReportExport themeFiles;

    @Autowired
    private ThemeMatrixExport matrices;

    @Autowired
    private CodebookExport codebooks;

    @Autowired
    private SnapshotService snapshots;

    @Autowired
    private SnapshotMatrixExport frozen;

    private SmallStudy study;
    private Lead lead;
    private Coder ana;
    private ParticipantId kim;
    private ParticipantId max;

    @BeforeEach
    void two_parents_are_coded_quoted_and_stand_as_examples() {
        study = new SmallStudy(sql, access);
        lead = study.lead("lea");
        ana = study.coder("ana");
        kim = participants.add(lead, new ParticipantDetails("Kim", "parent", study.la01));
        max = participants.add(lead, new ParticipantDetails("Max", "parent", study.la01));
        SourceId source = writing.add(
                ana,
                "one.txt",
                "Kim: They came when they said.\nMax: We waited all spring.\nKim: Nobody rang us.\n",
                SourceDescription.unchanged().titled("Interview 1").atSite(study.la01));
        CodeId waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        ThemeId theme = themes.make(ana, study.analysis, "Waiting is work");
        themes.gather(ana, theme, Set.of(waiting));
        for (String words : List.of("They came when they said.", "We waited all spring.")) {
            Passage passage = study.passage(source, words);
            coding.code(ana, passage, waiting);
            quotations.choose(ana, theme, passage);
            examples.add(ana, waiting, passage, "");
        }
        extracts.attach(ana, theme, study.passage(source, "Nobody rang us."), Stance.CONTRADICTS, "Said later.");
    }

    private MatrixRequest bySite() {
        return MatrixRequest.of(study.analysis, By.SITE, CountingUnit.SEGMENTS);
    }

    @Test
    void a_book_of_themes_leaves_out_what_was_chosen_before_consent_was_withdrawn_and_says_how_many()
            throws IOException {
        assertThat(document(themeFiles.book(ana, study.analysis, ReportFormat.DOCX)))
                .contains("They came when they said.", "We waited all spring.", "Nobody rang us.")
                .contains("3 passages are printed without a record of consent to quote");

        consents.record(lead, Set.of(kim), NO);
        consents.record(lead, Set.of(max), new Consent(Answer.CONDITIONS, "Not with the site.", null, ""));

        assertThat(document(themeFiles.book(ana, study.analysis, ReportFormat.DOCX)))
                .contains("We waited all spring.", "Consent to quote on conditions: Not with the site.")
                .contains("2 passages are left out: somebody who speaks there may not be quoted.")
                .doesNotContain("They came when they said.", "Nobody rang us.");
    }

    @Test
    void a_codebook_says_where_an_example_is_left_out_in_every_format() throws IOException {
        consents.record(lead, Set.of(kim), NO);

        assertThat(document(codebooks.file(ana, study.analysis, null, CodebookFormat.DOCX)))
                .contains("1 passage is left out", "We waited all spring.", Quotable.LEFT_OUT)
                .doesNotContain("They came");
        for (CodebookFormat format : List.of(CodebookFormat.CSV, CodebookFormat.QDC)) {
            assertThat(new String(
                            codebooks.file(ana, study.analysis, null, format).content(), StandardCharsets.UTF_8))
                    .contains("We waited all spring.", Quotable.LEFT_OUT)
                    .doesNotContain("They came");
        }
    }

    @Test
    void a_workbook_keeps_the_line_of_a_passage_and_not_its_words() throws IOException {
        consents.record(lead, Set.of(kim), NO);

        byte[] file = matrices.file(ana, bySite(), ExportFormat.XLSX).content();

        assertThat(column(file, "Extracts", 9)).containsExactly("Words", Quotable.LEFT_OUT, "We waited all spring.");
        assertThat(column(file, "Extracts", 11))
                .containsExactly(
                        "Before quoting", "Kim may not be quoted.", "It is not recorded whether Max may be quoted.");
        assertThat(column(file, "Provenance", 1))
                .anyMatch(
                        said -> said.startsWith("1 passage is left out: somebody who speaks there may not be quoted."));
    }

    @Test
    void a_snapshot_asks_consent_on_the_day_on_which_words_leave_and_its_table_stays() throws IOException {
        SnapshotId snapshot = snapshots.make(ana, study.analysis, "Then", "").orElseThrow();
        byte[] before = frozen.file(ana, snapshot, bySite(), ExportFormat.XLSX).content();
        assertThat(column(before, "Extracts", 9)).contains("They came when they said.");

        consents.record(lead, Set.of(kim), NO);

        byte[] after = frozen.file(ana, snapshot, bySite(), ExportFormat.XLSX).content();
        assertThat(column(after, "Extracts", 9)).containsExactly("Words", Quotable.LEFT_OUT, "We waited all spring.");
        for (int at = 0; at < 3; at++) {
            assertThat(column(after, "Matrix", at)).isEqualTo(column(before, "Matrix", at));
        }
    }

    private static List<String> column(byte[] file, String sheet, int at) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.findSheet(sheet).orElseThrow().read().stream()
                    .filter(row -> row.getCellCount() > at)
                    .map(row -> text(row, at))
                    .toList();
        }
    }

    private static String text(Row row, int at) {
        return row.getCellText(at);
    }

    private static String document(Cleared file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        throw new IllegalStateException("There is no document in the file.");
    }
}
