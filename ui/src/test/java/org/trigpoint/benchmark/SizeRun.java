package org.trigpoint.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Lead;
import org.trigpoint.access.MembershipService;
import org.trigpoint.access.PeopleService;
import org.trigpoint.access.Role;
import org.trigpoint.codes.AnalysisService;
import org.trigpoint.codes.Method;
import org.trigpoint.coding.CodedSourceQueries;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.CodingWindowQueries;
import org.trigpoint.coding.ExtractQueries;
import org.trigpoint.coding.Passage;
import org.trigpoint.exchange.ThemeMatrixExport;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.matrices.By;
import org.trigpoint.matrices.CountingUnit;
import org.trigpoint.matrices.MatrixRequest;
import org.trigpoint.matrices.ThemeMatrixQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.SnapshotId;
import org.trigpoint.snapshots.SnapshotMatrixQueries;
import org.trigpoint.snapshots.SnapshotQueries;
import org.trigpoint.snapshots.SnapshotService;
import org.trigpoint.sources.Span;

/** What is measured in a study of one size, by the services and readings that the screens call. */
final class SizeRun {

    private static final int WARM_UP = 15;
    private static final int ROUNDS = 31;
    /** So long the compiler still improves the path of a question; the page says so. */
    private static final int WARM_UP_FINDING = 1000;

    private static final int SLOW_ROUNDS = 7;
    private static final int ANALYSES_IN_MEMORY = 8;
    private static final int WARM_UP_COLD = 2;

    private final House house;
    private final PlantedStudy study;
    private final Corpus corpus;
    private final Size size;
    private final Lead lead;
    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Line> lines = new ArrayList<>();
    private final List<AnalysisId> others = new ArrayList<>();

    SizeRun(House house, PlantedStudy study) {
        this.house = house;
        this.study = study;
        this.corpus = study.corpus();
        this.size = corpus.size();
        this.lead = study.lead();
    }

    List<Line> lines() throws Exception {
        index();
        open();
        find();
        extracts();
        matrix();
        crossed();
        snapshot();
        code();
        lines.addAll(new ArrivalRun(house, study).lines());
        return lines;
    }

    private void put(String operation, Times times, Wanted wanted) {
        Line line = Line.of(operation, size.name(), times, wanted);
        lines.add(line);
        System.out.println(line);
    }

    private void index() throws Exception {
        IndexKeeper keeper = house.the(IndexKeeper.class);
        keeper.catchUp();
        putSpeed(
                "Index the study anew, read from the database (%.1f MB)".formatted(study.bytes() / 1e6),
                Times.of(size == Size.L ? 0 : 1, 3, round -> keeper.rebuild()),
                Yardstick.indexing(size));
    }

    private void putSpeed(String operation, Times whole, Wanted wanted) {
        double megabytes = study.bytes() / 1e6;
        Times perMegabyte = new Times(
                whole.millis().stream().map(millis -> millis / megabytes).toList());
        Line line = Line.ofSpeed(operation, size.name(), perMegabyte, 15, wanted);
        lines.add(line);
        System.out.println(line);
    }

    private void open() throws Exception {
        CodedSourceQueries coded = house.the(CodedSourceQueries.class);
        put(
                "Open the heavy document, server side",
                Times.of(WARM_UP * 2, ROUNDS, round -> coded.of(lead, study.heavy(), study.analysis())),
                Yardstick.heavy(size));
        CodingWindowQueries window = house.the(CodingWindowQueries.class);
        put(
                "Open the coding window, pushed out of memory by eight other analyses",
                cold(analysis -> window.of(lead, analysis)),
                Yardstick.window(size));
        put(
                "Open the coding window: list of sources and code tree",
                Times.of(2, SLOW_ROUNDS, round -> window.of(lead, study.analysis())),
                Yardstick.window(size));
    }

    /** Eight other analyses push this one out of memory before each round. */
    private Times cold(Consumer<AnalysisId> reading) {
        if (others.isEmpty()) {
            for (int other = 0; other < ANALYSES_IN_MEMORY; other++) {
                others.add(house.the(AnalysisService.class).add(lead, "Other " + other, Method.CODEBOOK));
            }
        }
        List<Double> cold = new ArrayList<>();
        for (int round = 0; round < WARM_UP_COLD + 5; round++) {
            others.forEach(reading);
            long begun = System.nanoTime();
            reading.accept(study.analysis());
            if (round >= WARM_UP_COLD) {
                cold.add(Times.since(begun));
            }
        }
        return new Times(cold);
    }

    private void find() throws Exception {
        put("A word over all sources, with context", finding(corpus.word()), Yardstick.word(size));
        put("The commonest word, with context", finding(corpus.commonWord()), Yardstick.word(size));
        put("A phrase of six words, with context", finding("\"" + corpus.phrase() + "\""), Yardstick.phrase(size));
    }

    /** As the screen asks: the first 100 hits, within an analysis. */
    private Times finding(String query) throws Exception {
        FindingQueries finding = house.the(FindingQueries.class);
        FindQuestion question = new FindQuestion(query, study.analysis(), false, Narrowing.NONE, 0, 100, 90);
        System.out.println(query + ": " + finding.find(lead, question).total() + " hits");
        return Times.of(WARM_UP_FINDING, ROUNDS, round -> finding.find(lead, question));
    }

