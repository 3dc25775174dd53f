package org.trigpoint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrix;
import org.trigpoint.matrices.ThemeMatrixQueries;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.ThemeId;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;

@HouseTest
class ThemeMatrixExportTest {

    private static final String NEAR = "=1+1 is what she said.\n@work nobody rang.\n+44 was the number.\n\tIndented.";
    private static final String FAR = "Ünder 𝄞 the bridge.\nWe waited too.";

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
    private ThemeMatrixQueries matrices;

    @Autowired
    private ThemeMatrixExport export;

    @TempDir
    private Path folder;

    private SmallStudy study;
    private Coder ana;
    private SourceId near;
    private SourceId far;

    @BeforeEach
    void aThemeWhoseExtractsLookLikeFormulas() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        near = study.source("=Near", study.la01, ana, NEAR);
        far = study.source("Far", study.la02, ana, FAR);
        CodeId waiting = codes.make(ana, study.analysis, null, "Waiting", null);
        ThemeId theme = themes.make(ana, study.analysis, "@Time, stands \"still\"");
        themes.gather(ana, theme, Set.of(waiting));
        themes.make(ana, study.analysis, "Nothing in it yet");
        for (String words :
                List.of("=1+1 is what she said.", "@work nobody rang.", "+44 was the number.", "\tIndented.")) {
            coding.code(ana, study.passage(near, words), waiting);
        }
        coding.code(ana, study.passage(far, "𝄞 the bridge."), waiting);
    }

    @Test
    void the_matrix_in_the_file_is_the_matrix_on_the_screen() throws IOException {
        for (By by : By.plain()) {
            for (CountingUnit unit : CountingUnit.values()) {
                MatrixRequest request = MatrixRequest.of(study.analysis, by, unit);
                ThemeMatrix shown = matrices.of(ana, request);
                Path file = folder.resolve("m.xlsx");
                ExportedFile written = export.write(ana, request, file);

                assertThat(written.rows()).isEqualTo(2);
                assertThat(written.columns()).isEqualTo(shown.columns().size());
                List<Row> rows = sheet(file, "Matrix");
                assertThat(words(rows.getFirst()).subList(1, shown.columns().size() + 1))
                        .isEqualTo(shown.columns().stream()
                                .map(ThemeMatrix.Column::label)
                                .toList());
                assertThat(numbers(rows.get(1)).subList(0, shown.columns().size()))
                        .isEqualTo(shown.columns().stream()
                                .map(ThemeMatrix.Column::sources)
                                .toList());
                for (int row = 0; row < shown.rows().size(); row++) {
                    List<Integer> numbers = numbers(rows.get(row + 3));
                    assertThat(numbers.subList(0, numbers.size() - 1))
                            .isEqualTo(shown.rows().get(row).cells().stream()
                                    .map(cell -> cell.or(-1))
                                    .toList());
                    assertThat(numbers.getLast())
                            .isEqualTo(shown.rows().get(row).total().or(-1));
                }
            }
        }
    }

    @Test
    void what_begins_like_a_formula_is_a_text_in_the_workbook() throws IOException {
        Path file = folder.resolve("m.xlsx");
        export.write(ana, bySite(), file);

        List<Row> extracts = sheet(file, "Extracts");
        assertThat(words(extracts.getFirst()))
                .containsExactly(
                        "Theme",
                        "Code",
                        "Source",
                        "Kind",
                        "Site",
                        "Wave",
                        "Speaker",
                        "Start",
                        "End",
                        "Words",
                        "Coder",
                        "Before quoting");
        assertThat(extracts.subList(1, extracts.size()))
                .extracting(row -> row.getCell(9).asString())
                .containsExactlyInAnyOrder(
                        "𝄞 the bridge.",
                        "=1+1 is what she said.",
                        "@work nobody rang.",
                        "+44 was the number.",
                        "\tIndented.");
        Row astral = extracts.stream()
                .filter(row -> row.getCell(2).asString().equals("Far"))
                .findFirst()
                .orElseThrow();
        assertThat(astral.getCell(7).asNumber()).isEqualTo(BigDecimal.valueOf(6));
        assertThat(astral.getCell(8).asNumber()).isEqualTo(BigDecimal.valueOf(19));
        for (String sheet : List.of("Provenance", "Matrix", "Codes of themes", "Extracts")) {
            assertThat(sheet(file, sheet))
                    .flatExtracting(row -> row.stream().filter(Objects::nonNull).toList())
                    .extracting(Cell::getType)
                    .isSubsetOf(CellType.STRING, CellType.NUMBER, CellType.EMPTY);
        }
        assertThat(parts(file)).noneMatch(part -> part.contains("<f>"));
    }

    @Test
    void the_provenance_says_what_a_stranger_needs() throws IOException {
        Path file = folder.resolve("m.xlsx");
        export.write(ana, bySite(), file);

        List<Row> lines = sheet(file, "Provenance");
        assertThat(lines).extracting(row -> row.getCell(0).asString()).doesNotHaveDuplicates();
        assertThat(said(lines, "Study")).contains("(number " + study.study.value() + ")");
        assertThat(said(lines, "Analysis")).startsWith("Reflexive");
        assertThat(said(lines, "Method")).isEqualTo("Reflexive thematic analysis");
        assertThat(said(lines, "Columns")).isEqualTo("Site");
        assertThat(said(lines, "Unit")).isEqualTo("Segments");
        assertThat(said(lines, "The unit means")).contains("counts once");
        assertThat(said(lines, "Made by")).endsWith("of the team");
        assertThat(said(lines, "Made at")).matches("\\d{4}-\\d{2}-\\d{2}T.*");
        assertThat(said(lines, "Sources")).isEqualTo("2");
        assertThat(said(lines, "Codings in the analysis")).isEqualTo("5");
        assertThat(said(lines, "Codebook (SHA-256)")).matches("[0-9a-f]{64}");
        assertThat(said(lines, "Material")).isEqualTo("All sites");
        assertThat(said(lines, "Shortened texts")).isEqualTo("None");
        assertThat(Long.parseLong(said(lines, "Journal number"))).isPositive();
        assertThat(said(lines, "Trigpoint version")).isNotBlank();
    }

    @Test
    void words_that_no_cell_holds_are_cut_where_one_can_see_it() throws IOException {
        String long_ = "word ".repeat(8_000) + "end";
        SourceId endless = study.source("Endless", study.la01, ana, long_);
        CodeId more = codes.make(ana, study.analysis, null, "More\u0007 of it", null);
        coding.code(ana, study.passage(endless, long_), more);
        themes.gather(ana, themes.make(ana, study.analysis, "Endless talk"), Set.of(more));
        Path file = folder.resolve("m.xlsx");

        export.write(ana, bySite(), file);

        Row last = sheet(file, "Extracts").getLast();
        assertThat(last.getCell(1).asString()).isEqualTo("More of it");
        assertThat(last.getCell(9).asString()).hasSize(32_767).endsWith("[…cut]");
        assertThat(said(sheet(file, "Provenance"), "Shortened texts")).startsWith("1 ending in");
    }

    @Test
    void csv_is_wide_safe_for_spreadsheets_and_the_same_each_time() throws IOException {
        Path file = folder.resolve("m.csv");
        ExportedFile first = export.write(ana, bySite(), file);
        ExportedFile second = export.write(ana, bySite(), file);

        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFTheme (segments),\"LA01 Authority LA01 (1 source, 0 participants)\","
                        + "\"LA02 Authority LA02 (1 source, 0 participants)\",Total\r\n"
                        + "\"'@Time, stands \"\"still\"\"\",4,1,5\r\n"
                        + "Nothing in it yet,0,0,0\r\n");
        assertThat(second.sha256()).isEqualTo(first.sha256()).isEqualTo(digest(file));
    }

    @Test
    void who_sees_one_site_takes_that_site_alone() throws IOException {
        Coder ben = study.coderOf("ben", study.la02);
        Path file = folder.resolve("m.xlsx");

        export.write(ben, bySite(), file);

        assertThat(words(sheet(file, "Matrix").getFirst()))
                .containsExactly("Theme (segments)", "LA02 Authority LA02", "Total");
        assertThat(sheet(file, "Extracts").subList(1, 2))
                .extracting(row -> row.getCell(2).asString())
                .containsExactly("Far");
        assertThat(sheet(file, "Extracts")).hasSize(2);
        assertThat(said(sheet(file, "Provenance"), "Material")).startsWith("Only site LA02");
        assertThat(said(sheet(file, "Provenance"), "Sources")).isEqualTo("1");
        assertThat(said(sheet(file, "Provenance"), "Codings in the analysis")).isEqualTo("1");
        assertThat(String.join("", parts(file))).doesNotContain("nobody rang");
    }

    @Test
    void the_journal_says_who_took_whose_words() {
        ExportedFile file = export.write(ana, bySite(), folder.resolve("m.xlsx"));

        var line = sql.selectFrom(JOURNAL)
                .where(JOURNAL.STUDY_ID.eq(study.study))
                .orderBy(JOURNAL.NUMBER.desc())
                .limit(1)
                .fetchSingle();
        assertThat(line.getKind()).isEqualTo("MatrixExported");
        assertThat(line.getPersonId()).isEqualTo(ana.person());
        assertThat(line.getSubjectId()).isEqualTo(study.analysis.value());
        assertThat(line.getPayload().data())
                .contains(file.sha256(), "\"by\": \"site\"", "\"unit\": \"segments\"")
                .contains(String.valueOf(near.value()), String.valueOf(far.value()));
    }

    @Test
    void an_export_that_ends_in_the_middle_leaves_no_file_and_no_line() throws IOException {
        Path target = folder.resolve("m.xlsx");
        Files.writeString(target, "the file of yesterday");

        assertThatThrownBy(() -> export.write(ana, bySite(), target, written -> {
                    throw new IllegalStateException("pulled out at " + written);
                }))
                .hasMessage("pulled out at 5");

        assertThat(folder).isDirectoryContaining("glob:**/m.xlsx");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(target);
        }
        assertThat(target).hasContent("the file of yesterday");
        assertThat(study.journal()).doesNotContain("MatrixExported");
    }

    @Test
    void another_studys_analysis_is_not_there() {
        Reader stranger = new SmallStudy(sql, access).coder("stranger");

        for (String name : List.of("m.xlsx", "m.csv")) {
            assertThatThrownBy(() -> export.write(stranger, bySite(), folder.resolve(name)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_of_another_kind_or_in_no_folder_is_refused() {
        assertThatThrownBy(() -> export.write(ana, bySite(), folder.resolve("m.odt")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(".docx, .html or .pdf");
        assertThatThrownBy(() ->
                        export.write(ana, bySite(), folder.resolve("absent").resolve("m.csv")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("make it first");
    }

    private MatrixRequest bySite() {
        return MatrixRequest.of(study.analysis, By.SITE, CountingUnit.SEGMENTS);
    }

    private static List<Row> sheet(Path file, String name) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            return book.findSheet(name).orElseThrow().read();
        }
    }

    private static List<String> words(Row row) {
        return row.stream().map(Cell::asString).toList();
    }

    private static List<Integer> numbers(Row row) {
        return row.stream().skip(1).map(cell -> cell.asNumber().intValue()).toList();
    }

    private static String said(List<Row> lines, String what) {
        return lines.stream()
                .filter(row -> row.getCell(0).asString().equals(what))
                .map(row -> row.getCell(1).asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> parts(Path file) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(part)) {
                    parts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
