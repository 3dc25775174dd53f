package org.trigpoint.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.trigpoint.migrations.schema.Tables.PARTICIPANT;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;
import static org.trigpoint.migrations.schema.Tables.WAVE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.access.Reader;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.jobs.JobRunner;
import org.trigpoint.migrations.IntakeId;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.SpeakerId;
import org.trigpoint.migrations.WaveId;
import org.trigpoint.sources.IntakeService.AsSource;
import org.trigpoint.sources.SourceQueries.SourceRow;
import org.trigpoint.sources.SourceQueries.SpeakerRow;
import org.trigpoint.sources.SourceQueries.TurnRow;
import org.trigpoint.testing.SmallStudy;

@HouseTest
class LandedSourcesTest {

    private static final String INTERVIEW = "A: How was it?\nB: It was 🙂 slow at first.\nA: And now?\nB: Better.\n";

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private JobRunner runner;

    @Autowired
    private IntakeService intake;

    @Autowired
    private SourceService service;

    @Autowired
    private SpeakerService speakers;

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
    void manySourcesAreDescribedInOneGestureAndOneLine() {
        SourceId one = landed("one.txt", INTERVIEW);
        SourceId two = landed("two.txt", INTERVIEW + "A: Thanks.\n");
        ParticipantId bea = participant("Bea");
        WaveId first = wave("Baseline");

        service.describe(
                ana,
                List.of(one, two),
                SourceDescription.unchanged()
                        .ofKind(SourceKind.CASE_STUDY)
                        .atSite(study.la02)
                        .inWave(first)
                        .withParticipants(Set.of(bea))
                        .withAttribute("length", "short"));

        assertThat(sources.list(ana))
                .extracting(SourceRow::kind, SourceRow::siteName, SourceRow::waveName, SourceRow::participants)
                .containsOnly(tuple(SourceKind.CASE_STUDY, "Authority LA02", "Baseline", List.of("Bea")));
        assertThat(sources.details(ana, two).attributes()).isEqualTo(Map.of("length", "short"));
        assertThat(study.journal()).endsWith("SourceLanded", "SourcesDescribed");
        service.describe(
                ana, List.of(one), SourceDescription.unchanged().atSite(null).withParticipants(Set.of()));
        assertThat(sources.details(ana, one).row().site()).isNull();
        assertThat(sources.details(ana, one).participants()).isEmpty();
        assertThat(sources.details(ana, one).row().kind()).isEqualTo(SourceKind.CASE_STUDY);
    }

    @Test
    void aDescriptionWithOneForeignThingChangesNothing() {
        SourceId one = landed("one.txt", INTERVIEW);
        SmallStudy other = new SmallStudy(sql, access);
        SourceDescription foreign =
                SourceDescription.unchanged().ofKind(SourceKind.CASEFILE).atSite(other.la01);

        assertThatThrownBy(() -> service.describe(ana, List.of(one), foreign)).isInstanceOf(NotFound.class);

        assertThat(sources.details(ana, one).row().kind()).isEqualTo(SourceKind.INTERVIEW);
    }

    @Test
    void aSourceInTheBinIsInNoListAndComesBackAsItWas() {
        SourceId one = landed("one.txt", INTERVIEW);

        service.remove(ana, one);

        assertThat(sources.list(ana)).isEmpty();
        assertThat(sources.bin(ana)).extracting(SourceRow::id).containsExactly(one);
        assertThatThrownBy(() -> sources.details(ana, one)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.remove(ana, one)).isInstanceOf(NotFound.class);
        service.restore(ana, one);
        assertThat(sources.list(ana)).extracting(SourceRow::id).containsExactly(one);
        assertThat(study.journal()).endsWith("SourceRemoved", "SourceRestored");
    }

    @Test
    void aSpeakerIsRenamedAndTwoOfOneNameBecomeOne() {
        SourceId one = landed("one.txt", INTERVIEW);
        SpeakerId a = speaker(one, "A");
        SpeakerId b = speaker(one, "B");

        assertThat(speakers.rename(ana, one, b, " SW-01 ")).isEqualTo(b);
        assertThat(speakers.rename(ana, one, a, "SW-01")).isEqualTo(b);

        assertThat(sources.details(ana, one).speakers())
                .extracting(SpeakerRow::label, SpeakerRow::turns)
                .containsExactly(tuple("SW-01", 4));
        assertThat(study.journal()).endsWith("SpeakerRenamed", "SpeakerRenamed");
        assertThatThrownBy(() -> speakers.rename(ana, one, b, " ")).isInstanceOf(Refusal.class);
    }

    @Test
    void aSpeakerWhoIsAParticipantTakesPartInTheSource() {
        SourceId one = landed("one.txt", INTERVIEW);
        ParticipantId bea = participant("Bea");
        SpeakerId b = speaker(one, "B");

        speakers.link(ana, one, b, bea);

        assertThat(sources.details(ana, one).participants()).containsExactly(bea);
        assertThat(sources.details(ana, one).speakers())
                .extracting(SpeakerRow::participant)
                .containsExactly(null, bea);
        assertThat(study.journal()).endsWith("SpeakerLinked");
    }

