package org.trigpoint.recordings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.RECORDING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.trigpoint.NotFound;
import org.trigpoint.Refusal;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceService;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.testing.Sounds;
import org.trigpoint.undo.BinService;

@HouseTest
@TestPropertySource(properties = "trigpoint.recording.most.mb=2")
class RecordingTest {

    private static final byte[] SOUND = Sounds.wav(10);
    private static final LocalDate LATER = Days.today().plusMonths(6);

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private RecordingService recordings;

    @Autowired
    private RecordingQueries queries;

    @Autowired
    private RecordingSweep sweep;

    @Autowired
    private SourceService sources;

    @Autowired
    private BinService bin;

    @Autowired
    private DatabaseSettings settings;

    private SmallStudy study;
    private Lead ana;
    private SourceId source;

    @BeforeEach
    void aStudyWithAnInterview() {
        sweep.sweep(LATER.plusYears(10));
        study = new SmallStudy(sql, access);
        ana = study.lead("ana");
        source = study.source("Interview 1", study.la01, ana, "We met at the hub.\nWho came?");
    }

    @Test
    void a_recording_that_was_brought_is_heard_in_any_part_and_lies_sealed_on_disk() throws Exception {
        recordings.add(ana, source, incoming(SOUND));

        Recording present = Objects.requireNonNull(queries.of(ana, source).present());
        Listening listening = queries.listen(study.observer("olga"), source);
        assertThat(present.type()).isEqualTo(RecordingType.WAV);
        assertThat(present.length()).isEqualTo(SOUND.length);
        assertThat(present.sha256()).isEqualTo(sha256(SOUND));
        assertThat(present.deleteOn()).isEqualTo(LATER);
        assertThat(part(listening, 0, SOUND.length)).isEqualTo(SOUND);
        assertThat(part(listening, 65_000, 2_000)).isEqualTo(Arrays.copyOfRange(SOUND, 65_000, 67_000));

        Path file = files().getFirst();
        String onDisk = new String(Files.readAllBytes(file), ISO_8859_1);
        String words = new String(SOUND, ISO_8859_1);
        assertThat(onDisk.length()).isGreaterThan(SOUND.length);
        for (int at = 0; at + 16 < words.length(); at += 1000) {
            assertThat(onDisk).doesNotContain(words.substring(at, at + 16));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        assertThat(study.journal()).containsExactly("RecordingAdded");
    }

    @Test
    void what_is_no_recording_too_large_or_not_whole_leaves_nothing_behind() {
        refused(incoming("Kim: We met at the hub.\n".getBytes(ISO_8859_1)), "whatever its name says");
        refused(incoming(Sounds.wav(140)), "larger than 2 MB");
        refused(new IncomingRecording(() -> new ByteArrayInputStream(Sounds.wav(140)), -1, LATER), "larger than 2 MB");
        refused(
                new IncomingRecording(() -> new ByteArrayInputStream(SOUND), SOUND.length + 1, LATER),
                "not arrive whole");
        refused(new IncomingRecording(() -> broken(SOUND), SOUND.length, LATER), "not arrive whole");
        refused(
                new IncomingRecording(() -> new ByteArrayInputStream(SOUND), SOUND.length, Days.today()),
                "a day to come");

        assertThat(files()).isEmpty();
        assertThat(queries.of(ana, source).present()).isNull();
        assertThat(study.journal()).isEmpty();
    }

    @Test
    void a_source_has_one_recording_at_a_time() {
        recordings.add(ana, source, incoming(SOUND));

        refused(incoming(Sounds.wav(1)), "has a recording already");

        assertThat(files()).hasSize(1);
    }

    @Test
    void one_that_is_deleted_by_hand_is_gone_and_the_journal_tells_what_it_was() throws Exception {
        recordings.add(ana, source, incoming(SOUND));
        Listening before = queries.listen(ana, source);

        recordings.remove(ana, source);

        assertThat(files()).isEmpty();
        assertThatThrownBy(() -> part(before, 0, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> queries.listen(ana, source)).isInstanceOf(NotFound.class);
        assertThat(sql.fetchSingle(RECORDING, RECORDING.SOURCE_ID.eq(source)).getSealedKey())
                .as("whoever has a copy of the file has no key to it")
                .isNull();
        assertThat(queries.of(ana, source).gone()).singleElement().satisfies(gone -> {
            assertThat(gone.length()).isEqualTo(SOUND.length);
            assertThat(gone.sha256()).isEqualTo(sha256(SOUND));
        });
        assertThat(lastLine())
                .contains(sha256(SOUND))
                .contains("\"bytes\": " + SOUND.length)
                .contains("by hand");
        recordings.add(ana, source, incoming(Sounds.wav(1)));
        assertThat(queries.listen(ana, source).length()).isEqualTo(Sounds.wav(1).length);
    }

    @Test
    void on_its_day_it_is_not_played_any_more_and_the_sweep_deletes_it_and_says_so() throws Exception {
        recordings.add(ana, source, incoming(SOUND));
        SourceId other = study.source("Interview 2", study.la01, ana, "Nobody.");
        recordings.add(
                ana,
                other,
                new IncomingRecording(() -> new ByteArrayInputStream(SOUND), SOUND.length, LATER.plusDays(1)));

        assertThat(sweep.sweep(LATER.minusDays(1))).as("the day before").isZero();
        assertThat(sweep.sweep(LATER)).as("on the day").isEqualTo(1);

        assertThat(files()).hasSize(1);
        assertThatThrownBy(() -> queries.listen(ana, source)).isInstanceOf(NotFound.class);
        assertThat(queries.listen(ana, other).length()).isEqualTo(SOUND.length);
        assertThat(lastLine()).contains(sha256(SOUND)).contains("its day had come, " + LATER);
        assertThat(sweep.sweep(LATER)).as("again").isZero();

        sql.update(RECORDING)
                .set(RECORDING.DELETE_ON, Days.today())
                .where(RECORDING.SOURCE_ID.eq(other))
                .execute();
        assertThatThrownBy(() -> queries.listen(ana, other))
                .as("before the sweep came")
                .isInstanceOf(NotFound.class);
        assertThat(queries.of(ana, other).present()).isNull();
    }

    @Test
    void the_day_can_be_moved() {
        recordings.add(ana, source, incoming(SOUND));

        recordings.deleteOn(ana, source, LATER.plusDays(30));

        assertThat(sweep.sweep(LATER)).isZero();
        assertThat(study.journal()).containsExactly("RecordingAdded", "RecordingDeletionMoved");
        assertThatThrownBy(() -> recordings.deleteOn(ana, source, Days.today()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a day to come");
    }

    @Test
    void a_source_that_is_deleted_for_good_takes_its_recording_along() throws Exception {
        recordings.add(ana, source, incoming(SOUND));
        sources.remove(ana, source);
        assertThatThrownBy(() -> queries.listen(ana, source)).as("in the bin").isInstanceOf(NotFound.class);
        assertThat(files()).as("in the bin").hasSize(1);

        bin.empty(ana);
        assertThat(sweep.sweep(Days.today())).isEqualTo(1);

        assertThat(files()).isEmpty();
        assertThat(lastLine()).contains(sha256(SOUND)).contains("its source was deleted for good");
    }

    @Test
    void a_file_that_outlived_its_recording_is_deleted_with_the_next_sweep() throws IOException {
        recordings.add(ana, source, incoming(SOUND));
        Path file = files().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        recordings.remove(ana, source);
        Files.write(file, sealed);

        sweep.sweep(Days.today());

        assertThat(files()).isEmpty();
    }

    @Test
    void for_another_study_and_another_site_there_is_nothing() {
        recordings.add(ana, source, incoming(SOUND));
        Lead stranger = new SmallStudy(sql, access).lead("stranger");
        var neighbour = study.coderOf("max", study.la02);

        for (var who : List.of(stranger, neighbour)) {
            assertThatThrownBy(() -> queries.listen(who, source)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> queries.of(who, source)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> recordings.remove(who, source)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> recordings.deleteOn(who, source, LATER)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> recordings.add(who, source, incoming(SOUND)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(files()).hasSize(1);
        assertThatCode(() -> queries.listen(ana, source)).doesNotThrowAnyException();
    }

    @Test
    void without_the_key_in_the_home_nobody_hears_anything() throws IOException {
        recordings.add(ana, source, incoming(SOUND));
        Path aside = Files.move(key(), key().resolveSibling("aside"));
        try {
            assertThatThrownBy(() -> queries.listen(ana, source))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("keys/recordings.key");
            assertThat(key()).as("a new one would only hide the loss").doesNotExist();
            Files.write(key(), new byte[Seals.KEY]);
            assertThatThrownBy(() -> queries.listen(ana, source)).isInstanceOf(Refusal.class);
        } finally {
            Files.move(aside, key(), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThatCode(() -> queries.listen(ana, source)).doesNotThrowAnyException();
    }

    private void refused(IncomingRecording incoming, String sentence) {
        assertThatThrownBy(() -> recordings.add(ana, source, incoming))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }

    private static IncomingRecording incoming(byte[] bytes) {
        return new IncomingRecording(() -> new ByteArrayInputStream(bytes), bytes.length, LATER);
    }

    private static InputStream broken(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private int given;

            @Override
            public int read(byte[] into, int offset, int most) throws IOException {
                if (given > 100_000) {
                    throw new IOException("the line was cut");
                }
                int read = super.read(into, offset, most);
                given += read;
                return read;
            }
        };
    }

    private static byte[] part(Listening listening, long from, long count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        listening.copy(from, count, out);
        return out.toByteArray();
    }

    private List<Path> files() {
        Path folder = settings.home().resolve("recordings").resolve(Long.toString(study.study.value()));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Path key() {
        return settings.home().resolve("keys").resolve("recordings.key");
    }

    private String lastLine() {
        return sql.select(JOURNAL.PAYLOAD)
                .from(JOURNAL)
                .where(JOURNAL.STUDY_ID.eq(study.study))
                .orderBy(JOURNAL.NUMBER.desc())
                .limit(1)
                .fetchSingle()
                .value1()
                .data();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
