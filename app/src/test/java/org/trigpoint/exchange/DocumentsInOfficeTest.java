package org.trigpoint.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.Analysis;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Method;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.framework.FrameworkMatrix;
import org.trigpoint.framework.FrameworkQueries;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.privacy.Cleared;
import org.trigpoint.reports.ThemeExtractsRequest;
import org.trigpoint.search.pages.PdfWords;
import org.trigpoint.snapshots.Snapshot;
import org.trigpoint.snapshots.SnapshotQueries;
import org.trigpoint.snapshots.SnapshotService;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.themes.Theme;
import org.trigpoint.themes.ThemeQueries;

/** LibreOffice opens every kind of office document that leaves, as somebody with another program would, and sets it on paper. */
@HouseTest
@WithDemo
@EnabledIf("anOfficeIsThere")
class DocumentsInOfficeTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final long MOST_SECONDS = 120;

    @Autowired
    private AccessDesk access;

    @Autowired
    private DemoStudy demo;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private ThemeQueries themes;

    @Autowired
    private FrameworkQueries charts;

    @Autowired
    private SnapshotService snapshots;

    @Autowired
    private SnapshotQueries frozen;

    @Autowired
    private ThemeMatrixExport matrices;

    @Autowired
    private CodebookExport codebooks;

    @Autowired
    private FrameworkExport frameworks;

    @Autowired
    private DraftExport drafts;

    @Autowired
    private ReportExport reports;

    @Autowired
    private AttributeGridExport attributes;

    @Autowired
    private SourceQueries sources;

    @Autowired
    private SnapshotMatrixExport snapshotMatrices;

    @Autowired
    private SnapshotBookExport snapshotBooks;

    private final List<Document> documents = new ArrayList<>();
    private Lead lead;
    private Path folder;

    /** A document and what has to stand on its pages. */
    private record Document(String name, String ending, Cleared file, List<String> says) {}

    static boolean anOfficeIsThere() {
        return OFFICE.toFile().canExecute();
    }

    @BeforeEach
    void the_documents_of_the_demo_study() throws IOException {
        lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        folder = Path.of("target", "documents-" + ProcessHandle.current().pid()).toAbsolutePath();
        Files.createDirectories(folder);
        Analysis reflexive = analysis(Method.REFLEXIVE);
        Analysis charted = analysis(Method.FRAMEWORK);
        ofThemes(reflexive);
        ofSources(reflexive);
        ofCharts(charted);
        ofSnapshots(reflexive, charted);
        add("attributes.xlsx", attributes.xlsx(lead), "Title", "bring the file back", "journal number");
    }

    private Analysis analysis(Method method) {
        return analyses.of(lead).stream()
                .filter(one -> one.method() == method)
                .findFirst()
                .orElseThrow();
    }

    private void ofThemes(Analysis analysis) {
        Theme theme = themes.of(lead, analysis.id()).stream()
                .filter(one -> one.status().goesOn())
                .findFirst()
                .orElseThrow();
        MatrixRequest narrow = MatrixRequest.of(analysis.id(), By.SITE, CountingUnit.SEGMENTS);
        MatrixRequest wide = new MatrixRequest(
                analysis.id(),
                MatrixRequest.Rows.THEMES,
                List.of(By.SITE, By.ROLE),
                CountingUnit.PARTICIPANTS,
                MatrixRequest.Only.ALL,
                true,
                0);
        for (ExportFormat format : List.of(ExportFormat.XLSX, ExportFormat.DOCX)) {
            add(
                    "theme-matrix." + format.ending(),
                    matrices.file(lead, narrow, format),
                    "Theme (segments)",
                    "Participants in the column",
                    theme.name(),
                    theme.concept(),
                    "Journal number");
            add(
                    "theme-matrix-crossed." + format.ending(),
                    matrices.file(lead, wide, format),
                    "Theme (participants)",
                    theme.name(),
                    "Journal number");
        }
        add(
                "codebook.docx",
                codebooks.file(lead, analysis.id(), null, CodebookFormat.DOCX),
                "Codebook: " + analysis.name(),
                analysis.method().label(),
                "Exported by");
        add(
                "methods.docx",
                drafts.file(lead, analysis.id(), DraftExport.Format.DOCX),
                "How the analysis",
                "Where this comes from");
        add(
                "theme-book.docx",
                reports.book(lead, analysis.id(), ReportFormat.DOCX),
                "Themes: " + analysis.name(),
                theme.concept(),
                "journal");
    }

    private void ofSources(Analysis analysis) {
        ThemeExtractsRequest request = new ThemeExtractsRequest(
                analysis.id(), null, ThemeExtractsRequest.Around.WORDS, 20, ThemeExtractsRequest.Order.SOURCE);
        add("extracts.docx", reports.extracts(lead, request, ReportFormat.DOCX), "Journal number", "Made by");
        add("extracts.xlsx", reports.extractTable(lead, request), "Journal number");
        SourceRow source = sources.list(lead).getFirst();
        add("sheet.docx", reports.sheet(lead, analysis.id(), source.id(), ReportFormat.DOCX), source.title());
        add("audit.docx", reports.audit(lead, analysis.id(), source.id(), ReportFormat.DOCX), source.title());
        add("audit.xlsx", reports.auditTable(lead, analysis.id(), source.id()), "Journal number");
    }

    private void ofCharts(Analysis analysis) {
        FrameworkMatrix matrix = charts.of(lead, analysis.id()).stream()
                .map(line -> charts.matrix(lead, line.id()))
                .filter(one -> summaries(one).findAny().isPresent())
                .findFirst()
                .orElseThrow();
        for (FrameworkFormat format : List.of(FrameworkFormat.XLSX, FrameworkFormat.DOCX)) {
            add(
                    "framework-matrix." + format.ending(),
                    frameworks.file(lead, matrix.id(), format),
                    matrix.columns().getFirst().title(),
                    matrix.rows().getLast().title(),
                    summaries(matrix).findFirst().orElseThrow(),
                    "Evidenced, of those asked",
                    "journal number");
        }
    }

    private static Stream<String> summaries(FrameworkMatrix matrix) {
        return matrix.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(FrameworkMatrix.Cell::written)
                .map(cell -> Objects.requireNonNull(cell.summary()).text());
    }

    private void ofSnapshots(Analysis reflexive, Analysis charted) {
        Snapshot named = frozen.of(lead, reflexive.id()).getFirst();
        MatrixRequest request = MatrixRequest.of(reflexive.id(), By.ROLE, CountingUnit.SOURCES);
        for (ExportFormat format : List.of(ExportFormat.XLSX, ExportFormat.DOCX)) {
            add(
                    "snapshot." + format.ending(),
                    snapshotMatrices.file(lead, named.id(), request, format),
                    "Theme (sources, snapshot " + named.printed() + ")",
                    "Snapshot " + named.printed(),
                    named.digest());
        }
        add(
                "snapshot-themes.docx",
                snapshotBooks.file(lead, named.id(), BookFormat.DOCX),
                "Snapshot " + named.printed(),
                named.digest());
        Snapshot charts = frozen.one(
                lead,
                snapshots.make(lead, charted.id(), "Charts, for print", "").orElseThrow());
        add(
                "snapshot-charts.docx",
                snapshotBooks.file(lead, charts.id(), BookFormat.DOCX),
                "Parents by theme",
                "Snapshot " + charts.printed());
    }

    /** The kind is in the name, for a workbook and a text of one name are set into one file. */
    private void add(String name, Cleared file, String... says) {
        documents.add(new Document(name.replace(".", "-"), name.substring(name.indexOf('.')), file, List.of(says)));
    }

    @Test
    void every_document_opens_clean_and_is_set_whole_with_its_heads_its_origin_and_its_pages_numbered()
            throws IOException, InterruptedException {
        for (Document document : documents) {
            Files.write(
                    folder.resolve(document.name() + document.ending()),
                    document.file().content());
        }

        assertThat(converted()).contains("writer_pdf_Export", "calc_pdf_Export").doesNotContain("Error");

        for (Document document : documents) {
            List<String> pages = pages(document);
            String words = plain(String.join("\n", pages));
            assertThat(pages).as(document.name()).isNotEmpty();
            assertThat(document.says())
                    .as(document.name())
                    .allSatisfy(said -> assertThat(words).contains(plain(said)));
            assertThat(plain(pages.getLast()))
                    .as(document.name())
                    .contains("Page" + pages.size() + "of" + pages.size());
        }
        headsComeAgain();
    }

    private void headsComeAgain() throws IOException {
        Document chart = documents.stream()
                .filter(one -> one.name().equals("framework-matrix-docx"))
                .findFirst()
                .orElseThrow();
        String column = plain(chart.says().getFirst());
        List<String> pages =
                pages(chart).stream().map(DocumentsInOfficeTest::plain).toList();
        int last = 0;
        while (!pages.get(last).contains("Evidenced,ofthoseasked")) {
            last++;
        }
        assertThat(last).as("the table goes over pages").isPositive();
        assertThat(pages.subList(0, last + 1))
                .allSatisfy(page -> assertThat(page).contains(column));
    }

    private List<String> pages(Document document) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("printed").resolve(document.name() + ".pdf"))) {
            return PdfWords.pages(in);
        }
    }

    /** Words without what a line's end makes of them, and without the signs of Markdown. */
    private static String plain(String words) {
        return words.replaceAll("[\\s\\u00ad*]+", "");
    }

    /** Has all of them set in one go, by an office with a profile of its own, and gives what it had to say. */
    private String converted() throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("printed").toString()));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().matches(".*\\.(docx|xlsx)"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(command::add);
        }
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(office.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("the office comes to an end")
                    .isTrue();
        } finally {
            office.destroyForcibly();
        }
        assertThat(office.exitValue()).isZero();
        return Files.readString(said);
    }
}
