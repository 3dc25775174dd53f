package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.Refusal;
import org.trigpoint.Trigpoint;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.DatabaseSettings;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.database.testing.TestDatabase;
import org.trigpoint.files.WholeFile;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.testing.SmallStudy;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class BackupCommandsTest {

    private static final String TEXT = """
            Ann: How long was it until the letter came?
            Ben: The letter took a month.
            """;

    @TempDir
    private Path folder;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private WrittenTextService writing;

    @Autowired
    private CodeService codes;

    @Autowired
    private CodingService coding;

    @Autowired
    private DatabaseSettings settings;

    private record Run(Ending ending, JsonNode result, String progress) {}

    @Test
    void what_was_backed_up_is_found_where_it_is_restored() throws Exception {
        SmallStudy study = codedInterview();
        byte[] key = {1, 2, 3};
        Files.createDirectories(settings.keys());
        Files.write(settings.keys().resolve("pseudonyms.key"), key);
        Path file = folder.resolve("backup.zip");

        Run backup = run(new House(before -> context), new BackupCommand(), "--out", file.toString());

        assertThat(backup.ending()).isEqualTo(Ending.DONE);
        assertThat(backup.result().get("sha256").asString())
                .isEqualTo(HexFormat.of().formatHex(WholeFile.sha256().digest(Files.readAllBytes(file))));
        assertThat(backup.result().get("bytes").asLong()).isEqualTo(Files.size(file));
        assertThat(backup.result().get("studies").asInt()).isEqualTo(1);
        assertThat(backup.result().get("sources").asInt()).isEqualTo(1);
        assertThat(backup.result().get("keys_not_in_it").get(0).asString()).isEqualTo("pseudonyms.key");
        assertThat(backup.progress())
                .contains("Keep pseudonyms.key of " + settings.keys() + " in another place")
                .doesNotContain("copy it to another machine");
        demandRestored(file, study);
    }

    private void demandRestored(Path file, SmallStudy study) {
        try (TestDatabase empty = TestDatabase.fresh();
                House restored = new House(before -> application(empty, before))) {
            Run restore = run(restored, new RestoreCommand(), file.toString());

            assertThat(restore.ending()).isEqualTo(Ending.DONE);
            assertThat(restore.result().get("verified").get("ok").asBoolean()).isTrue();
            assertThat(restore.result().get("rows").asLong()).isGreaterThan(10);
            assertThat(restore.result().get("keys_missing").get(0).asString()).isEqualTo("pseudonyms.key");
            assertThat(restore.progress()).contains("put pseudonyms.key into " + folder.resolve("home/keys"));
            Run found = run(
                    restored,
                    new SearchCommand(),
                    "letter code:Waiting",
                    "--study",
                    String.valueOf(study.study.value()));
            assertThat(found.result().get("match").asString()).isEqualTo("letter");
            assertThat(empty.sql().fetchValue("select kind from journal order by number desc limit 1"))
                    .isEqualTo("BackupRestored");
        }
    }

    @Test
    void a_backup_in_the_home_that_it_is_of_says_so() throws Exception {
        Files.createDirectories(settings.home());
        Path file = settings.home().resolve("backup.zip");

        assertThat(run(new House(before -> context), new BackupCommand(), "--out", file.toString())
                        .progress())
                .contains("copy it to another machine");
    }

    @Test
    void what_is_no_backup_is_refused_before_the_application_starts() throws Exception {
        Path file = folder.resolve("letter.zip");
        Files.writeString(file, "Dear Ann");
        House never = new House(before -> {
            throw new AssertionError("was started");
        });

        assertThatThrownBy(() -> run(never, new RestoreCommand(), file.toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is no backup of Trigpoint, or it was cut off");
        assertThatThrownBy(() -> run(never, new RestoreCommand(), "none.zip"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no file “none.zip”");
    }

    private SmallStudy codedInterview() {
        SmallStudy study = new SmallStudy(sql, access);
        Coder ana = study.coder("ana");
        SourceId source = writing.add(ana, "first.txt", TEXT, SourceDescription.unchanged());
        coding.code(
                ana,
                study.passage(source, "The letter took a month"),
                codes.make(ana, study.analysis, null, "Waiting", null));
        return study;
    }

    private ConfigurableApplicationContext application(TestDatabase database, House.Before before) {
        return new SpringApplicationBuilder(Trigpoint.class)
                .web(WebApplicationType.NONE)
                .profiles("headless")
                .properties(
                        "trigpoint.home=" + folder.resolve("home"),
                        "trigpoint.database.url=" + database.address().url(),
                        "trigpoint.database.user=" + database.address().user(),
                        "trigpoint.database.password=" + database.address().password())
                .initializers(before)
                .run();
    }

    private static Run run(House house, TrigpointCommand command, String... words) {
        new CommandLine(command).parseArgs(words);
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        Ending ending = command.run(
                house,
                new Output(
                        new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(progress, true, StandardCharsets.UTF_8),
                        false));
        return new Run(
                ending,
                JsonMapper.shared()
                        .readTree(results.toString(StandardCharsets.UTF_8)
                                .lines()
                                .toList()
                                .getFirst()),
                progress.toString(StandardCharsets.UTF_8));
    }
}
