package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AgreementCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Krippendorff 2011, section C: a line an observer. */
    private static final List<String> KRIPPENDORFF = List.of(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    @TempDir
    private Path folder;

    private record Run(Ending ending, String results, String progress) {

        JsonNode json() {
            return JSON.readTree(results);
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
        Path file = folder.resolve("ratings.csv");
        try {
            Files.writeString(file, content, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return file.toString();
    }

    private static String table(List<String> raters) {
        StringBuilder lines = new StringBuilder("unit,rater,value\r\n");
        for (int rater = 0; rater < raters.size(); rater++) {
            List<String> values = Arrays.asList(raters.get(rater).split(" "));
            for (int unit = 0; unit < values.size(); unit++) {
                String value = values.get(unit).equals(".") ? "" : values.get(unit);
                lines.append("u" + unit + "," + (char) ('A' + rater) + "," + value + "\r\n");
            }
        }
        return lines.toString();
    }

    @ParameterizedTest
    @CsvSource({"nominal, 0.743", "ordinal, 0.815", "interval, 0.849", "ratio, 0.797"})
    void alpha_is_given_at_each_level_with_its_interval_its_n_and_what_was_left_out(String level, double printed) {
        Run run = run("agreement", file(table(KRIPPENDORFF)), "--level", level);

        assertThat(run.ending()).isEqualTo(Ending.DONE);
        JsonNode result = run.json();
        assertThat(result.get("units").asInt()).isEqualTo(12);
        assertThat(result.get("raters").asInt()).isEqualTo(4);
        assertThat(result.get("values").asInt()).isEqualTo(41);
        assertThat(result.get("left_out").get("missing_values").asInt()).isEqualTo(7);
        assertThat(result.get("level").asString()).isEqualTo(level);
        JsonNode alpha = result.get("krippendorff_alpha");
        assertThat(alpha.get("value").asDouble()).isCloseTo(printed, within(0.0005));
        assertThat(alpha.get("ci95").get(0).asDouble())
                .isLessThan(alpha.get("ci95").get(1).asDouble());
        assertThat(alpha.get("ci95_method").asString()).contains("bootstrap", "seed 1979");
        assertThat(alpha.get("n").asInt()).isEqualTo(11);
        assertThat(alpha.get("left_out").asString()).contains("1 of 12 units");
    }

    @Test
    void every_promised_key_is_there_and_more_than_two_raters_are_told_pair_by_pair() {
        JsonNode result = run("agreement", file(table(KRIPPENDORFF)), "--level", "interval")
                .json();

        assertThat(result.propertyNames())
                .contains(
                        "units",
                        "raters",
                        "values",
                        "left_out",
                        "percent_agreement",
                        "cohen_kappa",
                        "weighted_kappa_linear",
                        "weighted_kappa_quadratic",
                        "scott_pi",
                        "fleiss_kappa",
                        "krippendorff_alpha",
                        "gwet_ac",
                        "icc");
        assertThat(result.get("icc").propertyNames()).containsExactly("1,1", "2,1", "3,1", "1,k", "2,k", "3,k");
        assertThat(result.get("cohen_kappa").size()).isEqualTo(6);
        assertThat(result.get("cohen_kappa").get(0).get("raters").toString()).isEqualTo("[\"A\",\"B\"]");
        assertThat(result.get("gwet_ac").get("name").asString()).isEqualTo("AC2");
    }

    @Test
    void two_raters_have_one_result_each() {
        String two = table(List.of("1 1 2 2 3 3 1 2", "1 2 2 2 3 1 1 2"));
        JsonNode result = run("agreement", file(two), "--level", "ordinal").json();

        assertThat(result.get("percent_agreement").get("value").asDouble()).isEqualTo(0.75);
        assertThat(result.get("cohen_kappa").get("value").asDouble()).isPositive();
        assertThat(result.get("weighted_kappa_linear").get("n").asInt()).isEqualTo(8);
        assertThat(result.get("scott_pi").get("ci95").size()).isEqualTo(2);
    }

    @Test
    void what_the_ratings_do_not_define_says_why() {
        JsonNode same = run("agreement", file(table(List.of("a a a", "a a a")))).json();

        assertThat(same.get("cohen_kappa").get("undefined").asString()).contains("without variation");
        assertThat(same.get("krippendorff_alpha").get("undefined").asString()).contains("without variation");
        assertThat(same.get("icc").get("2,1").get("undefined").asString()).contains("numbers");
        assertThat(same.get("percent_agreement").get("value").asDouble()).isEqualTo(1);
        JsonNode alone = run("agreement", file(table(List.of("1 2 3")))).json();
        assertThat(alone.get("cohen_kappa").get("undefined").asString()).contains("two raters");
        JsonNode nominal = run("agreement", file(table(List.of("1 2", "1 2"))), "--level", "nominal")
                .json();
        assertThat(nominal.get("weighted_kappa_linear").get("undefined").asString())
                .contains("--level nominal");
    }

    @Test
    void columns_may_stand_in_any_order_with_others_between_them_and_a_mark_before_them() {
        String csv = "\uFEFFValue,note,Rater,unit\n1,x,A,one\n1,x,B,one\n2,,A,\"two, too\"\n1,,B,\"two, too\"\n";

        JsonNode result = run("agreement", file(csv)).json();

        assertThat(result.get("units").asInt()).isEqualTo(2);
        assertThat(result.get("percent_agreement").get("value").asDouble()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit,rater\\nu,A                              | Line 1 | column “value”",
                "unit:rater:value\\nu:A:1                      | Line 1 | commas",
                "unit,rater,value,unit\\nu,A,1,v               | Line 1 | twice",
                "unit;rater;value\\nu;A;1,250                  | Line 2 | thousands or decimals",
                "unit;rater;value\\nu;A;3,5\\nu;B;NA            | Line 3 | left empty",
                "unit,rater,value\\nu,A                        | Line 2 | 2 columns",
                "unit,rater,value\\nu,A,1\\n,B,2               | Line 3 | names no unit",
                "unit,rater,value\\nu,A,1\\nu,,2               | Line 3 | names no rater",
                "unit,rater,value\\nu,A,1\\nv,A,1\\nu,A,2      | Line 4 | as line 2 did",
                "unit,rater,value\\nu,A,high                   | Line 2 | no number",
                "unit,rater,value\\nu,A,1\\nu,B,\"2            | Line 3 | quotation mark",
                "unit,rater,value                              | no ratings | line below",
                "''                                            | is empty | unit,rater,value",
            })
    void a_table_that_is_wrong_is_refused_by_its_line_and_what_to_do(String csv, String where, String what) {
        Run run = run("agreement", file(csv.replace("\\n", "\n")), "--level", "ordinal");

        assertThat(run.ending().exitCode()).isEqualTo(1);
        assertThat(run.json().get("refused").asString()).contains(where).contains(what);
    }

    @Test
    void a_file_as_a_spreadsheet_of_another_language_saves_it_is_read() {
        String lines = """
                unit;rater;value
                "one; first";A;3,5
                "one; first";B;3,5
                two;A;4,0
                two;B;
                three;A;2
                three;B;2,5
                """;
        String semicolons = "\uFEFF" + lines.replace("\n", "\r\n");
        String tabs = semicolons.replace("; first", "").replace(";", "\t");
        for (String csv : List.of(semicolons, tabs)) {
            JsonNode result = run("agreement", file(csv), "--level", "interval").json();
            assertThat(result.get("units").asInt()).isEqualTo(3);
            assertThat(result.get("values").asInt()).isEqualTo(5);
            assertThat(result.get("percent_agreement").get("value").asDouble()).isEqualTo(0.5);
            assertThat(result.get("percent_agreement").get("n").asInt()).isEqualTo(2);
            // Of 3.5, 3.5 and 2, 2.5: the mean square observed is 0.125, that of all six pairs 6.75 / 6.
            assertThat(result.get("krippendorff_alpha").get("value").asDouble())
                    .isCloseTo(1 - 0.125 / (6.75 / 6), within(1e-9));
        }
        assertThat(run("agreement", file(semicolons))
                        .json()
                        .get("weighted_kappa_linear")
                        .has("value"))
                .as("numbers without a level said")
                .isTrue();
    }

    @Test
    void categories_in_words_with_commas_and_quotes_are_names() {
        String csv = """
                unit,rater,value
                1,A,"warm, curious"
                1,B,"warm, curious"
                2,A,"said ""no\"""
                2,B,cold
                3,A,cold
                3,B,cold
                """;
        JsonNode result = run("agreement", file(csv)).json();
        assertThat(result.get("percent_agreement").get("value").asDouble()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(result.get("weighted_kappa_linear").get("undefined").asString())
                .contains("numbers");
    }

    @Test
    void a_scale_counts_points_that_nobody_gave_and_refuses_values_that_are_none() {
        String csv = table(List.of("1 1 2 2 3 3 1 2", "1 2 2 2 3 1 1 2"));
        JsonNode occurring = run("agreement", file(csv), "--level", "nominal").json();
        JsonNode declared = run("agreement", file(csv), "--level", "nominal", "--scale", "1, 2,3,4,5")
                .json();

        assertThat(occurring.has("scale")).isFalse();
        assertThat(declared.get("scale").size()).isEqualTo(5);
        // Shares 6/16, 7/16 and 3/16: chance is their sum of p(1 - p), over q - 1.
        double spread = 6 * 10 / 256.0 + 7 * 9 / 256.0 + 3 * 13 / 256.0;
        assertThat(occurring.get("gwet_ac").get("value").asDouble())
                .isCloseTo(1 - 0.25 / (1 - spread / 2), within(1e-9));
        assertThat(declared.get("gwet_ac").get("value").asDouble())
                .isCloseTo(1 - 0.25 / (1 - spread / 4), within(1e-9));
        assertThat(declared.get("cohen_kappa")).isEqualTo(occurring.get("cohen_kappa"));

        Run none = run("agreement", file(csv), "--scale", "1,2,4");
        assertThat(none.ending().exitCode()).isEqualTo(1);
        assertThat(none.json().get("refused").asString()).contains("Line 6", "\u201c3\u201d", "no point of --scale");
        assertThat(run("agreement", file(csv), "--scale", "low,high").ending().exitCode())
                .isEqualTo(2);
        assertThat(run("agreement", file(csv), "--scale", "3").progress()).contains("1,2,3,4,5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "krippendorff-2011 | nominal  | krippendorff_alpha    | 0.743     | 3",
                "krippendorff-2011 | ordinal  | krippendorff_alpha    | 0.815     | 3",
                "krippendorff-2011 | interval | krippendorff_alpha    | 0.849     | 3",
                "krippendorff-2011 | ratio    | krippendorff_alpha    | 0.797     | 3",
                "krippendorff-2011 | nominal  | percent_agreement     | 0.81818   | 5",
                "krippendorff-2011 | nominal  | fleiss_kappa          | 0.76117   | 5",
                "krippendorff-2011 | nominal  | gwet_ac               | 0.77544   | 5",
                "shrout-fleiss-1979 | interval | icc/1,1              | 0.17      | 2",
                "shrout-fleiss-1979 | interval | icc/2,1              | 0.29      | 2",
                "shrout-fleiss-1979 | interval | icc/3,1              | 0.71      | 2",
                "shrout-fleiss-1979 | interval | icc/1,k              | 0.44      | 2",
                "shrout-fleiss-1979 | interval | icc/2,k              | 0.62      | 2",
                "shrout-fleiss-1979 | interval | icc/3,k              | 0.91      | 2",
                "gwet-2014 | nominal  | cohen_kappa                   | 0.7964094 | 7",
                "gwet-2014 | nominal  | scott_pi                      | 0.7962397 | 7",
                "gwet-2014 | nominal  | gwet_ac                       | 0.8493305 | 7",
                "gwet-2014 | nominal  | krippendorff_alpha            | 0.7972585 | 7",
                "agresti-1990 | ordinal | cohen_kappa                 | 0.1293    | 4",
                "agresti-1990 | ordinal | weighted_kappa_linear       | 0.2374    | 4"
            })
    void the_example_files_give_the_digits_that_are_printed(
            String name, String level, String key, double printed, int digits) {
        Path file = Path.of("..", "docs", "guide", "examples", "agreement", name + ".csv");
        JsonNode found = run("agreement", file.toString(), "--level", level).json();
        for (String part : key.split("/")) {
            found = found.get(part);
        }
        assertThat(found.get("value").asDouble()).isCloseTo(printed, within(0.5 * Math.pow(10, -digits) + 1e-12));
    }

    @Test
    void a_file_that_is_not_there_is_refused_and_a_level_that_is_none_is_a_wrong_call() {
        Run missing = run("agreement", folder.resolve("none.csv").toString());
        Run level = run("agreement", file("unit,rater,value\nu,A,1\n"), "--level", "ordnal");

        assertThat(missing.ending().exitCode()).isEqualTo(1);
        assertThat(missing.json().get("refused").asString()).contains("no file");
        assertThat(level.ending().exitCode()).isEqualTo(2);
        assertThat(level.progress()).contains("ordnal").contains("nominal, ordinal, interval or ratio");
        assertThat(run("agreement").ending().exitCode()).isEqualTo(2);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Path file = folder.resolve("bytes.csv");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 'u', 0});

        assertThat(run("agreement", file.toString()).json().get("refused").asString())
                .contains("UTF-8");
    }

    @Test
    void the_same_file_gives_the_same_answer_again() {
        String csv = table(IntStream.range(0, 3)
                .mapToObj(rater -> "1 2 3 4 1 2 " + (rater + 1) + " 2")
                .toList());

        assertThat(run("agreement", file(csv), "--level", "interval").results())
                .isEqualTo(run("agreement", file(csv), "--level", "interval").results());
    }
}
