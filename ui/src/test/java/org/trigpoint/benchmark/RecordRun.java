package org.trigpoint.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.analyses.AnalysisQueries;
import org.trigpoint.codebooks.records.RecordKind;
import org.trigpoint.demo.DemoStudy;
import org.trigpoint.description.Asked;
import org.trigpoint.description.DescriptionQueries;
import org.trigpoint.fidelity.FidelityQueries;
import org.trigpoint.fidelity.ProgressionQueries;
import org.trigpoint.linking.Linked.Beside;
import org.trigpoint.linking.Linked.Unit;
import org.trigpoint.linking.LinkedQueries;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.migrations.RecordImportId;
import org.trigpoint.migrations.StudyId;
import org.trigpoint.outcomes.OutcomeQueries;
import org.trigpoint.outcomes.OutcomeSettings;
import org.trigpoint.outcomes.OutcomeTables;
import org.trigpoint.records.FileMapping;
import org.trigpoint.records.RecordImportQueries;
import org.trigpoint.records.RecordImportQueries.FileLine;
import org.trigpoint.records.RecordImportQueries.State;
import org.trigpoint.records.RecordImportService;
import org.trigpoint.records.RecordQueries;
import org.trigpoint.records.RecordReturnService;
import org.trigpoint.spine.SpineQueries;
import org.trigpoint.studies.PlanQueries;
import org.trigpoint.studies.PlanQueries.QuestionLine;
import org.trigpoint.studies.StudyQueries;
import org.trigpoint.triangulation.JointDisplay.Kind;
import org.trigpoint.triangulation.JointDisplayQueries;
import org.trigpoint.triangulation.TriangulationQueries;
import org.trigpoint.ui.contributed.HomePart;

/** 20,000 questionnaires more in the demo study, and every table and display that is read from its records then. */
final class RecordRun {

    private static final String AT = "demo with 20,000 questionnaires";
    private static final int ROWS = 20_000;
    private static final int TIMES = 3;
    private static final Wanted IMPORT = Wanted.atMost(20_000, "\u2013", "\u2013");
    private static final Wanted TABLE = Wanted.atMost(300, "\u2013", "\u2013");
    private static final Wanted FLAT = new Wanted(100, Double.POSITIVE_INFINITY, "100 MB", "\u2013", "\u2013");
    private static final int LOOK_EVERY_MS = 20;
    private static final int COLLECTED_EVERY_MS = 250;

    private final House house;
    private final Lead lead;
    private final List<Line> lines = new ArrayList<>();

    private RecordRun(House house) {
        this.house = house;
        this.lead = lead(house);
    }

    /** The job that looks at a file asks whether who brought it is still a member, which nobody at the command line is. */
    private static Lead lead(House house) {
        AccessDesk access = house.the(AccessDesk.class);
        StudyId study =
                house.the(DemoStudy.class).makeIfAbsent(access.operator()).study();
        return (Lead) access.operatorFor(access.operator(), study, "lead.harriet");
    }

    static List<Line> in(House house) throws Exception {
        RecordRun run = new RecordRun(house);
        run.families();
        run.questionnaires();
        run.tables();
        return run.lines;
    }

    private void put(String operation, Times times, Wanted wanted) {
        Line line = Line.of(operation, AT, times, wanted);
        lines.add(line);
        System.out.println(line);
    }

    private static int people() {
        return (ROWS + TIMES - 1) / TIMES;
    }

    /** Two members to a family, and ten sites. */
    private void families() {
        List<String> sites = house.the(PlanQueries.class).plan(lead).sites().stream()
                .map(site -> site.details().code())
                .toList();
        take(
                RecordKind.FAMILY,
                "family,site,consent\n",
                family -> "Z" + family + "," + sites.get(family % sites.size()) + ",yes\n",
                people() / 2 + 1);
        take(
                RecordKind.PERSON,
                "person,family,age,form\n",
                person -> "Z" + person / 2 + "-" + person % 2 + ",Z" + person / 2 + ","
                        + (person % 2 == 0 ? "40,adult\n" : "12,child\n"),
                people());
    }

    private void take(RecordKind kind, String heads, Function<Integer, String> row, int rows) {
        String csv = heads + IntStream.range(0, rows).mapToObj(row::apply).collect(Collectors.joining());
        house.the(RecordImportService.class)
                .bringAndTake(lead, kind, kind.word() + ".csv", csv.getBytes(UTF_8), mapping(kind, heads));
    }

    private static FileMapping mapping(RecordKind kind, String heads) {
        return FileMapping.proposed(kind, null, List.of(heads.strip().split(",")));
    }

    private void questionnaires() throws Exception {
        RecordImportService imports = house.the(RecordImportService.class);
        String heads = "person,instrument,time,form,date,"
                + IntStream.rangeClosed(1, 15).mapToObj(item -> "q" + item).collect(Collectors.joining(",")) + "\n";
        byte[] csv = csv(heads);
        long begun = System.nanoTime();
        RecordImportId file = imports.bring(
                lead, RecordKind.QUESTIONNAIRE, "answers.csv", csv, mapping(RecordKind.QUESTIONNAIRE, heads));
        looked(file);
        double look = Times.since(begun);
        begun = System.nanoTime();
        imports.take(lead, file);
        double take = Times.since(begun);
        put("Look at every line of 20,000 questionnaires, by the job", new Times(List.of(look)), Wanted.NOTHING);
        put("Take them all", new Times(List.of(take)), Wanted.NOTHING);
        put("Import of 20,000 questionnaires, looked at and taken", new Times(List.of(look + take)), IMPORT);
        memory(csv, heads);
        begun = System.nanoTime();
        house.the(RecordReturnService.class).foreseen(lead, file);
        put("Foresee what taking the file back does", new Times(List.of(Times.since(begun))), Wanted.NOTHING);
    }

