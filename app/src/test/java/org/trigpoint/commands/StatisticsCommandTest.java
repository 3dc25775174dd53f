package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatisticsCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Student 1908, as R's data set "sleep". */
    private static final String FIRST = "0.7 -1.6 -0.2 -1.2 -0.1 3.4 3.7 0.8 0.0 2.0";

    private static final String SECOND = "1.9 0.8 1.1 0.1 -0.1 4.4 5.5 1.6 4.6 3.4";

    @TempDir
    private Path folder;

    private record Run(Ending ending, String results, String progress) {

        JsonNode json() {
            return JSON.readTree(results);
        }

        double number(String key) {
            return json().get(key).asDouble();
        }
    }

    /** No class of an application is given: a command that starts one fails. */
    private Run run(String... words) {
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        Output output = new Output(
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8),
                false);
        Ending ending = new Commands(() -> new SpringApplication(Void.class), output).run(words);
        return new Run(ending, results.toString(StandardCharsets.UTF_8), progress.toString(StandardCharsets.UTF_8));
    }

    private String file(String content) {
        Path file = folder.resolve("data.csv");
        try {
            Files.writeString(file, content.replace("\\n", "\n"), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return file.toString();
    }

    private String groups() {
        StringBuilder lines = new StringBuilder("group,value\n");
        for (String value : FIRST.split(" ")) {
            lines.append("one," + value + "\n");
        }
        for (String value : SECOND.split(" ")) {
            lines.append("two," + value + "\n");
        }
        return file(lines.append("two,\n").toString());
    }

    private String pairs() {
        StringBuilder lines = new StringBuilder("unit,x,y\n");
        for (int at = 0; at < 10; at++) {
            lines.append("p" + at + "," + FIRST.split(" ")[at] + "," + SECOND.split(" ")[at] + "\n");
        }
        return file(lines.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "welch, t, -1.860813467486853, 0.07939414018735817",
        "pooled, t, -1.8608134674868528, 0.07918671421593818",
        "kruskal-wallis, H, 3.43775433308215, 0.0637222501550249",
        "mann-whitney, W, 25.5, 0.0693275754336266",
    })
    void groups_are_tested_and_described_and_what_is_missing_is_counted(
            String test, String statistic, double value, double p) {
        Run run = run("statistics", test, groups());

        assertThat(run.ending()).isEqualTo(Ending.DONE);
        assertThat(run.number(statistic)).isCloseTo(value, within(1e-9));
        assertThat(run.number("p")).isCloseTo(p, within(1e-9));
        assertThat(run.number("n")).isEqualTo(20);
        assertThat(run.json().get("left_out").asString()).isEqualTo("1 of 21 values: missing");
        assertThat(run.json().get("method").asString()).isNotBlank();
        assertThat(run.json().get("assumptions").size()).isPositive();
        assertThat(run.json().get("warnings").toString()).contains("Clustering ignored");
        assertThat(run.json().get("groups").get(1).get("mean").asDouble()).isCloseTo(2.33, within(1e-9));
    }

    @Test
    void welch_gives_df_and_the_interval_of_the_difference_and_g_its_own() {
        Run welch = run("statistics", "welch", groups());
        Run hedges = run("statistics", "hedges-g", groups());

        assertThat(welch.number("df")).isCloseTo(17.7764735161785, within(1e-9));
        assertThat(welch.json().get("ci95").get(0).asDouble()).isCloseTo(-3.3654832307117104, within(1e-9));
        assertThat(welch.json().get("ci95").get(1).asDouble()).isCloseTo(0.20548323071171018, within(1e-9));
        assertThat(hedges.number("g")).isCloseTo(-0.7969352391911223, within(1e-9));
        assertThat(hedges.json().get("ci95").size()).isEqualTo(2);
        assertThat(hedges.number("n")).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "paired, t, -4.062127683382037, 0.00283289019738427",
        "signed-rank, V, 0, 0.009090698015925056",
        "pearson, r, 0.7951702, 0.00596499",
        "spearman, rho, 0.7818182, 0.0116512675",
    })
    void pairs_are_tested(String test, String statistic, double value, double p) {
        Run run = run("statistics", test, pairs());

        assertThat(run.number(statistic)).isCloseTo(value, within(1e-4));
        assertThat(run.number("p")).isCloseTo(p, within(1e-4));
        assertThat(run.json().get("ci95").size()).isEqualTo(2);
        assertThat(run.number("n")).isEqualTo(10);
    }

    @Test
    void tables_are_tested_with_their_expected_counts_and_warned_of() {
        String tea = file("row,column,count\nmilk,milk,3\nmilk,tea,1\ntea,milk,1\ntea,tea,3\n");
        Run chi = run("statistics", "chi-square", tea);
        Run fisher = run("statistics", "fisher", tea);
        Run mcnemar = run("statistics", "mcnemar", tea);

        assertThat(chi.number("chi_square")).isCloseTo(0.5, within(1e-9));
        assertThat(chi.number("df")).isEqualTo(1);
        assertThat(chi.json().get("warnings").toString()).contains("Small expected counts");
        assertThat(chi.json().get("expected").toString()).isEqualTo("[[2.0,2.0],[2.0,2.0]]");
        assertThat(fisher.number("p")).isCloseTo(0.4857142857142858, within(1e-9));
        assertThat(fisher.number("odds_ratio")).isCloseTo(6.408319658199677, within(1e-9));
        assertThat(mcnemar.number("p_exact")).isEqualTo(1);
    }

    @Test
    void a_change_of_exactly_the_threshold_counts() {
        String goals = file("unit,x,y\na,2.5,4.95\nb,4,4.5\nc,6,2\nd,3,\n");
        Run run = run("statistics", "reliable-change", goals, "--threshold", "2.45");

        assertThat(run.json().get("improved").get("count").asInt()).isEqualTo(1);
        assertThat(run.number("no_reliable_change")).isEqualTo(1);
        assertThat(run.json().get("deteriorated").get("count").asInt()).isEqualTo(1);
        assertThat(run.number("n")).isEqualTo(3);
        assertThat(run.json().get("left_out").asString()).contains("1 of 4 units");
        assertThat(run("statistics", "reliable-change", goals, "--reliability", "0.9")
                        .number("threshold"))
                .isPositive();
        assertThat(run("statistics", "reliable-change", goals).ending()).isEqualTo(Ending.MISUSED);
        assertThat(run("statistics", "reliable-change", goals, "--threshold", "-1")
                        .json()
                        .get("refused")
                        .asString())
                .contains("above 0");
    }

    @Test
    void several_p_are_adjusted_and_shares_have_wilsons_interval() {
        JsonNode adjusted = run("statistics", "adjust-p", file("name,p\na,0.01\nb,0.04\nc,0.03\n"))
                .json();
        JsonNode share = run("statistics", "proportion", file("group,value\na,yes\na,no\nb,1\nb,\n"))
                .json();

        assertThat(adjusted.get("adjusted").get(1).get("holm").asDouble()).isCloseTo(0.06, within(1e-12));
        assertThat(adjusted.get("adjusted").get(2).get("benjamini_hochberg").asDouble())
                .isCloseTo(0.04, within(1e-12));
        assertThat(adjusted.get("n").asInt()).isEqualTo(3);
        assertThat(share.get("proportion").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(share.get("ci95").get(0).asDouble()).isCloseTo(0.2076596, within(1e-6));
        assertThat(share.get("groups").get(0).get("n").asInt()).isEqualTo(2);
        assertThat(share.get("left_out").asString()).isEqualTo("1 of 4 values: missing");
    }

    @Test
    void what_the_data_do_not_define_says_why_and_is_done() {
        Run run = run("statistics", "welch", file("group,value\na,1\nb,2\nb,3\n"));

        assertThat(run.ending()).isEqualTo(Ending.DONE);
        assertThat(run.json().get("undefined").asString()).contains("fewer than two values");
        assertThat(run.results()).doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "welch | group,value\\na,1\\nb,2\\nc,3             | names 3 groups",
                "welch | group,value\\na,1                         | names 1 group",
                "welch | group;value\\na;1                         | no column “group”",
                "welch | group,value\\na,1,5\\nb,\"2,5\"           | Line 3 of “data.csv” has the value “2,5”",
                "paired | unit,x,y\\nu,1,2\\nv,2,3\\nu,2,2         | Line 4 of “data.csv” tells of “u” again, as line 2",
                "paired | unit,x,y\\nu,1                           | Line 2 of “data.csv” has 2 columns",
                "fisher | row,column,count\\na,b,1.5               | a count is a whole number",
                "fisher | row,column,count\\na,b,                  | has an empty “count”",
                "adjust-p | name,p\\na,1.5                         | a p lies from 0 to 1",
                "proportion | value\\nperhaps                      | of yes and no",
                "welch | group,value                               | no rows",
                "welch | ''                                        | is empty",
                "welch | group,value\\na,\"2                       | quotation mark",
            })
    void a_table_that_is_wrong_is_refused_by_its_line(String test, String csv, String why) {
        Run run = run("statistics", test, file(csv.equals("''") ? "" : csv));

        assertThat(run.ending().exitCode()).isEqualTo(1);
        assertThat(run.json().get("refused").asString()).contains(why);
    }

    @Test
    void a_test_that_there_is_none_of_is_a_wrong_call_and_a_file_that_is_missing_is_refused() {
        assertThat(run("statistics", "anova", groups()).ending().exitCode()).isEqualTo(2);
        assertThat(run("statistics", "welch").ending().exitCode()).isEqualTo(2);
        assertThat(run("statistics", "welch", folder.resolve("none.csv").toString())
                        .json()
                        .get("refused")
                        .asString())
                .contains("no file");
    }
}
