package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.trigpoint.migrations.schema.Tables.SITE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.access.Reader;
import org.trigpoint.blindness.BlindedDelivery;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeQueries;
import org.trigpoint.coding.CodingWindow;
import org.trigpoint.coding.CodingWindowQueries;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.description.BlindingService;
import org.trigpoint.exchange.AnalysisBundleExport;
import org.trigpoint.exchange.JointDisplayExport;
import org.trigpoint.exchange.JointDisplayExport.DisplayFormat;
import org.trigpoint.history.JournalFilter;
import org.trigpoint.history.JournalQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.records.RecordHandService;
import org.trigpoint.records.RecordQueries;
import org.trigpoint.records.RecordRow;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.triangulation.Finding;
import org.trigpoint.triangulation.Finding.Progress;
import org.trigpoint.triangulation.JointDisplay;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplayQueries;
import org.trigpoint.triangulation.JointDisplayService;
import org.trigpoint.triangulation.JointDisplayService.RowPlace;
import org.trigpoint.triangulation.Triangulation;
import org.trigpoint.triangulation.TriangulationQueries;

@HouseTest
@WithDemo
class DemoTriangulationTest {

    @Autowired
    private AccessDesk access;

    @Autowired
    private DemoStudy demo;

    @Autowired
    private TriangulationQueries queries;

    @Autowired
    private JointDisplayQueries displays;

    @Autowired
    private JointDisplayService rows;

    @Autowired
    private AnalysisService analyses;

    @Autowired
    private RecordQueries records;

    @Autowired
    private RecordHandService hands;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AnalysisBundleExport bundles;

    @Autowired
    private ApplicationContext house;

    private @Nullable String site(RecordRow row) {
        return row.site() == null
                ? null
                : sql.select(SITE.CODE).from(SITE).where(SITE.ID.eq(row.site())).fetchOne(SITE.CODE);
    }