    private static byte[] csv(String heads) {
        SplittableRandom random = new SplittableRandom(20_000);
        StringBuilder csv = new StringBuilder(heads);
        List<String> times = List.of("baseline", "midline", "endline");
        for (int row = 0; row < ROWS; row++) {
            int person = row / TIMES;
            csv.append('Z').append(person / 2).append('-').append(person % 2).append(",score-15,");
            csv.append(times.get(row % TIMES)).append(person % 2 == 0 ? ",adult" : ",child");
            csv.append(",2025-").append(1 + 4 * (row % TIMES)).append("-10");
            for (int item = 0; item < 15; item++) {
                csv.append(',').append(random.nextInt(40) == 0 ? "Do not want to answer" : 1 + random.nextInt(5));
            }
            csv.append('\n');
        }
        return csv.toString().getBytes(UTF_8);
    }

    private void looked(RecordImportId file) throws InterruptedException {
        RecordImportQueries files = house.the(RecordImportQueries.class);
        while (files.one(lead, file).state() == State.WAITING) {
            Thread.sleep(LOOK_EVERY_MS);
        }
        FileLine looked = files.one(lead, file);
        if (looked.state() != State.READY || looked.verdicts().containsKey("refused")) {
            throw new IllegalStateException("The benchmark's own file was refused: " + looked);
        }
    }

    /** The same once more, untimed, with collections in between that show what is really held. */
    private void memory(byte[] csv, String heads) throws Exception {
        RecordImportService imports = house.the(RecordImportService.class);
        double before = held();
        double[] most = {before};
        Thread watch = Thread.ofPlatform().start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    most[0] = Math.max(most[0], held());
                    Thread.sleep(COLLECTED_EVERY_MS);
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            }
        });
        RecordImportId file = imports.bring(
                lead, RecordKind.QUESTIONNAIRE, "again.csv", csv, mapping(RecordKind.QUESTIONNAIRE, heads));
        looked(file);
        imports.take(lead, file);
        watch.interrupt();
        watch.join();
        Line line = Line.ofMemory(
                "Growth of the heap while 20,000 questionnaires come in", AT, most[0] - before, 100, FLAT);
        lines.add(line);
        System.out.println(line);
    }

    private static double held() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    private void tables() throws Exception {
        table(
                "Records, first page of questionnaires",
                () -> house.the(RecordQueries.class).page(lead, RecordKind.QUESTIONNAIRE, "", 0, 200));
        table("Outcomes: SCORE-15 by site, levels, families and change", this::outcomes);
        table("Outcomes: goals by site", () -> tables("gbo").levels());
        table(
                "Fidelity, every measure at every site",
                () -> house.the(FidelityQueries.class).table(lead, null));
        table(
                "Fidelity under every alternative",
                () -> house.the(FidelityQueries.class).sensitivity(lead, null));
        table("Progression", () -> house.the(ProgressionQueries.class).table(lead));
        table("Numbers: an item of SCORE-15 by site", () -> numbers("q1"));
        table("Numbers: the score of SCORE-15 by site", () -> numbers("score:total"));
        AnalysisId analysis = house.the(AnalysisQueries.class).list(lead).stream()
                .findFirst()
                .orElseThrow()
                .analysis()
                .id();
        for (Unit unit : Unit.values()) {
            table("Linking by " + unit, () -> house.the(LinkedQueries.class).of(lead, analysis, Beside.usual(unit)));
        }
        for (Kind kind : Kind.values()) {
            table(
                    "Joint display: " + kind,
                    () -> house.the(JointDisplayQueries.class).of(lead, kind, analysis));
        }
        table("Convergence matrix", () -> house.the(TriangulationQueries.class).all(lead));
        QuestionLine question = house.the(PlanQueries.class).questions(lead).getFirst();
        table("Page of a question", () -> house.the(SpineQueries.class).page(lead, List.of(question.question())));
        table("Home", () -> {
            var home = house.the(StudyQueries.class).home(lead);
            return List.of(
                    home,
                    house.all(HomePart.class).stream()
                            .map(part -> part.read().apply(lead))
                            .toList());
        });
    }

    private interface Read {
        Object all() throws Exception;
    }

    private void table(String what, Read read) throws Exception {
        put(what, Times.of(3, 7, round -> read.all()), TABLE);
    }

    private Object outcomes() {
        OutcomeTables tables = tables("score-15");
        return List.of(tables.levels(), tables.families(), tables.changes());
    }

    private OutcomeTables tables(String instrument) {
        OutcomeSettings usual = OutcomeSettings.USUAL;
        return new OutcomeTables(
                house.the(OutcomeQueries.class).of(lead, instrument),
                new OutcomeSettings(OutcomeSettings.By.SITE, usual.from(), usual.to(), usual.bound(), usual.per()));
    }

    private Object numbers(String column) {
        Asked asked = new Asked(
                Asked.Part.DESCRIBE,
                "questionnaire.score-15",
                column,
                "site",
                new Asked.Narrowed("baseline", "", ""),
                new Asked.View(true, ""));
        DescriptionQueries numbers = house.the(DescriptionQueries.class);
        return List.of(numbers.choices(lead, asked), numbers.answer(lead, asked));
    }
}
