package org.trigpoint.codebooks.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trigpoint.codebooks.Certainty;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.codebooks.instruments.Scoring;
import org.trigpoint.codebooks.instruments.Scoring.Kind;
import org.trigpoint.codebooks.scores.Score.Part;
import org.trigpoint.codebooks.scores.Score.State;

class ScorerTest {

    private static Instrument instrument(String key) {
        return Instruments.get(key, 1).orElseThrow();
    }

    private static Scorer scorer(String key) {
        return Scorer.of(instrument(key)).orElseThrow();
    }

    /** One word an answer; a dot is none. */
    private static Map<String, String> cells(String answers) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> words = Arrays.asList(answers.strip().split(" +"));
        for (int at = 0; at < words.size(); at++) {
            cells.put(
                    "q" + (at + 1),
                    words.get(at).equals(".") ? "" : words.get(at).replace('_', ' '));
        }
        return cells;
    }

    /** Worked by hand: of a row of answers 1 2 3 4 5 three times, reversed where a difficulty is told. */
    @Test
    void score_15_turns_difficulties_round_and_adds_up_to_a_total_and_three_subscales() {
        Score score = scorer("score-15").score("adult", cells("1 2 3 4 5 1 2 3 4 5 1 2 3 4 5"));
        // strengths 1+3+1+5+5; overwhelmed 1+4+2+5+2; communication 4+2+3+4+3
        assertThat(score.subscales().values())
                .extracting(Part::number)
                .containsExactly(OptionalDouble.of(15), OptionalDouble.of(14), OptionalDouble.of(16));
        assertThat(score.subscales().keySet())
                .containsExactly(
                        "strengths-and-adaptability", "overwhelmed-by-difficulties", "disrupted-communication");
        assertThat(score.total()).isEqualTo(new Part.Scored(45, 3));
        assertThat(score.status()).isEqualTo("scored");
    }

    @ParameterizedTest
    @CsvSource({
        "1 5 1 5 5 1 5 5 5 1 5 5 5 5 1, 15, 5, 5, 5",
        "5 1 5 1 1 5 1 1 1 5 1 1 1 1 5, 75, 25, 25, 25",
        "3 3 3 3 3 3 3 3 3 3 3 3 3 3 3, 45, 15, 15, 15",
        "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1, 55, 5, 25, 25",
        "2 4 1 5 3 2 4 4 3 2 5 5 4 3 1, 28, 8, 12, 8",
    })
    void score_15_runs_from_no_difficulty_at_15_to_most_at_75(
            String answers, double total, double strengths, double overwhelmed, double communication) {
        Score score = scorer("score-15").score("child", cells(answers));
        assertThat(score.total().number()).hasValue(total);
        assertThat(score.subscales().values())
                .extracting(part -> part.number().orElseThrow())
                .containsExactly(strengths, overwhelmed, communication);
    }

    @Test
    void score_15_has_no_total_with_one_answer_missing_but_subscales_that_are_complete() {
        Map<String, String> cells = cells("1 2 3 4 5 1 2 3 4 5 1 2 3 4 Do_not_want_to_answer");
        Score score = scorer("score-15").score("adult", cells);
        assertThat(score.total()).isEqualTo(new Part.NotScored("1 missing"));
        assertThat(score.subscales().values())
                .extracting(Part::number)
                .containsExactly(OptionalDouble.empty(), OptionalDouble.of(14), OptionalDouble.of(16));
        assertThat(score.missing()).containsExactly(Kind.DECLINED);
        assertThat(score.status()).isEqualTo("not scored; 1 missing (1 do not want to answer)");

        Score prorated = scorer("score-15").proRated("adult", cells);
        assertThat(prorated.total().number()).hasValue(40.0 * 15 / 14);
        assertThat(prorated.state()).isEqualTo(State.PRO_RATED);
        assertThat(prorated.status())
                .isEqualTo("pro-rated; mean of the 14 answered for 1 missing (1 do not want to answer)");
        assertThat(prorated.subscales()).isEqualTo(score.subscales());
    }

    @ParameterizedTest
    @CsvSource({"7, NOT_SCORED", "8, PRO_RATED", "14, PRO_RATED", "15, SCORED"})
    void pro_rating_needs_eight_answers_and_leaves_a_whole_form_as_it_is(int answered, State state) {
        Score score = scorer("score-15").proRated("adult", cells("3 ".repeat(answered) + ". ".repeat(15 - answered)));
        assertThat(score.state()).isEqualTo(state);
        assertThat(score.total().number())
                .isEqualTo(state == State.NOT_SCORED ? OptionalDouble.empty() : OptionalDouble.of(45));
    }

    @ParameterizedTest
    @CsvSource({
        "5 5 5 5 5 5 5 5 5 5, 50, scored",
        "1 1 1 1 1 1 1 1 1 1, 10, scored",
        "5 4 3 2 1 5 4 3 2 ., 32.22222222222222, scored; 1 missing replaced by the mean of the other 9",
        "5 4 3 2 1 5 4 3 . ., 33.75, scored; 2 missing replaced by the mean of the other 8",
        "5 4 3 2 1 5 4 3 . Does_not_apply, 33.75, scored; 2 missing replaced by the mean of the other 8 (1 no answer and 1 does not apply)",
        "5 4 3 2 1 5 4 . . ., , not scored; 3 missing and at most 2 are replaced",
        ". . . . . . . . . ., , not scored; nothing was answered",
        "Excellent very_good GOOD fair poor 5 4 3 2 1, 30, scored",
    })
    void care_replaces_up_to_two_missing_answers_by_the_mean_of_the_rest_and_says_so(
            String answers, Double total, String status) {
        Score score = scorer("care").score("adult", cells(answers));
        assertThat(score.total().number()).isEqualTo(total == null ? OptionalDouble.empty() : OptionalDouble.of(total));
        assertThat(score.status()).isEqualTo(status);
        assertThat(score.subscales()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7 8 9, 8, scored",
        "7 . 8, 7.5, scored; 2 of 3",
        "4 . ., 4, scored; 1 of 3",
        ". . ., , not scored; nothing was answered",
        "10_–_Goal_reached 1_-_goal_not_at_all_met ., 5.5, scored; 2 of 3",
    })
    void goals_are_taken_together_by_the_mean_of_those_that_were_scored(String answers, Double total, String status) {
        Score score = scorer("gbo").score("adult", cells(answers));
        assertThat(score.total().number()).isEqualTo(total == null ? OptionalDouble.empty() : OptionalDouble.of(total));
        assertThat(score.status()).isEqualTo(status);
    }

    @Test
    void a_nought_from_an_adult_form_is_kept_and_flagged_and_never_shifted() {
        Scorer gbo = scorer("gbo");
        Score adult = gbo.score("adult", cells("0 6 ."));
        assertThat(adult.total().number()).hasValue(3);
        assertThat(adult.offForm()).containsExactly("q1");
        assertThat(adult.status()).isEqualTo("scored; 2 of 3; not an option of the form that was used: q1");
        assertThat(gbo.score("child", cells("0 6 .")).offForm()).isEmpty();
        assertThat(gbo.score(null, cells("0 6 .")).offForm()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gbo ; 11 ; “11”, and gbo@1 takes whole numbers from 0 to 10 or nothing",
                "gbo ; -1 ; “-1”, and gbo@1 takes whole numbers from 0 to 10 or nothing",
                "gbo ; 2.5 ; “2.5”, and gbo@1 takes whole numbers from 0 to 10 or nothing",
                "score-15 ; 0 ; “0”, and score-15@1 takes whole numbers from 1 to 5, “do not want to answer” or nothing",
                "score-15 ; 6 ; “6”, and score-15@1 takes whole numbers from 1 to 5, “do not want to answer” or nothing",
                "score-15 ; does not apply ; “does not apply”, and score-15@1 takes whole numbers from 1 to 5, “do not want to answer” or nothing",
                "care ; maybe ; “maybe”, and care@1 takes whole numbers from 1 to 5, “does not apply”, “do not want to answer” or nothing",
            })
    void what_is_no_answer_is_told_with_what_would_be_one(String key, String cell, String why) {
        assertThat(scorer(key).read("adult", cell)).isEqualTo(new ItemAnswer.Refused(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", " 4 ", "4.0", "Very good", "very  GOOD"})
    void a_number_is_read_as_a_number_and_as_the_words_that_the_form_prints(String cell) {
        assertThat(scorer("care").read("child", cell)).isEqualTo(new ItemAnswer.Given(4, true));
    }

    @Test
    void what_is_not_from_the_protocol_says_so() {
        assertThat(List.of("gbo", "score-15", "care"))
                .allSatisfy(key -> assertThat(instrument(key).items())
                        .allMatch(item -> item.wording().certainty() == Certainty.SEED));
        Map<String, Certainty> missing = new LinkedHashMap<>();
        for (String key : List.of("gbo", "score-15", "care")) {
            Objects.requireNonNull(instrument(key).scoring()).rules().stream()
                    .filter(rule -> rule instanceof Scoring.Rule.Complete
                            || rule instanceof Scoring.Rule.MeanOfRest
                            || rule instanceof Scoring.Rule.OnlyGiven)
                    .forEach(rule -> missing.put(key, rule.basis().certainty()));
        }
        assertThat(missing)
                .containsExactly(
                        Map.entry("gbo", Certainty.TOOL),
                        Map.entry("score-15", Certainty.TOOL),
                        Map.entry("care", Certainty.MEM));
        assertThat(Scorer.of(instrument("direct-practice"))).isEmpty();
    }
}
