package org.trigpoint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.SOURCE_PARTICIPANT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.Materials;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.studies.ParticipantDetails;
import org.trigpoint.studies.ParticipantService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;
import org.trigpoint.themes.ThemeWords;

@HouseTest
class MatrixReportTest {

    private static final OffsetDateTime A_YEAR_AGO = OffsetDateTime.of(2025, 3, 4, 5, 6, 8, 0, ZoneOffset.UTC);

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
    private ParticipantService people;

    @Autowired
    private Materials materials;

    @Autowired
    private TransactionTemplate transactions;

    private SmallStudy study;
    private Coder ana;

    @BeforeEach
    void aThemeSaidByAManager() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        SourceId source = study.source("A manager", study.la01, ana, "Posts <are> empty & families wait.");
        ParticipantId manager =
                people.add(study.lead("lead"), new ParticipantDetails("Mo", "Team manager", study.la01));
        sql.insertInto(SOURCE_PARTICIPANT)
                .set(SOURCE_PARTICIPANT.STUDY_ID, study.study)
                .set(SOURCE_PARTICIPANT.SOURCE_ID, source)
                .set(SOURCE_PARTICIPANT.PARTICIPANT_ID, manager)
                .execute();
        CodeId waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        ThemeId theme = themes.make(ana, study.analysis, "Time <stands> still");
        themes.gather(ana, theme, Set.of(waiting));
        themes.describe(
                ana,
                theme,
                1,
                new ThemeWords("Time <stands> still", "Waiting is work.", "Not: being late.", "What waiting asks."));
        coding.code(ana, study.passage(source, "families wait."), waiting);
    }

    @Test
    void equal_material_gives_equal_bytes_that_carry_its_moment_and_not_the_clock() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            byte[] once = written(request(0), format);
            assertThat(written(request(0), format)).as(format.name()).isEqualTo(once);
        }
        assertThat(parts(written(request(0), ExportFormat.XLSX)).get("docProps/core.xml"))
                .contains("2025-03-04T05:06:08Z");
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(written(request(0), ExportFormat.XLSX)))) {
            assertThat(Objects.requireNonNull(zip.getNextEntry()).getTimeLocal())
                    .isEqualTo(A_YEAR_AGO.toLocalDateTime());
        }
    }

    @Test
    void a_word_document_has_the_table_with_heads_that_repeat_its_unit_and_where_it_comes_from() throws IOException {
        String body = parts(written(request(0), ExportFormat.DOCX)).getOrDefault("word/document.xml", "");

        assertThat(body)
                .contains("Themes by role within site, counted in segments")
                .contains("Theme (segments, snapshot S-12-3f9a21)", "Participants in the column")
                .contains("<w:tblHeader/>")
                .contains("Time &lt;stands&gt; still", "Waiting is work.", "Not: being late.", "What waiting asks.")
                .contains(
                        "Where the numbers come from", "Snapshot S-12-3f9a21 \u201cwinter 2025\u201d", "Journal number")
                .contains("w:h=\"16838\"");
        assertThat(count(body, "<w:tbl>")).isEqualTo(2);
    }

    @Test
    void a_page_of_html_stands_alone_and_lets_no_markup_through() {
        String page = new String(written(request(0), ExportFormat.HTML), StandardCharsets.UTF_8);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<caption>Table. Themes by role within site, counted in segments. Snapshot S-12-3f9a21"
                        + " \u201cwinter 2025\u201d.")
                .contains("<th scope=\"row\">Time &lt;stands&gt; still</th>")
                .contains("LA01 Authority LA01 \u00b7 Team manager")
                .doesNotContain("<stands>")
                .doesNotContain("<script", "http-equiv", "src=", "url(");
        assertThat(count(page, "<th scope=\"col\"")).isEqualTo(3 * 3 + 2);
    }

    @Test
    void a_pdf_is_whole_and_tagged() {
        String pdf = new String(written(request(0), ExportFormat.PDF), StandardCharsets.ISO_8859_1);

        assertThat(pdf).startsWith("%PDF-").contains("%%EOF");
        assertThat(pdf + inflated(pdf))
                .contains("/StructTreeRoot", "/MarkInfo")
                .contains("/Lang (en-GB)", "/DisplayDocTitle true")
                .contains("/THead", "/S /TH", "/Scope")
                .contains("/FontFile2")
                .contains("D:20250304050608")
                .doesNotContain("/BaseFont /Helvetica");
    }

    /** What its packed streams say. */
    private static String inflated(String pdf) {
        StringBuilder words = new StringBuilder();
        Matcher streams = Pattern.compile("stream\r?\n").matcher(pdf);
        byte[] piece = new byte[1 << 20];
        while (streams.find()) {
            Inflater inflater = new Inflater();
            inflater.setInput(pdf.substring(streams.end()).getBytes(StandardCharsets.ISO_8859_1));
            try {
                words.append(new String(piece, 0, inflater.inflate(piece), StandardCharsets.ISO_8859_1));
            } catch (DataFormatException notPacked) {
                words.append(' ');
            } finally {
                inflater.end();
            }
        }
        return words.toString();
    }

    @Test
    void hidden_counts_are_in_no_format_nor_are_the_extracts_that_would_tell_them() throws IOException {
        String csv = new String(written(request(3), ExportFormat.CSV), StandardCharsets.UTF_8);
        assertThat(csv).endsWith("Time <stands> still,<3,<3\r\n");
        String page = new String(written(request(3), ExportFormat.HTML), StandardCharsets.UTF_8);
        assertThat(page).contains("&lt;3 means at least 1 and fewer than 3.");
        Map<String, String> book = parts(written(request(3), ExportFormat.XLSX));
        assertThat(String.join("", book.values())).contains("&lt;3").doesNotContain("families wait.");
        assertThat(String.join("", parts(written(request(0), ExportFormat.XLSX)).values()))
                .contains("families wait.")
                .contains("This is the only team manager at LA01.");
    }

    private MatrixRequest request(int under) {
        return new MatrixRequest(
                study.analysis,
                MatrixRequest.Rows.THEMES,
                List.of(By.SITE, By.ROLE),
                CountingUnit.SEGMENTS,
                MatrixRequest.Only.ALL,
                false,
                under);
    }

    /** As if it had been frozen: the same material, of a moment that is long gone. */
    private byte[] written(MatrixRequest request, ExportFormat format) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            Material now = materials.of(ana, study.analysis, true);
            Material then = new Material(
                    new Material.Moment(17, A_YEAR_AGO, "S-12-3f9a21 \u201cwinter 2025\u201d"),
                    now.origin(),
                    now.themes(),
                    now.codes(),
                    now.sites(),
                    now.waves(),
                    now.sources(),
                    now.participants(),
                    now.sets(),
                    now.segments(),
                    now.wording());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                ThemeMatrixFile.write(then, request, format, out, progress -> {});
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return out.toByteArray();
        }));
    }

    private static int count(String words, String what) {
        return words.split(Pattern.quote(what), -1).length - 1;
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
