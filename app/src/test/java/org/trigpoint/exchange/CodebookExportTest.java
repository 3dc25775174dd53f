package org.trigpoint.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.INTAKE_FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codebook.CodeExampleService;
import org.trigpoint.codebook.CodeGroupService;
import org.trigpoint.codebook.CodebookVersionService;
import org.trigpoint.codebooks.qdc.MalformedCodebook;
import org.trigpoint.codebooks.qdc.QdcCodebook;
import org.trigpoint.codebooks.qdc.QdcReader;
import org.trigpoint.codes.CodeService;
import org.trigpoint.codes.CodeWordingService;
import org.trigpoint.codes.CodeWords;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodebookVersionId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class CodebookExportTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodeWordingService wording;

    @Autowired
    private CodingService coding;

    @Autowired
    private CodeGroupService groups;

    @Autowired
    private CodeExampleService examples;

    @Autowired
    private CodebookVersionService versions;

    @Autowired
    private CodebookExport export;

    @Autowired
    private IntakeService intake;

    @Autowired
    private JobRunner jobs;

    private SmallStudy study;
    private Coder ana;
    private CodeId trust;
    private CodeId waiting;

    @BeforeEach
    void aSmallCodebook() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        SourceId source = study.source("Interview 1", study.la01, ana, "Nobody rang 🙂 back.\nThen the letter came.");
        trust = codes.make(ana, study.analysis, null, "=Trust & <care>", 4);
        waiting = codes.make(ana, study.analysis, trust, "Waiting", null);
        wording.reword(
                ana,
                waiting,
                CodeWords.NONE,
                new CodeWords(
                        "Time that passes.\nOver months.",
                        "Months.",
                        "Not lateness.",
                        CodeWords.Reasoning.INDUCTIVE,
                        null));
        groups.put(ana, groups.make(ana, study.analysis, "Service"), List.of(waiting));
        coding.code(ana, study.passage(source, "Nobody rang"), waiting);
        examples.add(ana, waiting, study.passage(source, "rang 🙂 back"), "plain");
    }

    @Test
    void theCsvHasALineForEachCodeAndNoFormula() throws IOException {
        Cleared file = export.file(ana, study.analysis, null, CodebookFormat.CSV);

        String text = new String(file.content(), UTF_8);
        assertThat(file.name()).matches("codebook-reflexive-\\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(text).startsWith("\uFEFFGUID,");
        List<CSVRecord> lines;
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text.substring(1)),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            lines = parser.getRecords();
        }
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("Name")).isEqualTo("'=Trust & <care>");
        CSVRecord line = lines.getLast();
        assertThat(line.get("Path")).isEqualTo("'=Trust & <care> › Waiting");
        assertThat(line.get("Parent GUID")).isEqualTo(lines.getFirst().get("GUID"));
        assertThat(line.get("Description")).isEqualTo("Time that passes.\nOver months.");
        assertThat(line.get("Deductive or inductive")).isEqualTo("inductive");
        assertThat(line.get("Examples")).isEqualTo("“rang 🙂 back” (Interview 1): plain");
        assertThat(line.get("Segments")).isEqualTo("1");
        assertThat(line.get("Codebook")).contains("analysis “Reflexive”").contains("as it stood on");
    }

    @Test
    void theQdcIsReadAgainWithTheSameGuidsEachTime() throws MalformedCodebook {
        QdcCodebook first = qdc(null);
        QdcCodebook again = qdc(null);

        assertThat(again.codes()).isEqualTo(first.codes());
        assertThat(again.sets()).isEqualTo(first.sets());
        QdcCodebook.Code top = first.codes().getFirst();
        assertThat(top.name()).isEqualTo("=Trust & <care>");
        assertThat(top.colour()).isEqualTo("#6244cc");
        assertThat(top.codes()).singleElement().satisfies(code -> {
            assertThat(code.description())
                    .isEqualTo(
                            "Time that passes.\nOver months.\n\nWhen to use: Months.\n\nWhen not to use: Not lateness."
                                    + "\n\nReasoning: inductive\n\nExample: “rang 🙂 back” (Interview 1)");
            assertThat(first.sets().getFirst().members()).containsExactly(code.guid());
        });
        assertThat(first.origin()).startsWith("Trigpoint. Study “");
    }

    @Test
    void theWordDocumentIsReadAsAnyOther() throws IOException {
        Cleared file = export.file(ana, study.analysis, null, CodebookFormat.DOCX);

        Map<String, String> parts = parts(file.content());
        assertThat(parts.get("word/document.xml"))
                .contains("<w:pStyle w:val=\"Heading1\"/>")
                .contains("=Trust &amp; &lt;care&gt;")
                .contains("<w:pStyle w:val=\"Heading2\"/>");
        assertThat(parts.keySet())
                .contains("[Content_Types].xml", "_rels/.rels", "word/styles.xml", "docProps/core.xml");
        String text = read(file);
        assertThat(text)
                .contains("Codebook: Reflexive")
                .contains("Waiting")
                .contains("When to use. Months.")
                .contains("“rang 🙂 back” Interview 1: plain")
                .contains("Exported by");
    }

    @Test
    void aNamedVersionIsTakenAsItWas() throws MalformedCodebook {
        CodebookVersionId version = versions.name(ana, study.analysis, "After round 1", "");
        codes.rename(ana, trust, "Reliance");

        assertThat(qdc(version).codes().getFirst().name()).isEqualTo("=Trust & <care>");
        assertThat(qdc(version).sets()).isEqualTo(qdc(null).sets());
        assertThat(qdc(null).codes().getFirst().name()).isEqualTo("Reliance");
        assertThat(export.file(ana, study.analysis, version, CodebookFormat.DOCX)
                        .name())
                .isEqualTo("codebook-reflexive-after-round-1.docx");
    }

    @Test
    void theJournalHasItsLineBeforeAFileLeaves() {
        export.file(ana, study.analysis, null, CodebookFormat.QDC);

        assertThat(study.journal()).endsWith("CodebookExported");
    }

    @Test
    void wordsOfAnotherSiteDoNotLeaveAndNothingOfAnotherStudyDoes() {
        Coder una = study.coderOf("una", study.la02);
        SmallStudy other = new SmallStudy(sql, access);
        Coder eve = other.coder("eve");

        assertThat(new String(
                        export.file(una, study.analysis, null, CodebookFormat.CSV)
                                .content(),
                        UTF_8))
                .doesNotContain("rang");
        assertThatThrownBy(() -> export.file(eve, study.analysis, null, CodebookFormat.CSV))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> export.file(eve, other.analysis, null, CodebookFormat.CSV))
                .isInstanceOf(Refusal.class);
    }

    private QdcCodebook qdc(@Nullable CodebookVersionId version) throws MalformedCodebook {
        byte[] content =
                export.file(ana, study.analysis, version, CodebookFormat.QDC).content();
        return QdcReader.read(new ByteArrayInputStream(content));
    }

    /** As it is read when somebody brings it in as a source. */
    private String read(Cleared file) {
        var brought = intake.receive(ana, file.name(), file.content());
        jobs.runUntilEmpty();
        return sql.select(INTAKE_FILE.TEXT)
                .from(INTAKE_FILE)
                .where(INTAKE_FILE.ID.eq(brought))
                .fetchSingle()
                .value1();
    }

    private static Map<String, String> parts(byte[] content) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