    @Test
    void both_sides_of_the_coding_window_count_what_the_database_counts() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        for (var analysis : analyses.of(lead)) {
            CodingWindow window = house.getBean(CodingWindowQueries.class).of(lead, analysis.id());
            List<Code> counted =
                    house.getBean(CodeQueries.class).tree(lead, analysis.id()).flat();
            assertThat(window.codes().flat()).isEqualTo(counted);
            assertThat(window.sources().stream().mapToInt(SourceRow::coded).sum())
                    .isEqualTo(counted.stream().mapToInt(Code::segments).sum());
            assertThat(window.sources()).hasSizeGreaterThan(50);
        }
    }

    @Test
    void findings_stand_to_strands_as_planted_with_each_code_at_least_once() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        Map<String, String> keys = DemoTriangulation.planted().stream()
                .collect(Collectors.toMap(DemoTriangulation.Planted::sentence, DemoTriangulation.Planted::key));
        Triangulation shown = queries.all(lead);

        List<DemoTruth.Converged> found = shown.findings().stream()
                .flatMap(finding -> finding.againstLead().entrySet().stream()
                        .filter(each -> each.getValue().progress() != Progress.NOT_JUDGED)
                        .map(each -> converged(
                                Objects.requireNonNull(keys.get(finding.words().sentence())),
                                each.getKey().word(),
                                each.getValue())))
                .toList();
        List<DemoTruth.Converged> planted = DemoPack.s().truths().stream()
                .filter(DemoTruth.Converged.class::isInstance)
                .map(DemoTruth.Converged.class::cast)
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(planted.stream().map(DemoTruth.Converged::code).collect(Collectors.toSet()))
                .isEqualTo(Set.of("Agreement", "Partial agreement", "Silence", "Dissonance", "-"));
        assertThat(queries.stale(lead))
                .as("nothing is stale from the beginning")
                .isEmpty();
    }

    @Test
    void each_display_has_a_judged_row_and_one_attendance_makes_its_site_stale_until_somebody_looks()
            throws IOException {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        AnalysisId analysis = analyses.of(lead).stream()
                .filter(each -> each.name().equals(DemoPack.s().analysis().name()))
                .findFirst()
                .orElseThrow()
                .id();
        for (Kind kind : Kind.values()) {
            JointDisplay display = displays.of(lead, kind, analysis);
            assertThat(display.rows()).as(kind.label()).isNotEmpty();
            assertThat(display.rows().stream().flatMap(row -> Stream.ofNullable(row.judged())))
                    .as(kind.label())
                    .hasSize(1)
                    .noneMatch(JointDisplay.Judged::stale);
        }

        try (var drawing = house.getBean(JointDisplayExport.class)
                .file(lead, Kind.SITES_BY_FIDELITY, analysis, DisplayFormat.SVG)
                .open()) {
            assertThat(new String(drawing.readAllBytes(), StandardCharsets.UTF_8))
                    .as("a drawing that is passed on says whose rule its bands are")
                    .contains("The protocol prints no colour for a site")
                    .contains("This rule is the program's own.");
        }
        for (Kind kind : Kind.values()) {
            assertThat(document(lead, kind, analysis))
                    .as(kind.label() + ": on its side, heads on every page, and what follows beneath its row")
                    .contains("w:orient=\"landscape\"", "<w:tblHeader/>", "What follows (", "Where this comes from")
                    .containsOnlyOnce("<w:gridSpan w:val=\"")
                    .doesNotContain("Changed since");
        }
        assertThat(document(lead, Kind.SITES_BY_FIDELITY, analysis))
                .contains("What follows (discords): LA04 fell short", "5/6*\u00a0\u00b7\u00a043")
                .contains("The protocol prints no colour for a site");
        assertThat(numbers(lead, analysis, Kind.SIDE_BY_SIDE))
                .as("the value of each figure is a number, beside its n and interval")
                .extracting(line -> line.get(2))
                .contains("Consultation and Relational Empathy (CARE) measure, adult form, endline: mean");
        assertThat(numbers(lead, analysis, Kind.SITES_BY_FIDELITY))
                .as("numbers stand as numbers: those that are summed up are what is shown")
                .contains(
                        List.of("LA04", "Fidelity", "measures met", "7"),
                        List.of("LA04", "Change of goals", "adult form: n", "42"),
                        List.of("LA04", "Change of goals", "adult form: people", "85"));
        RecordRow attended = records.of(lead, RecordKind.TRAINING).stream()
                .filter(row ->
                        "LA04".equals(site(row)) && "yes".equals(row.values().get("present")))
                .findFirst()
                .orElseThrow();
        Map<String, String> words = new HashMap<>(attended.values());
        words.put("present", "no");
        hands.change(lead, attended.id(), words);

        RowPlace place = new RowPlace(Kind.SITES_BY_FIDELITY, analysis, "LA04");
        assertThat(displays.stale(lead, analysis))
                .filteredOn(each -> each.kind() == Kind.SITES_BY_FIDELITY)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.row().key()).isEqualTo("LA04");
                    assertThat(Objects.requireNonNull(each.row().judged()).changes())
                            .extracting(Finding.Change::what)
                            .containsExactly("Fidelity");
                });
        rows.keep(lead, place);
        assertThat(displays.stale(lead, analysis)).noneMatch(each -> each.kind() == Kind.SITES_BY_FIDELITY);
        hands.change(lead, attended.id(), attended.values());
        rows.keep(lead, place);
    }

    /** What a word processor reads of a display. */
    private String document(Lead lead, Kind kind, AnalysisId analysis) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(house.getBean(JointDisplayExport.class)
                .file(lead, kind, analysis, DisplayFormat.DOCX)
                .open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("The file has no document.");
    }

    /** The lines of the sheet of numbers. */
    private List<List<String>> numbers(Lead lead, AnalysisId analysis, Kind kind) throws IOException {
        try (var file = house.getBean(JointDisplayExport.class)
                        .file(lead, kind, analysis, DisplayFormat.XLSX)
                        .open();
                ReadableWorkbook book = new ReadableWorkbook(file)) {
            return book.findSheet("Numbers").orElseThrow().read().stream()
                    .skip(1)
                    .map(row -> List.of(
                            row.getCellText(0),
                            row.getCellText(1),
                            row.getCellText(2),
                            row.getCellAsNumber(3)
                                    .orElseThrow()
                                    .stripTrailingZeros()
                                    .toPlainString()))
                    .toList();
        }
    }

    @Test
    void one_attendance_moves_its_measure_its_site_and_all_that_was_judged_on_them_and_the_journal_tells_it() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        new AttendanceChain(house, lead).holds();
    }

    @Test
    void every_figure_of_home_displays_and_questions_is_what_was_planted() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        new PictureTruth(house, lead).holds();
    }

    @Test
    void every_table_of_the_numbers_is_what_was_planted() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        new NumbersTruth(house, lead).holds();
    }

    @Test
    void numbers_of_different_kinds_of_record_go_together_as_r_says() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        new PairTruth(house, lead).holds();
    }

    @Test
    void who_is_linked_stands_beside_what_their_records_say_and_the_planted_link_is_found() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        new LinkTruth(house, lead).holds();
    }

    @Test
    void a_blinded_analyst_sees_codes_of_arms_wherever_an_arm_would_stand() {
        var study = demo.makeIfAbsent(access.operator()).study();
        Lead lead = access.operatorOf(access.operator(), study);
        Reader analyst = (Reader) access.operatorFor(access.operator(), study, "analyst.blind");
        new BlindedEyes(house, lead, analyst).holds();
    }

    @Test
    void a_coder_who_is_blinded_reads_no_line_of_the_journal_that_tells_what_was_delivered() {
        var study = demo.makeIfAbsent(access.operator()).study();
        Lead lead = access.operatorOf(access.operator(), study);
        Reader coder = (Reader) access.operatorFor(access.operator(), study, "res.ruben");
        assertThat(kindsTaken(coder)).contains("training", "family");

        house.getBean(BlindingService.class).blind(lead, coder.person());
        assertThat(kindsTaken(coder))
                .contains("family")
                .noneMatch(kind ->
                        RecordKind.of(kind).filter(BlindedDelivery::tells).isPresent());

        house.getBean(BlindingService.class).unblind(lead, coder.person(), "Looked at.");
        assertThat(kindsTaken(coder)).contains("training");
    }

    private Set<String> kindsTaken(Reader reader) {
        return house
                .getBean(JournalQueries.class)
                .page(reader, new JournalFilter(Set.of("RecordsTaken"), null, null, null, null, null), null, 500)
                .lines()
                .stream()
                .map(line -> Objects.requireNonNull(line.details().get("kind")))
                .collect(Collectors.toSet());
    }

    @Test
    void the_bundle_for_r_finds_the_tables_again_and_fits_the_models_where_r_is_installed(@TempDir Path folder)
            throws IOException, InterruptedException {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        try (ZipInputStream zip = new ZipInputStream(bundles.file(lead).open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.write(file, zip.readAllBytes());
            }
        }
        assertThat(folder.resolve("data/scores.csv")).isNotEmptyFile();
        PlantedFiles files = new PlantedFiles(DemoPack.s().sites());
        for (String kind : List.of("family", "person", "questionnaire", "closure")) {
            assertThat(Files.readAllLines(folder.resolve("data/" + kind + ".csv")))
                    .as(kind + ": a head, and a line each of those whose family does not refuse")
                    .hasSize(1 + files.of(kind, files::consents).size());
        }
        assumeThat(Path.of("/usr/bin/Rscript")).exists();
        Process r = new ProcessBuilder("/usr/bin/Rscript", "analysis.R")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(r.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(r.waitFor()).as(said).isZero();
        assertThat(said).contains("means found again", "counts found again");
        if (!said.contains("Install lme4")) {
            assertThat(said).contains("gbo adult", "score-15 child", "armIntervention", "Random effects");
        }
    }

    private static DemoTruth.Converged converged(String finding, String with, Finding.Standing standing) {
        var code = standing.code();
        return new DemoTruth.Converged(finding, with, standing.progress().label(), code == null ? "-" : code.label());
    }
}
