package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.TEXT_VERSION;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.coding.CodingService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.SourceDescription;
import org.trigpoint.sources.WrittenTextService;
import org.trigpoint.testing.SmallStudy;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class FindingCommandsTest {

    private static final String TEXT = """
            Ann: 🙂 How long was it until the letter came?
            Ben: The letter took a month.
            Ann: And then?
            Ben: The key worker rang about the letter.
            """;

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

    private SmallStudy study;
    private Coder ana;
    private SourceId source;

    private record Run(Ending ending, List<JsonNode> results, String progress) {}

    @BeforeEach
    void oneInterview() {
        study = new SmallStudy(sql, access);
        ana = study.coder("ana");
        source = writing.add(ana, "first.txt", TEXT, SourceDescription.unchanged());
    }

    @Test
    void a_hit_is_a_line_with_its_source_its_speaker_and_its_place_in_code_points() {
        Run run = run(new SearchCommand(), "rang NEAR/5 letter", "--study", number());

        assertThat(run.ending()).isEqualTo(Ending.DONE);
        assertThat(run.progress()).contains("1 hit in 1 source.");
        JsonNode hit = run.results().getFirst();
        assertThat(hit.propertyNames())
                .containsExactly("source", "title", "speaker", "start", "end", "before", "match", "after");
        assertThat(hit.get("source").asLong()).isEqualTo(source.value());
        assertThat(hit.get("title").asString()).isEqualTo("first");
        assertThat(hit.get("speaker").asString()).isEqualTo("Ben");
        assertThat(hit.get("match").asString()).isEqualTo("rang about the letter");
        assertThat(hit.get("before").asString()).isEqualTo("The key worker ");
        assertThat(hit.get("after").asString()).isEqualTo(".");
        String text = sql.select(TEXT_VERSION.TEXT)
                .from(TEXT_VERSION)
                .where(TEXT_VERSION.SOURCE_ID.eq(source))
                .fetchSingle()
                .value1();
        assertThat(text.substring(
                        text.offsetByCodePoints(0, hit.get("start").asInt()),
                        text.offsetByCodePoints(0, hit.get("end").asInt())))
                .isEqualTo("rang about the letter");
    }

    @Test
    void no_more_hits_are_written_than_asked_for_and_all_are_counted() {
        Run run = run(new SearchCommand(), "letter", "--study", number(), "--limit", "2");

        assertThat(run.results()).hasSize(2);
        assertThat(run.progress()).contains("3 hits in 1 source.");
    }

    @Test
    void whose_codes_are_meant_is_said_where_a_query_asks_for_codes() {
        coding.code(ana, study.passage(source, "took a month"), codes.make(ana, study.analysis, null, "Waiting", null));

        assertThat(run(new SearchCommand(), "month code:Waiting", "--study", number())
                        .progress())
                .contains("1 hit in 1 source; code: means the codes of “Reflexive”.");
        assertThat(run(new SearchCommand(), "letter uncoded:", "--study", number())
                        .progress())
                .contains("code: means the codes of");
    }

    @Test
    void what_is_built_anew_holds_every_source() {
        JsonNode built = run(new ReindexCommand()).results().getFirst();

        assertThat(built.get("sources").asInt()).isPositive();
        assertThat(built.get("passages").asLong()).isPositive();
        assertThat(run(new SearchCommand(), "letter", "--study", number()).results())
                .hasSize(3);
    }

    @Test
    void what_is_sound_is_done_and_what_does_not_hold_is_named_and_refused() {
        Run sound = run(new VerifyCommand());
        SourceId forged = study.source("Interview 2", study.la01, ana, "These words have another digest.");
        Run unsound = run(new VerifyCommand());

        assertThat(sound.ending()).isEqualTo(Ending.DONE);
        JsonNode verified = sound.results().getFirst();
        assertThat(verified.propertyNames())
                .containsExactly("journal", "texts", "positions", "instruments", "snapshots", "index", "ok");
        assertThat(verified.get("ok").asBoolean()).isTrue();
        assertThat(verified.get("journal").get("lines").asLong()).isPositive();
        assertThat(verified.get("index").get("checked").asLong()).isPositive();
        assertThat(unsound.ending()).isEqualTo(Ending.REFUSED);
        JsonNode named = unsound.results().getFirst();
        assertThat(named.get("ok").asBoolean()).isFalse();
        assertThat(named.get("texts").get("first_bad").asString()).isEqualTo("version 1 of source " + forged.value());
        assertThat(named.get("positions").get("first_bad").isNull()).isTrue();
    }

    private String number() {
        return String.valueOf(study.study.value());
    }

    private Run run(TrigpointCommand command, String... words) {
        new CommandLine(command).parseArgs(words);
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        Ending ending = command.run(
                new House(before -> context),
                new Output(
                        new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(progress, true, StandardCharsets.UTF_8),
                        false));
        return new Run(
                ending,
                results.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(JsonMapper.shared()::readTree)
                        .toList(),
                progress.toString(StandardCharsets.UTF_8));
    }
}
