package org.trigpoint.commands;

import static org.assertj.core.api.Assertions.assertThat;

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

class ScoreCommandTest {

    private static final String SCORE_HEADS = "id,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10,q11,q12,q13,q14,q15\n";
    private static final String CARE_HEADS = "id,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10\n";

    @TempDir
    private Path folder;

    private record Run(Ending ending, String results, String progress) {}

    /** No class of an application is given: a command that starts one fails. */
    private Run run(String instrument, String content, String... more) throws IOException {
        Path file = folder.resolve("answers.csv");
        Files.writeString(file, content, StandardCharsets.UTF_8);
        String[] words = new String[3 + more.length];
        words[0] = "score";
        words[1] = instrument;
        words[2] = file.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream progress = new ByteArrayOutputStream();
        Output output = new Output(
                new PrintStream(results, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8),
                false);
        Ending ending = new Commands(() -> new SpringApplication(Void.class), output).run(words);
        return new Run(ending, results.toString(StandardCharsets.UTF_8), progress.toString(StandardCharsets.UTF_8));
    }

    @Test
    void score_15_gives_a_line_for_each_id_with_its_subscales_and_what_is_missing() throws IOException {
        Run run = run(
                "score-15@1",
                SCORE_HEADS
                        + "p1,1,2,3,4,5,1,2,3,4,5,1,2,3,4,5\n"
                        + "p2,1,2,3,4,5,1,2,3,4,5,1,2,3,4,\n"
                        + "\"p,3\",Very well,Not at all,1,5,5,1,5,5,5,1,5,5,5,5,1\n");
        assertThat(run.results().lines())
                .containsExactly(
                        "id,total,strengths_and_adaptability,overwhelmed_by_difficulties,disrupted_communication,missing,status",
                        "p1,45,15,14,16,0,scored",
                        "p2,,,14,16,1,not scored; 1 missing",
                        "\"p,3\",15,5,5,5,0,scored");
        assertThat(run.ending()).isEqualTo(Ending.DONE);
    }

    @Test
    void score_15_is_pro_rated_only_where_that_is_asked_for_and_says_so() throws IOException {
        assertThat(run("score-15@1", SCORE_HEADS + "p2,1,2,3,4,5,1,2,3,4,5,1,2,3,4,\n", "--pro-rated")
                        .results()
                        .lines()
                        .skip(1))
                .containsExactly("p2,42.857142857142854,,14,16,1,pro-rated; mean of the 14 answered for 1 missing");
    }

    @Test
    void care_replaces_two_missing_answers_and_not_three() throws IOException {
        assertThat(run(
                                "care@1",
                                "\uFEFF" + CARE_HEADS + "a,5,4,3,2,1,5,4,3,,Does not apply\n" + "b,5,4,3,2,1,5,4,,,\n"
                                        + "c,5,5,5,5,5,5,5,5,5,5\n")
                        .results()
                        .lines())
                .containsExactly(
                        "id,total,missing,status",
                        "a,33.75,2,scored; 2 missing replaced by the mean of the other 8 (1 no answer and 1 does not apply)",
                        "b,,3,not scored; 3 missing and at most 2 are replaced",
                        "c,50,0,scored");
    }

    @Test
    void goals_may_be_fewer_than_three_and_the_form_tells_what_it_prints() throws IOException {
        assertThat(run("gbo@1", """
                                id,form,goal1,q1,q2,q3
                                a,adult,"Sleep, mostly",0,6,
                                b,child,,0,6,
                                c,,,7,8,9
                                """).results().lines())
                .containsExactly(
                        "id,total,missing,status",
                        "a,3,1,scored; 2 of 3; not an option of the form that was used: q1",
                        "b,3,1,scored; 2 of 3",
                        "c,8,0,scored");
        assertThat(run("gbo@1", "id,q1\na,0\n", "--form", "adult").results()).contains("not an option");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gbo@1 ; id,q1,q2,q3|a,1,2,3|b,4,11,6 ; Row 3 of “answers.csv”: q2 is “11”, and gbo@1 takes whole numbers from 0 to 10 or nothing.",
                "gbo@1 ; id,q1,mood|a,1,2 ; “answers.csv” has a column “mood” that gbo@1 does not know: it takes id, form and q1, q2, q3.",
                "gbo@1 ; id,q1,q1|a,1,2 ; “answers.csv” has the column “q1” twice: keep one.",
                "gbo@1 ; q1|1 ; “answers.csv” has no column “id”: add it, and leave it empty where an answer is missing.",
                "care@1 ; id,q1,q2,q3,q4,q5,q6,q7,q8,q9|a,1,1,1,1,1,1,1,1,1 ; “answers.csv” has no column “q10”: add it, and leave it empty where an answer is missing.",
                "gbo@1 ; id,q1|a,1|,2 ; Row 3 of “answers.csv” has no id: every row needs one.",
                "gbo@1 ; id,q1|a,1|a,2 ; Row 3 of “answers.csv” has the id “a” again, as row 2 has: give each questionnaire an id of its own.",
                "gbo@1 ; id,q1|a,1,2 ; Row 2 of “answers.csv” has 3 cells for 2 columns: look for a comma too many.",
                "gbo@1 ; id,form,q1|a,teen,2 ; Row 2 of “answers.csv”: There is no form “teen” of gbo@1: use adult or child.",
                "gbo@1 ; id,q1 ; “answers.csv” has no answers: put a row for each questionnaire below the heads.",
                "training-session@1 ; id,q1|a,1 ; “training-session@1” has no rules of scoring: gbo@1, score-15@1, care@1 have.",
            })
    void what_is_wrong_is_said_by_its_row_and_nothing_is_scored(String instrument, String content, String sentence)
            throws IOException {
        Run run = run(instrument, content.replace('|', '\n'));
        assertThat(run.ending()).isEqualTo(Ending.REFUSED);
        assertThat(run.results().strip()).isEqualTo("{\"refused\":\"" + sentence + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"gbo", "gbo@2", "nothing@1", "gbo@1.yaml"})
    void an_instrument_that_is_not_shipped_is_a_wrong_call(String instrument) throws IOException {
        Run run = run(instrument, "id,q1\na,1\n");
        assertThat(run.ending()).isEqualTo(Ending.MISUSED);
        assertThat(run.results()).isEmpty();
        assertThat(run.progress())
                .contains("There is no questionnaire “" + instrument + "”: name one with its version, such as gbo@1,"
                        + " score-15@1, care@1.");
    }
}