    @Test
    void turnsAreSplitJoinedAndGivenWhileTheTextStays() {
        SourceId one = landed("one.txt", INTERVIEW);
        byte[] digest =
                sql.fetchSingle(TEXT_VERSION, TEXT_VERSION.SOURCE_ID.eq(one)).getDigest();
        TurnRow second = sources.turns(ana, one).get(1);

        speakers.split(ana, one, second.start(), second.start() + 9);
        speakers.give(ana, one, second.start() + 9, "C");

        assertThat(sources.turns(ana, one))
                .extracting(TurnRow::speaker, TurnRow::text)
                .startsWith(tuple("A", "How was it?"), tuple("B", "It was 🙂 "), tuple("C", "slow at first."))
                .hasSize(5);
        speakers.join(ana, one, second.start() + 9);
        assertThat(sources.turns(ana, one))
                .extracting(TurnRow::speaker, TurnRow::text)
                .containsExactly(
                        tuple("A", "How was it?"),
                        tuple("B", "It was 🙂 slow at first."),
                        tuple("A", "And now?"),
                        tuple("B", "Better."));
        assertThat(sql.fetchSingle(TEXT_VERSION, TEXT_VERSION.SOURCE_ID.eq(one)).getDigest())
                .isEqualTo(digest);
        assertThat(study.journal()).endsWith("TurnSplit", "TurnGiven", "TurnsJoined");
    }

    @Test
    void aTurnThatIsNotThereAnyMoreIsRefusedWithASentence() {
        SourceId one = landed("one.txt", INTERVIEW);
        int first = sources.turns(ana, one).getFirst().start();

        assertThatThrownBy(() -> speakers.join(ana, one, first)).hasMessageContaining("first turn");
        assertThatThrownBy(() -> speakers.give(ana, one, first + 1, "C")).hasMessageContaining("reload");
        assertThatThrownBy(() -> speakers.split(ana, one, first, first)).hasMessageContaining("within the turn");
    }

    @Test
    void whoIsHeldToOneSiteMeetsNothingOfAnother() {
        SourceId one = landed("one.txt", INTERVIEW);
        service.describe(ana, List.of(one), SourceDescription.unchanged().atSite(study.la02));

        nothingIsThere(study.coderOf("ben", study.la01), one);
    }

    @Test
    void anotherStudysSourceIsNotThere() {
        SourceId one = landed("one.txt", INTERVIEW);

        nothingIsThere(new SmallStudy(sql, access).coder("eve"), one);
    }

    @Test
    void anObserverMayReadTheList() {
        landed("one.txt", INTERVIEW);
        Reader observer = study.observer("olu");

        assertThat(sources.list(observer)).extracting(SourceRow::words).containsExactly(15);
    }

    private void nothingIsThere(Coder coder, SourceId source) {
        List<SourceId> one = List.of(source);
        SpeakerId speaker = speaker(source, "A");
        assertThat(sources.list(coder)).isEmpty();
        assertThat(sources.bin(coder)).isEmpty();
        assertThatThrownBy(() -> sources.details(coder, source)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sources.turns(coder, source)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sources.original(coder, source)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.describe(coder, one, SourceDescription.unchanged()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.remove(coder, source)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.restore(coder, source)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> speakers.rename(coder, source, speaker, "X")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> speakers.link(coder, source, speaker, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> speakers.give(coder, source, 3, "X")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> speakers.join(coder, source, 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> speakers.split(coder, source, 3, 5)).isInstanceOf(NotFound.class);
    }

    private SpeakerId speaker(SourceId source, String label) {
        return sources.details(ana, source).speakers().stream()
                .filter(speaker -> speaker.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private SourceId landed(String name, String text) {
        IntakeId file = intake.receive(ana, name, text.getBytes(UTF_8));
        runner.runUntilEmpty();
        return ((AsSource) intake.land(ana, List.of(file)).getFirst()).source();
    }

    private ParticipantId participant(String pseudonym) {
        return sql.insertInto(PARTICIPANT)
                .set(PARTICIPANT.STUDY_ID, study.study)
                .set(PARTICIPANT.PSEUDONYM, pseudonym)
                .set(PARTICIPANT.ROLE, "parent")
                .returningResult(PARTICIPANT.ID)
                .fetchSingle()
                .value1();
    }

    private WaveId wave(String name) {
        return sql.insertInto(WAVE)
                .set(WAVE.STUDY_ID, study.study)
                .set(WAVE.NAME, name)
                .set(WAVE.POSITION, 1)
                .returningResult(WAVE.ID)
                .fetchSingle()
                .value1();
    }
}
