package org.trigpoint.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.trigpoint.migrations.schema.Tables.CODING;
import static org.trigpoint.migrations.schema.Tables.JOURNAL;
import static org.trigpoint.migrations.schema.Tables.JOURNAL_HEAD;
import static org.trigpoint.migrations.schema.Tables.SITE;
import static org.trigpoint.migrations.schema.Tables.STUDY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.util.Throwables;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.Refusal;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Administrator;
import org.trigpoint.access.Lead;
import org.trigpoint.backup.Backup.Part;
import org.trigpoint.database.DatabaseAddress;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.database.testing.DemoTemplate;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.database.testing.TestDatabase;
import org.trigpoint.database.testing.WithDemo;
import org.trigpoint.finding.IndexKeeper;
import org.trigpoint.finding.Verification;
import org.trigpoint.history.JournalCheck;
import org.trigpoint.history.JournalVerification;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.recordings.IncomingRecording;
import org.trigpoint.recordings.RecordingService;
import org.trigpoint.studies.StudyService;
import org.trigpoint.testing.Sounds;

@HouseTest
@WithDemo
class BackupTest {

    private static final Steps QUIETLY = (done, total) -> {};

    /** What a restored installation has one line more of. */
    private static final List<String> TELLING_OF_BACKUPS = List.of("tables/journal.csv", "tables/journal_head.csv");

    @TempDir
    private Path folder;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private BackupService backups;

    @Autowired
    private StudyService studies;

    @Autowired
    private RecordingService recordings;

    @Autowired
    private DatabaseSettings settings;

    private Administrator operator;
    private Path file;

    @BeforeEach
    void somewhere() {
        operator = access.operator();
        file = folder.resolve("backup.zip");
    }

    @Test
    void what_is_restored_gives_the_same_backup_again_and_goes_on_from_there() throws IOException {
        SourceId heard = bringRecording();
        Backup content = backups.make(operator, file, QUIETLY).content();
        Path home = folder.resolve("another-home");

        try (TestDatabase empty = TestDatabase.fresh();
                Restoring restoring = Restoring.of(file, QUIETLY);
                ConfigurableApplicationContext restored = application(empty.address(), home, restoring)) {
            BackupService there = restored.getBean(BackupService.class);
            there.noteRestored(operator, content);
            restored.getBean(IndexKeeper.class).rebuild();
            Backup again =
                    there.make(operator, folder.resolve("again.zip"), QUIETLY).content();

            assertThat(content.rows()).isGreaterThan(10_000);
            assertThat(content.recordings()).isEqualTo(1);
            assertThat(parts(again)).isEqualTo(parts(content));
            assertThat(again.schemaVersion()).isEqualTo(content.schemaVersion());
            assertThat(again.sources()).isEqualTo(content.sources()).isPositive();
            demandSound(restored);
            demandTriggersAndKeys(empty.sql());
            assertThat(restoring.keysMissing(new DatabaseSettings(home, null))).containsExactly("recordings.key");
            assertThat(restoring.keysMissing(settings)).isEmpty();
            assertThat(restored.getBean(BackupQueries.class).last(operator))
                    .hasValueSatisfying(last -> assertThat(last.since()).isZero());
            assertThat(restored.getBean(StudyService.class)
                            .add(operator, "After", null)
                            .value())
                    .isGreaterThan(heldByBackup(content));
            assertThat(restored.getBean(BackupQueries.class).last(operator))
                    .hasValueSatisfying(last -> assertThat(last.since()).isEqualTo(1));
        }
        assertThat(heard.value()).isPositive();
    }

    private long heldByBackup(Backup content) {
        assertThat(content.studies()).isEqualTo(sql.fetchCount(STUDY));
        return sql.select(DSL.max(STUDY.ID)).from(STUDY).fetchSingle().value1().value();
    }

    @Test
    void what_is_written_meanwhile_is_in_it_whole_or_not_at_all() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> busy = CompletableFuture.supplyAsync(() -> {
            int added = 0;
            while (!enough.get()) {
                studies.add(operator, "Meanwhile " + System.nanoTime(), null);
                added++;
            }
            return added;
        });
        Backup content = backups.make(operator, file, QUIETLY).content();
        enough.set(true);

