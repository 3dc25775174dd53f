package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trigpoint.migrations.schema.Tables.INTAKE_FILE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.sources.SourceKind;
import org.trigpoint.sources.SourceQueries;
import org.trigpoint.testing.SmallStudy;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class ImportCommandTest {

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private SourceQueries sources;

    @Autowired
    private JsonMapper json;

    @TempDir
    private Path folder;

    private SmallStudy study;

    private record Run(Ending ending, List<JsonNode> lines) {}

    @BeforeEach
    void aStudy() {
        study = new SmallStudy(sql, access);
    }

    @Test
    void each_file_gives_one_line_and_one_refused_file_makes_the_run_partly_done() throws IOException {
        Path good = file("good.txt", "Ann: How was it?\nBen: Slow at first.\nAnn: And then?\nBen: Better.\n");
        Path empty = file("empty.txt", "");
        Path absent = folder.resolve("absent.txt");
        Path other = file("other.txt", "Nothing here but one note on a home visit.\n");

        Run run = imported("--kind", "case-study", "--attribute", "setting=home", good, empty, absent, other);

        assertThat(run.ending()).isEqualTo(Ending.REFUSED);
        assertThat(run.lines()).hasSize(4);
        JsonNode first = run.lines().getFirst();
        assertThat(first.get("file").asString()).isEqualTo(good.toString());
        assertThat(first.get("kind").asString()).isEqualTo("case-study");
        assertThat(first.get("turns").asInt()).isEqualTo(4);
        assertThat(first.get("words").asInt()).isEqualTo(13);
        assertThat(first.get("speakers").toString()).isEqualTo("[\"Ann\",\"Ben\"]");
        assertThat(first.get("warnings").isArray()).isTrue();
        assertThat(run.lines().get(1).get("refused").asString()).contains("no words");
        assertThat(run.lines().get(2).get("refused").asString()).contains("no such file");
        assertThat(run.lines().get(3).get("source").asLong()).isPositive();
        assertThat(sources.list(study.observer("olu")))
                .extracting(SourceQueries.SourceRow::kind)
                .containsExactly(SourceKind.CASE_STUDY, SourceKind.CASE_STUDY);
        assertThat(sql.fetchCount(INTAKE_FILE, INTAKE_FILE.BYTES.isNotNull())).isZero();
    }

    @Test
    void files_that_all_land_are_a_run_that_is_done_and_again_they_are_duplicates() throws IOException {
        Path good = file("good.txt", "Ann: How was it?\nBen: Slow at first.\n");

        assertThat(imported(good).ending()).isEqualTo(Ending.DONE);
        Run again = imported(good);

        assertThat(again.ending()).isEqualTo(Ending.REFUSED);
        assertThat(again.lines().getFirst().get("refused").asString()).contains("same file as the source “good”");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run imported(Object... words) {
        ImportCommand command = new ImportCommand();
        String[] all = new String[words.length + 2];
        all[0] = "--study";
        all[1] = String.valueOf(study.study.value());
        for (int i = 0; i < words.length; i++) {
            all[i + 2] = words[i].toString();
        }
        new CommandLine(command).parseArgs(all);
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(results, true, StandardCharsets.UTF_8);
        Ending ending = command.run(new House(before -> context), new Output(stream, stream, false));
        return new Run(
                ending,
                results.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(json::readTree)
                        .toList());
    }
}