    private void extracts() throws Exception {
        ExtractQueries extracts = house.the(ExtractQueries.class);
        Set<CodeId> biggest = Set.of(study.codes().getFirst());
        put(
                "Extracts of the biggest code, first page of 100",
                Times.of(
                        WARM_UP,
                        ROUNDS,
                        round -> extracts.of(
                                lead, new ExtractQueries.Request(study.analysis(), biggest, List.of(), 60, 0, 100))),
                Yardstick.firstExtracts(size));
        ExtractQueries.Request whole = ExtractQueries.Request.all(study.analysis(), biggest);
        int count = extracts.of(lead, whole).total();
        put(
                "All %,d extracts of the biggest code".formatted(count),
                Times.of(2, size == Size.L ? 3 : SLOW_ROUNDS, round -> extracts.of(lead, whole)),
                Yardstick.allExtracts(size));
    }

    private void matrix() throws Exception {
        ThemeMatrixQueries matrices = house.the(ThemeMatrixQueries.class);
        MatrixRequest request = request(study.analysis());
        put(
                "Theme matrix by site, segments, pushed out of memory by eight other analyses",
                cold(analysis -> matrices.of(lead, request(analysis))),
                Yardstick.matrix(size));
        put(
                "Theme matrix by site, segments",
                Times.of(WARM_UP, ROUNDS, round -> matrices.of(lead, request)),
                Yardstick.matrix(size));
        List<Double> followed = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            codeOne(round, study.codes().getFirst());
            long begun = System.nanoTime();
            matrices.of(lead, request);
            if (round >= WARM_UP) {
                followed.add(Times.since(begun));
            }
        }
        put("Theme matrix by site, segments, after one more coding", new Times(followed), Yardstick.matrix(size));
    }

    /** Sixty rows of themes and codes, roles within sites; and the workbook of one code: the biggest, and at L one with about 20,000 extracts. */
    private void crossed() throws Exception {
        ThemeMatrixQueries matrices = house.the(ThemeMatrixQueries.class);
        MatrixRequest crossed = rows(study.codes().subList(0, 48), MatrixRequest.What.BOTH);
        put(
                "Theme matrix of 60 themes and codes, role within site, segments",
                Times.of(WARM_UP, ROUNDS, round -> matrices.of(lead, crossed)),
                Yardstick.crossedMatrix(size));
        int used = size == Size.L ? 9 : 0;
        MatrixRequest book = rows(study.codes().subList(used, used + 1), MatrixRequest.What.CODES);
        ThemeMatrixExport export = house.the(ThemeMatrixExport.class);
        Path file = Files.createTempDirectory("benchmark").resolve("matrix.xlsx");
        put(
                "Its workbook with %,d extracts"
                        .formatted(matrices.of(lead, book).rows().stream()
                                .mapToInt(row -> row.total().or(0))
                                .sum()),
                Times.of(1, 3, round -> export.write(lead, book, file)),
                Yardstick.workbook(size));
        Files.deleteIfExists(file);
    }

    private MatrixRequest rows(List<CodeId> codes, MatrixRequest.What what) {
        return new MatrixRequest(
                study.analysis(),
                new MatrixRequest.Rows(what, codes, true),
                List.of(By.SITE, By.ROLE),
                CountingUnit.SEGMENTS,
                MatrixRequest.Only.ALL,
                false,
                0);
    }

    private static MatrixRequest request(AnalysisId analysis) {
        return MatrixRequest.of(analysis, By.SITE, CountingUnit.SEGMENTS);
    }

    private void snapshot() throws Exception {
        Coder coder = researcher();
        long begun = System.nanoTime();
        // A large one is made by a job, for somebody who may still do so when it runs; here it is waited for.
        house.the(SnapshotService.class).make(coder, study.analysis(), "Benchmark", "");
        SnapshotId made = made();
        put("Make a snapshot", new Times(List.of(Times.since(begun))), Wanted.NOTHING);
        SnapshotMatrixQueries opened = house.the(SnapshotMatrixQueries.class);
        MatrixRequest request = request(study.analysis());
        put(
                "Open a snapshot\u2019s matrix by site, segments",
                Times.of(3, SLOW_ROUNDS, round -> opened.open(lead, made, request)),
                Yardstick.matrix(size));
    }

    /** The house may have taken the job before it is asked to: then it is being made beside. */
    private SnapshotId made() throws InterruptedException {
        SnapshotQueries snapshots = house.the(SnapshotQueries.class);
        house.the(JobRunner.class).runUntilEmpty();
        while (snapshots.of(lead, study.analysis()).isEmpty()) {
            Thread.sleep(5);
        }
        return snapshots.of(lead, study.analysis()).getFirst().id();
    }

    private Coder researcher() {
        AccessDesk access = house.the(AccessDesk.class);
        String name = "researcher." + size.name().toLowerCase(Locale.ROOT);
        house.the(PeopleService.class).addInvented(access.operator(), Map.of(name, "Researcher"));
        house.the(MembershipService.class).add(lead, name, Role.RESEARCHER, null);
        return access.operatorAs(access.operator(), lead.study(), name);
    }

    private void code() throws Exception {
        put(
                "Apply one coding, durable and journalled",
                Times.of(
                        200,
                        300,
                        // Somebody codes twenty passages in a transcript, and goes on to the next.
                        round -> codeOne(round / 20, study.codes().get(random.nextInt(Corpus.CODES)))),
                Yardstick.coding(size));
    }

    private void codeOne(int transcript, CodeId code) {
        int number = transcript % size.transcripts();
        int start = random.nextInt(20_000);
        Span span = new Span(start, start + 20 + random.nextInt(300));
        house.the(CodingService.class)
                .code(lead, new Passage(PlantedStudy.source(number), PlantedStudy.version(number), span), code);
    }
}
