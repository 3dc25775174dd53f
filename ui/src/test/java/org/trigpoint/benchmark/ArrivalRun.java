package org.trigpoint.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.trigpoint.access.Lead;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.coding.Passage;
import org.trigpoint.finding.FindQuestion;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.finding.FindingQueries;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.sources.IntakeQueries;
import org.trigpoint.sources.IntakeService;
import org.trigpoint.sources.IntakeService.AsSource;
import org.trigpoint.sources.IntakeState;
import org.trigpoint.sources.Span;

/** How soon what is new can be found, while the application follows by itself. */
final class ArrivalRun {

    private static final int WARM_UP = 5;
    private static final int ROUNDS = 11;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Whoever looks all the time takes one of two cores from what they look for. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final House house;
    private final PlantedStudy study;
    private final Corpus corpus;
    private final Lead lead;
    private final FindingQueries finding;

    ArrivalRun(House house, PlantedStudy study) {
        this.house = house;
        this.study = study;
        this.corpus = study.corpus();
        this.lead = study.lead();
        this.finding = house.the(FindingQueries.class);
    }

    List<Line> lines() throws Exception {
        String size = corpus.size().name();
        List<Line> lines = List.of(
                Line.of("A new coding can be found", size, codings(), Yardstick.findable()),
                Line.of(
                        "Import one docx of 9,000 words, from bytes to found",
                        size,
                        imports(),
                        Yardstick.importing(corpus.size())));
        lines.forEach(System.out::println);
        return lines;
    }

    private Times codings() throws Exception {
        CodingService coding = house.the(CodingService.class);
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            CodeId fresh = house.the(CodeService.class).make(lead, study.analysis(), null, "New " + round, null);
            Narrowing carrying = new Narrowing(null, null, null, null, fresh, false);
            FindQuestion question = new FindQuestion(corpus.commonWord(), study.analysis(), false, carrying, 0, 10, 60);
            Passage passage =
                    new Passage(PlantedStudy.source(round), PlantedStudy.version(round), new Span(1_000, 4_000));
            untilFollowed();
            long begun = System.nanoTime();
            coding.code(lead, passage, fresh);
            await(() -> finding.find(lead, question).total() > 0);
            if (round >= WARM_UP) {
                millis.add(Times.since(begun));
            }
        }
        return new Times(millis);
    }

    private Times imports() throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            String unheard = Vocabulary.unheard(1_000 + round);
            String lines = corpus.visitor(round, unheard).text();
            byte[] bytes = Docx.of(lines.lines().toList());
            untilFollowed();
            long begun = System.nanoTime();
            land("visitor-" + round + ".docx", bytes);
            await(() -> finding.find(lead, FindQuestion.of(unheard, 10)).total() > 0);
            if (round >= WARM_UP) {
                millis.add(Times.since(begun));
            }
        }
        return new Times(millis);
    }

    private void land(String name, byte[] bytes) throws InterruptedException {
        IntakeService intake = house.the(IntakeService.class);
        IntakeQueries queue = house.the(IntakeQueries.class);
        IntakeId file = intake.receive(lead, name, bytes);
        await(() -> queue.files(lead, List.of(file)).getFirst().state() == IntakeState.READ);
        if (!(intake.land(lead, List.of(file)).getFirst() instanceof AsSource)) {
            throw new IllegalStateException("The file " + name + " did not land");
        }
    }

    /** Lets the index come to rest: what is measured is one change, not what came before. */
    private void untilFollowed() throws InterruptedException {
        await(() -> finding.find(lead, FindQuestion.of("zzq", 1)).lag() == 0);
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("It did not come about in half a minute");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
