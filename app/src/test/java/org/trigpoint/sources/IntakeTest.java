package org.trigpoint.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.trigpoint.migrations.schema.Tables.INTAKE_FILE;
import static org.trigpoint.migrations.schema.Tables.JOB;
import static org.trigpoint.migrations.schema.Tables.ORIGINAL_FILE;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.SOURCE;
import static org.trigpoint.migrations.schema.Tables.SOURCE_CHANGE;
import static org.trigpoint.migrations.schema.Tables.SPEAKER;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.TURN;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.jobs.JobQueue;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.JobId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.IntakeQueries.QueuedFile;
import org.trigpoint.sources.IntakeService.AsSource;
import org.trigpoint.sources.IntakeService.Landed;
import org.trigpoint.sources.IntakeService.NotLanded;
import org.trigpoint.sources.SourceQueries.SourceDetails;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class IntakeTest {

    private static final String INTERVIEW = """
            Interviewer: How did the team change?
            Mariam: We had a supervisor who listened 🙂 and that helped.
            Interviewer: And then?
            Mariam: Then she left, and nobody rang back for weeks.
            """;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JobQueue jobs;

    @Autowired
    private JobRunner runner;

    @Autowired
    private IntakeService intake;

    @Autowired
    private IntakeQueries queue;

    @Autowired
    private SourceQueries sources;

    private SmallStudy study;
    private Coder ana;

    @BeforeEach
    void aStudy() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
    }

    @Test
    void aFileLandsWholeWithItsTextTurnsAndSpeakers() throws Exception {
        IntakeId file = received("Interview_01.txt", INTERVIEW);

        SourceId source = landed(file);

        SourceDetails details = sources.details(ana, source);
        assertThat(details.row().title()).isEqualTo("Interview 01");
        assertThat(details.turns()).isEqualTo(4);
        assertThat(details.speakers())
                .extracting(SourceQueries.SpeakerRow::label)
                .containsExactly("Interviewer", "Mariam");
        assertThat(sources.turns(ana, source).get(1).text())
                .isEqualTo("We had a supervisor who listened 🙂 and that helped.");
        assertThat(sources.original(ana, source).content().readAllBytes()).isEqualTo(INTERVIEW.getBytes(UTF_8));
        var version = sql.fetchSingle(TEXT_VERSION, TEXT_VERSION.SOURCE_ID.eq(source));
        String text = version.getText();
        assertThat(version.getDigest())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        assertThat(version.getLength()).isEqualTo(text.codePointCount(0, text.length()));
        assertThat(version.getAstral()).isTrue();
        assertThat(details.row().words()).isEqualTo(version.getWords()).isEqualTo(29);
        assertThat(sql.fetchExists(SOURCE_CHANGE, SOURCE_CHANGE.SOURCE_ID.eq(source)))
                .isTrue();
        assertThat(study.journal()).containsExactly("FileReceived", "SourceLanded");
    }

    @Test
    void whatHasLandedIsOffTheQueueAndItsBytesAreFreed() {
        IntakeId file = received("a.txt", INTERVIEW);

        landed(file);

        assertThat(queue.queue(ana)).isEmpty();
        var row = sql.fetchSingle(INTAKE_FILE, INTAKE_FILE.ID.eq(file));
        assertThat(row.getBytes()).isNull();
        assertThat(row.getText()).isNull();
        assertThat(row.getTurns()).isNull();
    }

    @Test
    void aRefusedFileLeavesOnlyItsSentenceAndTheOthersGoOn() {
        List<IntakeId> files = List.of(
                intake.receive(ana, "empty.txt", new byte[0]),
                intake.receive(ana, "broken.docx", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}),
                intake.receive(ana, "picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}),
                intake.receive(ana, "huge.txt", new byte[IntakeService.MOST_BYTES + 1]),
                intake.receive(ana, "good.txt", INTERVIEW.getBytes(UTF_8)));
        runner.runUntilEmpty();

        List<QueuedFile> listed = queue.queue(ana);

        assertThat(listed)
                .extracting(QueuedFile::state)
                .containsExactly(
                        IntakeState.REFUSED,
                        IntakeState.REFUSED,
                        IntakeState.REFUSED,
                        IntakeState.REFUSED,
                        IntakeState.READ);
        assertThat(listed.subList(0, 4))
                .allSatisfy(refused -> assertThat(refused.sentence()).endsWith("."));
        assertThat(sql.fetch(JOB, JOB.STUDY_ID.eq(study.study), JOB.STATE.eq("failed"))
                        .map(job -> job.getOutcome().data()))
                .as("the list of work says why of each that was refused when it was read; the huge one was not begun")
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(listed.subList(0, 4))
                        .anySatisfy(refused -> assertThat(outcome).contains(String.valueOf(refused.sentence()))));
        assertThat(listed).extracting(QueuedFile::sentence).doesNotHaveDuplicates();
        assertThat(sql.fetchCount(INTAKE_FILE, INTAKE_FILE.STUDY_ID.eq(study.study), INTAKE_FILE.BYTES.isNotNull()))
                .isEqualTo(1);
        assertThat(intake.land(ana, files))
                .filteredOn(AsSource.class::isInstance)
                .hasSize(1);
        assertThat(sql.fetchCount(SOURCE, SOURCE.STUDY_ID.eq(study.study))).isEqualTo(1);
        assertThat(study.journal())
                .containsExactlyInAnyOrder(
                        "FileReceived",
                        "FileReceived",
                        "FileReceived",
                        "FileRefused",
                        "FileReceived",
                        "FileRefused",
                        "FileRefused",
                        "FileRefused",
                        "SourceLanded");
    }

    @Test
    void theSameContentIsTakenOnceAndTheSentenceNamesWhereItIs() {
        IntakeId first = received("a.txt", INTERVIEW);
        IntakeId meanwhile = intake.receive(ana, "b.txt", INTERVIEW.getBytes(UTF_8));
        landed(first);
        IntakeId later = intake.receive(ana, "c.txt", INTERVIEW.getBytes(UTF_8));

        List<QueuedFile> both = queue.files(ana, List.of(meanwhile, later));

        assertThat(both).extracting(QueuedFile::state).containsOnly(IntakeState.REFUSED);
        assertThat(both.get(0).sentence()).contains("“a.txt”, which is on its way in already");
        assertThat(both.get(1).sentence()).contains("the source “a”");
    }

    @Test
    void aDuplicateOfAnotherSitesSourceDoesNotNameIt() {
        IntakeId file = received("secret of LA02.txt", INTERVIEW);
        intake.describe(ana, List.of(file), SourceDescription.unchanged().atSite(study.la02));
        landed(file);
        Coder ben = study.coderOf("ben", study.la01);

        IntakeId same = intake.receive(ben, "mine.txt", INTERVIEW.getBytes(UTF_8));

        assertThat(queue.files(ben, List.of(same)).getFirst().sentence())
                .contains("already")
                .doesNotContain("secret");
    }

    @Test
    void whatWasSetForManyFilesLandsWithEachOfThem() {
        ParticipantId mariam = participant("Mariam");
        ParticipantId joan = participant("Joan");
        List<IntakeId> files = List.of(received("a.txt", INTERVIEW), received("b.txt", INTERVIEW + "Mariam: Yes.\n"));

        intake.describe(
                ana,
                files,
                SourceDescription.unchanged()
                        .ofKind(SourceKind.FOCUS_GROUP)
                        .atSite(study.la01)
                        .withParticipants(Set.of(joan))
                        .withAttribute("setting", "online")
                        .withAttribute("length", "short"));
        intake.describe(ana, files, SourceDescription.unchanged().withAttribute("length", ""));
        List<Landed> landed = intake.land(ana, files);

        assertThat(landed).hasSize(2).allSatisfy(each -> {
            SourceDetails details = sources.details(ana, ((AsSource) each).source());
            assertThat(details.row().kind()).isEqualTo(SourceKind.FOCUS_GROUP);
            assertThat(details.row().site()).isEqualTo(study.la01);
            assertThat(details.attributes()).containsExactly(Map.entry("setting", "online"));
            assertThat(details.participants()).containsExactlyInAnyOrder(mariam, joan);
            assertThat(details.speakers().get(1).participant()).isEqualTo(mariam);
            assertThat(details.speakers().get(0).participant()).isNull();
        });
        assertThat(study.journal())
                .containsExactly(
                        "FileReceived",
                        "FileReceived",
                        "FilesDescribed",
                        "FilesDescribed",
                        "SourceLanded",
                        "SourceLanded");
    }

    @Test
    void aTitleIsForOneFileAlone() {
        List<IntakeId> files = List.of(received("a.txt", INTERVIEW), received("b.txt", INTERVIEW + "Mariam: Yes.\n"));

        assertThatThrownBy(() -> intake.describe(
                        ana, files, SourceDescription.unchanged().titled("Both")))
                .isInstanceOf(Refusal.class);
        intake.describe(ana, files.subList(0, 1), SourceDescription.unchanged().titled("Mariam, first talk"));

        assertThat(queue.queue(ana)).extracting(QueuedFile::title).containsExactly("Mariam, first talk", "b");
    }

    @Test
    void labelsThatNameNobodyBecomeWordsAndSpeakersGetTheNamesTheyAreGiven() {
        IntakeId file = received("a.txt", INTERVIEW);

        intake.correctSpeakers(ana, file, Set.of("Interviewer"), Map.of("Mariam", "SW-01"));

        IntakeQueries.Preview preview = queue.preview(ana, file, 10);
        assertThat(preview.speakers())
                .extracting(
                        IntakeQueries.FoundSpeaker::label,
                        IntakeQueries.FoundSpeaker::name,
                        IntakeQueries.FoundSpeaker::speaker)
                .containsExactly(tuple("Mariam", "SW-01", true), tuple("Interviewer", "Interviewer", false));
        assertThat(preview.turns()).anySatisfy(turn -> assertThat(turn.text()).startsWith("Interviewer: "));

        intake.correctSpeakers(ana, file, Set.of(), Map.of());

        assertThat(queue.preview(ana, file, 10).speakers())
                .extracting(IntakeQueries.FoundSpeaker::name)
                .containsExactly("Interviewer", "Mariam");
    }

    @Test
    void aFileThatCannotBeStoredWholeLeavesNothingAndTheNextOneLands() {
        IntakeId bad = received("bad.txt", INTERVIEW);
        IntakeId good = received("good.txt", INTERVIEW + "Mariam: Yes.\n");
        sql.update(INTAKE_FILE)
                .set(INTAKE_FILE.TURNS, JSONB.valueOf("""
                        {"words": 3, "read": [], "now": [
                          {"start": 0, "end": 5, "label": "A", "name": "A"}, {"start": 9, "end": 7, "label": "B", "name": "B"}]}
                        """))
                .where(INTAKE_FILE.ID.eq(bad))
                .execute();

        List<Landed> landed = intake.land(ana, List.of(bad, good));

        assertThat(landed.get(0))
                .isInstanceOfSatisfying(
                        NotLanded.class, not -> assertThat(not.sentence()).contains("reference"));
        assertThat(landed.get(1)).isInstanceOf(AsSource.class);
        assertThat(sources.list(ana)).extracting(SourceQueries.SourceRow::title).containsExactly("good");
        assertThat(List.of(
                        sql.fetchCount(TEXT_VERSION, TEXT_VERSION.STUDY_ID.eq(study.study)),
                        sql.fetchCount(ORIGINAL_FILE, ORIGINAL_FILE.STUDY_ID.eq(study.study)),
                        sql.fetchCount(SPEAKER, SPEAKER.STUDY_ID.eq(study.study)),
                        sql.fetchCount(TURN, TURN.STUDY_ID.eq(study.study))))
                .containsExactly(1, 1, 2, 5);
        assertThat(queue.queue(ana)).extracting(QueuedFile::state).containsExactly(IntakeState.READ);
    }

    @Test
    void aReadingThatWasKilledBeginsAgain() {
        IntakeId file = intake.receive(ana, "a.txt", INTERVIEW.getBytes(UTF_8));
        sql.update(INTAKE_FILE)
                .set(INTAKE_FILE.STATE, "reading")
                .where(INTAKE_FILE.ID.eq(file))
                .execute();
        sql.execute("update job set state = 'running', beat_at = now() - interval '8 seconds' where state = 'waiting'");

        runner.runUntilEmpty();

        assertThat(queue.queue(ana)).extracting(QueuedFile::state).containsExactly(IntakeState.READ);
    }

    @Test
    void aCancelledReadingFreesTheFile() {
        IntakeId file = intake.receive(ana, "a.txt", INTERVIEW.getBytes(UTF_8));
        JobId job = sql.fetchSingle(JOB, JOB.STUDY_ID.eq(study.study)).getId();

        transactions.executeWithoutResult(transaction -> jobs.cancel(ana.study(), ana.person(), job));
        runner.runUntilEmpty();

        assertThat(sql.fetchSingle(JOB, JOB.ID.eq(job)).getState()).isEqualTo("cancelled");
        assertThat(sql.fetchSingle(INTAKE_FILE, INTAKE_FILE.ID.eq(file)).getState())
                .isEqualTo("cancelled");
        assertThat(sql.fetchSingle(INTAKE_FILE, INTAKE_FILE.ID.eq(file)).getBytes())
                .isNull();
        assertThat(study.journal()).endsWith("FilesTakenBack");
    }

    @Test
    void whatWasTakenBackIsNotReadAndMayComeAgain() {
        IntakeId file = intake.receive(ana, "a.txt", INTERVIEW.getBytes(UTF_8));

        intake.takeBack(ana, List.of(file));
        runner.runUntilEmpty();

        assertThat(queue.queue(ana)).isEmpty();
        assertThat(sql.fetchSingle(INTAKE_FILE, INTAKE_FILE.ID.eq(file)).getState())
                .isEqualTo("cancelled");
        IntakeId again = received("a.txt", INTERVIEW);
        assertThat(landed(again)).isNotNull();
        assertThatThrownBy(() -> intake.takeBack(ana, List.of(again))).isInstanceOf(NotFound.class);
    }

    @Test
    void aFileThatIsStillBeingReadDoesNotLandYet() {
        IntakeId file = intake.receive(ana, "a.txt", INTERVIEW.getBytes(UTF_8));

        assertThat(intake.land(ana, List.of(file)))
                .singleElement()
                .isInstanceOfSatisfying(
                        NotLanded.class, not -> assertThat(not.sentence()).contains("still being read"));
    }

    @Test
    void aCoderOfOneSiteLandsThereAndSeesNoOthersFiles() {
        IntakeId anas = received("ana.txt", INTERVIEW);
        Coder ben = study.coderOf("ben", study.la01);
        IntakeId bens = intake.receive(ben, "ben.txt", (INTERVIEW + "Mariam: Yes.\n").getBytes(UTF_8));
        runner.runUntilEmpty();

        assertThat(queue.queue(ben)).extracting(QueuedFile::id).containsExactly(bens);
        assertThatThrownBy(() -> intake.land(ben, List.of(bens, anas))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queue.preview(ben, anas, 5)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.describe(
                        ben, List.of(bens), SourceDescription.unchanged().atSite(study.la02)))
                .isInstanceOf(Refusal.class);
        AsSource landed = (AsSource) intake.land(ben, List.of(bens)).getFirst();
        assertThat(sources.details(ben, landed.source()).row().site()).isEqualTo(study.la01);
    }

    @Test
    void anotherStudysFilesAndThingsAreNotThere() {
        IntakeId anas = received("ana.txt", INTERVIEW);
        SmallStudy other = new SmallStudy(sql, access);
        Coder eve = other.coder("eve");

        assertThat(queue.queue(eve)).isEmpty();
        assertThat(queue.files(eve, List.of(anas))).isEmpty();
        List<IntakeId> files = List.of(anas);
        assertThatThrownBy(() -> queue.preview(eve, anas, 5)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.land(eve, files)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.takeBack(eve, files)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.correctSpeakers(eve, anas, Set.of(), Map.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.describe(eve, files, SourceDescription.unchanged()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.describe(
                        ana, files, SourceDescription.unchanged().atSite(other.la01)))
                .isInstanceOf(NotFound.class);
    }

    private IntakeId received(String name, String text) {
        IntakeId file = intake.receive(ana, name, text.getBytes(UTF_8));
        runner.runUntilEmpty();
        return file;
    }

    private SourceId landed(IntakeId file) {
        Landed landed = intake.land(ana, List.of(file)).getFirst();
        assertThat(landed).isInstanceOf(AsSource.class);
        return ((AsSource) landed).source();
    }

    private ParticipantId participant(String pseudonym) {
        return sql.insertInto(PARTICIPANT)
                .set(PARTICIPANT.STUDY_ID, study.study)
                .set(PARTICIPANT.PSEUDONYM, pseudonym)
                .set(PARTICIPANT.ROLE, "social worker")
                .returningResult(PARTICIPANT.ID)
                .fetchSingle()
                .value1();
    }
}