        assertThat(busy.get()).isPositive();
        try (TestDatabase empty = TestDatabase.fresh();
                Restoring restoring = Restoring.of(file, QUIETLY);
                Connection connection = empty.address().connect()) {
            connection.setAutoCommit(false);
            restoring.fill(connection, new DatabaseSettings(folder.resolve("home"), null));
            connection.commit();

            long last = empty.sql()
                    .select(JOURNAL_HEAD.NUMBER)
                    .from(JOURNAL_HEAD)
                    .fetchSingle()
                    .value1();
            assertThat(empty.sql().fetchCount(JOURNAL)).isEqualTo((int) last).isPositive();
            assertThat(empty.sql().fetchCount(JOURNAL, JOURNAL.KIND.eq("StudyAdded")))
                    .isEqualTo(empty.sql().fetchCount(STUDY))
                    .isEqualTo((int) content.studies());
            assertThat(empty.sql().fetchCount(CODING)).isEqualTo(sql.fetchCount(CODING));
        }
    }

    @Test
    void a_backup_that_was_cut_off_or_changed_anywhere_is_refused_before_anything_is_touched() throws IOException {
        backups.make(operator, file, QUIETLY);
        byte[] whole = Files.readAllBytes(file);
        Path other = folder.resolve("other.zip");
        int refused = 0;
        for (int at = 0; at < 40; at++) {
            byte[] changed = whole.clone();
            int place = (int) ((long) whole.length * at / 40) + 50;
            changed[place] ^= 1;
            Files.write(other, changed);
            refused += isRefused(other) ? 1 : 0;
        }

        assertThat(refused).as("bytes of rows that were changed").isEqualTo(40);
        for (int length : new int[] {0, 1, 1_000, whole.length / 2, whole.length - 1}) {
            Files.write(other, Arrays.copyOf(whole, length));
            assertThat(isRefused(other)).as("cut off after " + length).isTrue();
        }
        assertThat(isRefused(file)).isFalse();
    }

    private static boolean isRefused(Path file) {
        try (Restoring restoring = Restoring.of(file, QUIETLY)) {
            return restoring.content().parts().isEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).containsAnyOf("is damaged", "is no backup of Trigpoint");
            return true;
        }
    }

    @Test
    void where_somebody_has_worked_nothing_is_replaced() throws Exception {
        backups.make(operator, file, QUIETLY);
        int lines = sql.fetchCount(JOURNAL);

        try (Restoring restoring = Restoring.of(file, QUIETLY)) {
            sql.connection(connection -> assertThatThrownBy(() -> restoring.fill(connection, settings))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("There is work in this installation already"));
        }
        assertThat(sql.fetchCount(JOURNAL)).isEqualTo(lines);
    }

    @Test
    void a_backup_that_does_not_hold_together_leaves_the_database_empty() throws Exception {
        backups.make(operator, file, QUIETLY);
        Path without = without("tables/site.csv");

        try (TestDatabase empty = TestDatabase.fresh();
                Restoring restoring = Restoring.of(without, QUIETLY)) {
            String message = assertRefused(empty, restoring);

            assertThat(message).contains("did not take what it was to be filled with", "foreign key");
            assertThat(empty.sql().fetchCount(STUDY)).isZero();
            assertThat(empty.sql().fetchCount(SITE)).isZero();
            demandTriggersAndKeys(empty.sql());
        }
    }

    @Test
    void a_backup_of_a_newer_trigpoint_is_refused() throws Exception {
        backups.make(operator, file, QUIETLY);
        Path newer = changed(
                content -> new Backup(
                        content.format(),
                        content.made(),
                        "9999",
                        content.studies(),
                        content.sources(),
                        content.parts(),
                        content.keys()),
                "");

        try (TestDatabase empty = TestDatabase.fresh();
                Restoring restoring = Restoring.of(newer, QUIETLY)) {
            assertThat(assertRefused(empty, restoring)).contains("by a newer Trigpoint, at version 9999");
        }
    }

    @Test
    void a_backup_of_an_older_trigpoint_is_brought_to_the_schema_of_this_one() throws Exception {
        try (TestDatabase host = TestDatabase.fresh()) {
            DatabaseAddress older = inSchema(host, "older");
            Flyway.configure()
                    .dataSource(older.url(), older.user(), older.password())
                    .target("0061")
                    .load()
                    .migrate();
            Backup written = writeOlder(older);

            DatabaseAddress newer = inSchema(host, "newer");
            try (Restoring restoring = Restoring.of(file, QUIETLY);
                    ConfigurableApplicationContext restored = application(newer, folder.resolve("home"), restoring)) {
                DSLContext there = restored.getBean(DSLContext.class);

                assertThat(written.schemaVersion()).isEqualTo("0061");
                assertThat(there.fetchValues(STUDY.NAME)).containsExactly("Of long ago");
                assertThat(there.fetchValue("select max(version) from flyway_schema_history"))
                        .isEqualTo(sql.fetchValue("select max(version) from flyway_schema_history"))
                        .isNotEqualTo("0061");
                assertThat(restored.getBean(JournalVerification.class).check(operator))
                        .isInstanceOfSatisfying(
                                JournalCheck.Holds.class,
                                holds -> assertThat(holds.lines()).isEqualTo(1));
            }
        }
    }

    private Backup writeOlder(DatabaseAddress older) throws Exception {
        try (Connection connection = older.connect();
                OutputStream out = Files.newOutputStream(file)) {
            TableRows rows = new TableRows(connection);
            rows.execute("insert into study (name) values ('Of long ago')");
            rows.execute("select journal_append(1, null, 'StudyAdded', 'study', 1, '{}')");
            List<String> tables = rows.names("""
                    select relname from pg_class
                    where relnamespace = current_schema()::regnamespace and relname <> 'flyway_schema_history'
                    """);
            DatabaseSettings nothingBeside = new DatabaseSettings(folder.resolve("older-home"), null);
            return new BackupWriting(connection, nothingBeside, QUIETLY)
                    .write(out, OffsetDateTime.now(ZoneOffset.UTC), tables);
        }
    }

    private static DatabaseAddress inSchema(TestDatabase host, String name) {
        host.sql().createSchema(name).execute();
        String url = host.address().url();
        return new DatabaseAddress(
                url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name,
                host.address().user(),
                host.address().password());
    }

    @Test
    void a_backup_is_for_its_owner_alone_and_never_written_over() throws IOException {
        backups.make(operator, file, QUIETLY);
        byte[] first = Files.readAllBytes(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> backups.make(operator, file, QUIETLY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is there already");
        assertThatThrownBy(() -> backups.make(operator, folder.resolve("none/backup.zip"), QUIETLY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no folder");
        assertThat(file).hasBinaryContent(first);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private SourceId bringRecording() {
        Lead lead = access.operatorOf(operator, DemoTemplate.ready().study());
        SourceId source = sql.fetchSingle(
                        "select id from source where study_id = {0} order by id limit 1", lead.study())
                .into(SourceId.class);
        byte[] sound = Sounds.wav(3);
        recordings.add(
                lead,
                source,
                new IncomingRecording(
                        () -> new ByteArrayInputStream(sound),
                        sound.length,
                        LocalDate.now(ZoneOffset.UTC).plusYears(1)));
        return source;
    }

    private static Map<String, Part> parts(Backup backup) {
        return backup.parts().stream()
                .filter(part -> !TELLING_OF_BACKUPS.contains(part.name()))
                .collect(Collectors.toMap(Part::name, part -> part, (one, other) -> one, TreeMap::new));
    }

    private void demandSound(ConfigurableApplicationContext restored) {
        Verification verification = restored.getBean(Verification.class);
        assertThat(restored.getBean(JournalVerification.class).check(operator)).isInstanceOf(JournalCheck.Holds.class);
        assertThat(List.of(
                        verification.texts(operator), //
                        verification.positions(operator), //
                        verification.index(operator)))
                .allMatch(checked -> checked.ok() && checked.checked() > 0);
    }

    /** As many as where the schema was never touched, and all of them at work. */
    private static void demandTriggersAndKeys(DSLContext restored) {
        String guards = """
                select (select count(*) from pg_trigger t join pg_class c on c.oid = t.tgrelid
                        where c.relnamespace = current_schema()::regnamespace and t.tgenabled = 'O')
                    || ' triggers, '
                    || (select string_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid), E'\\n'
                               order by conrelid::regclass::text, conname)
                        from pg_constraint where connamespace = current_schema()::regnamespace)
                """;
        try (TestDatabase untouched = TestDatabase.fresh()) {
            assertThat(restored.fetchValue(guards)).isEqualTo(untouched.sql().fetchValue(guards));
        }
        assertThatThrownBy(() -> restored.execute("delete from journal"))
                .hasMessageContaining("The journal is only ever added to");
    }

    private String assertRefused(TestDatabase empty, Restoring restoring) {
        Throwable refused = catchThrowable(() ->
                application(empty.address(), folder.resolve("home"), restoring).close());
        assertThat(refused).hasRootCauseInstanceOf(Refusal.class);
        return String.valueOf(Throwables.getRootCause(refused).getMessage());
    }

    private static ConfigurableApplicationContext application(
            DatabaseAddress database, Path home, Restoring restoring) {
        return new SpringApplicationBuilder(Trigpoint.class)
                .web(WebApplicationType.NONE)
                .profiles("headless")
                .properties(
                        "trigpoint.home=" + home,
                        "trigpoint.database.url=" + database.url(),
                        "trigpoint.database.user=" + database.user(),
                        "trigpoint.database.password=" + database.password())
                .initializers(context -> context.getBeanFactory().registerSingleton("firstContent", restoring))
                .run();
    }

    private Path without(String name) throws IOException {
        return changed(
                content -> new Backup(
                        content.format(),
                        content.made(),
                        content.schemaVersion(),
                        content.studies(),
                        content.sources(),
                        content.parts().stream()
                                .filter(part -> !part.name().equals(name))
                                .toList(),
                        content.keys()),
                name);
    }

    /** The same backup with another manifest, and without one part. */
    private Path changed(UnaryOperator<Backup> change, String without) throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipFile from = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(other);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                if (entry.getName().equals(without)) {
                    continue;
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    to.write(
                            entry.getName().equals(Backup.MANIFEST)
                                    ? Manifests.json(change.apply(Manifests.read(in.readAllBytes())))
                                    : in.readAllBytes());
                }
                to.closeEntry();
            }
        }
        assertThatCode(() -> Restoring.of(other, QUIETLY).close()).doesNotThrowAnyException();
        return other;
    }
}
