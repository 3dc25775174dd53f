package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Coder;
import org.trigpoint.codes.CodeService;
import org.trigpoint.database.testing.HouseTest;
import org.trigpoint.testing.SmallStudy;
import org.trigpoint.themes.ThemeService;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class ExportCommandTest {

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private DSLContext sql;

    @Autowired
    private AccessDesk access;

    @Autowired
    private CodeService codes;

    @Autowired
    private ThemeService themes;

    @Autowired
    private JsonMapper json;

    @TempDir
    private Path folder;

    private SmallStudy study;

    private record Run(Ending ending, String results, String progress) {}

    @BeforeEach
    void oneTheme() {
        study = new SmallStudy(sql, access);
        Coder ana = study.coder("ana");
        themes.gather(
                ana,
                themes.make(ana, study.analysis, "Time stands still"),
                Set.of(codes.make(ana, study.analysis, null, "Waiting", null)));
    }

    @Test
    void a_matrix_by_name_or_number_gives_one_line_about_its_file() {
        Path file = folder.resolve("m.xlsx");

        Run run = exported("reflexive", file, "--by", "kind", "--count", "words");

        assertThat(run.ending()).isEqualTo(Ending.DONE);
        JsonNode line = json.readTree(run.results());
        assertThat(line.get("file").asString()).isEqualTo(file.toString());
        assertThat(line.get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(line.get("rows").asInt()).isEqualTo(1);
        assertThat(line.get("columns").asInt()).isZero();
        assertThat(file).exists();
        assertThat(exported(String.valueOf(study.analysis.value()), folder.resolve("m.csv"))
                        .ending())
                .isEqualTo(Ending.DONE);
    }

    @Test
    void a_file_of_another_kind_is_not_written_and_the_call_counts_as_misused() {
        Run run = exported("Reflexive", folder.resolve("m.odt"));

        assertThat(run.ending()).isEqualTo(Ending.MISUSED);
        assertThat(run.ending().exitCode()).isEqualTo(2);
        assertThat(run.progress()).contains(".docx, .html or .pdf");
        assertThat(run.results()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private Run exported(String analysis, Path file, String... more) {
        ExportCommand.OfThemes command = new ExportCommand.OfThemes();
        CommandLine line = new CommandLine(command);
        String[] all = new String[6 + more.length];
        all[0] = "--study";
        all[1] = String.valueOf(study.study.value());
        all[2] = "--analysis";
        all[3] = analysis;
        all[4] = "--out";
        all[5] = file.toString();
        System.arraycopy(more, 0, all, 6, more.length);
        line.parseArgs(all);
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        Ending ending = command.run(
                new House(before -> context),
                new Output(
                        new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(progress, true, StandardCharsets.UTF_8),
                        false));
        return new Run(ending, results.toString(StandardCharsets.UTF_8), progress.toString(StandardCharsets.UTF_8));
    }
}
