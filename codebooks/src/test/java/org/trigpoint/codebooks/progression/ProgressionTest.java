package org.trigpoint.codebooks.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.codebooks.progression.Guide.Rule;

class ProgressionTest {

    @ParameterizedTest
    @CsvSource({
        "1, 12, green",
        "1, 10, green",
        "1, 9, amber",
        "1, 8, amber",
        "1, 7, undefined",
        "1, 5, undefined",
        "1, 4, red",
        "1, 0, red",
        "2, 0, green",
        "2, 1, amber",
        "2, 2, amber",
        "2, 3, amber",
        "2, 4, red",
        "2, 5, red",
        "3, 1166, undefined",
        "3, 1165, green",
        "3, 932, green",
        "3, 931, amber",
        "3, 699, amber",
        "3, 698, red",
        "3, 0, red",
        "5, 201, green",
        "5, 200, green",
        "5, 199, amber",
        "5, 175, amber",
        "5, 174, undefined",
        "5, 168, undefined",
        "5, 150, undefined",
        "5, 149, red",
        "5, 0, red",
    })
    void counts_are_held_against_the_printed_bands(int number, long count, String said) {
        assertThat(words(number, new Value.Count(count))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 100, 100, green",
        "4, 50, 100, green",
        "4, 499, 1000, undefined",
        "4, 4901, 10000, undefined",
        "4, 49, 100, amber",
        "4, 452, 940, amber",
        "4, 35, 100, amber",
        "4, 3499, 10000, undefined",
        "4, 3401, 10000, undefined",
        "4, 34, 100, red",
        "4, 0, 100, red",
        "4, 0, 0, none",
        "6, 10, 100, green",
        "6, 99, 1000, undefined",
        "6, 101, 1000, undefined",
        "6, 0, 100, undefined",
        "6, 15, 100, amber",
        "6, 151, 1000, undefined",
        "6, 20, 100, red",
        "6, 21, 100, undefined",
        "6, 0, 0, none",
        "7, 76, 100, green",
        "7, 7501, 10000, green",
        "7, 75, 100, amber",
        "7, 6001, 10000, amber",
        "7, 60, 100, undefined",
        "7, 58, 100, undefined",
        "7, 50, 100, undefined",
        "7, 4999, 10000, red",
        "7, 0, 100, red",
        "7, 0, 0, none",
    })
    void shares_are_held_against_the_printed_bands_without_rounding(int number, long count, long of, String said) {
        assertThat(words(number, new Value.Share(count, of))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "0, green",
        "0.446, green",
        "0.50, green",
        "0.5, green",
        "0.501, undefined",
        "0.509, undefined",
        "0.51, amber",
        "1, amber",
        "1.00, amber",
        "1.001, red",
        "2, red",
    })
    void the_detectable_effect_is_read_as_it_was_entered(String entered, String said) {
        assertThat(words(8, new Value.Entered(new BigDecimal(entered), "Statistician, 3 March")))
                .isEqualTo(said);
    }

    private static String words(int number, Value value) {
        return switch (Criterion.of(number).orElseThrow().read(value)) {
            case Outcome.Banded banded -> banded.colour().word();
            case Outcome.Undefined undefined -> "undefined";
            case Outcome.NotComputed none -> "none";
            case Outcome.ByHand hand -> "by hand";
        };
    }

    @Test
    void where_bands_overlap_the_most_favourable_is_taken_and_the_others_are_told() {
        assertThat(Criterion.of(1).orElseThrow().read(new Value.Count(12)))
                .isEqualTo(new Outcome.Banded(Colour.GREEN, List.of(Colour.GREEN, Colour.AMBER)));
    }

    @Test
    void what_no_band_holds_is_undefined_in_the_protocol() {
        Outcome outcome = Criterion.of(5).orElseThrow().read(new Value.Count(168));

        assertThat(outcome.words()).isEqualTo("undefined in the protocol");
        assertThat(outcome).isEqualTo(new Outcome.Undefined("No printed band holds 168."));
    }

    @Test
    void rounding_is_told_beside_the_literal_reading_where_it_would_say_otherwise() {
        Criterion endline = Criterion.of(4).orElseThrow();

        assertThat(endline.rounded(new Value.Share(495, 1000)))
                .contains(new Outcome.Banded(Colour.GREEN, List.of(Colour.GREEN)));
        assertThat(endline.rounded(new Value.Share(452, 940))).isEmpty();
        assertThat(endline.rounded(new Value.Share(0, 0))).isEmpty();
        assertThat(Criterion.of(1).orElseThrow().rounded(new Value.Count(7))).isEmpty();
    }

    @Test
    void two_criteria_are_for_a_person_to_judge_whatever_is_given() {
        assertThat(words(9, new Value.Share(90, 100))).isEqualTo("by hand");
        assertThat(words(10, new Value.Missing("nothing"))).isEqualTo("by hand");
    }

    @Test
    void nothing_is_read_with_a_value_of_another_kind_or_without_one() {
        assertThat(words(3, new Value.Missing("No questionnaire is there."))).isEqualTo("none");
        assertThatThrownBy(() -> Criterion.of(8).orElseThrow().read(new Value.Count(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Value.Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Criterion.of(11)).isEmpty();
    }

    @Test
    void the_table_is_printed_with_its_defects() {
        assertThat(Criterion.all()).extracting(Criterion::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Criterion.all()).allSatisfy(criterion -> {
            assertThat(criterion.printed().source()).isEqualTo("S000 Table 13");
            assertThat(List.of(Colour.values()))
                    .allSatisfy(colour -> assertThat(
                                    criterion.printed(colour).certainty().official())
                            .isTrue());
        });
        assertThat(Criterion.all().stream()
                        .filter(each -> each.defect().isEmpty())
                        .map(Criterion::number))
                .containsExactly(2);
        Criterion last = Criterion.of(10).orElseThrow();
        assertThat(last.printed(Colour.RED)).isEqualTo(last.printed(Colour.GREEN));
    }

    @Test
    void of_the_sixty_six_ways_to_be_coloured_fifty_four_have_no_printed_rule() {
        Map<Rule, Integer> applying = new EnumMap<>(Rule.class);
        int none = 0;
        for (int green = 0; green <= 10; green++) {
            for (int amber = 0; green + amber <= 10; amber++) {
                var rule = new Guide(green, amber, 10 - green - amber).literal();
                rule.ifPresent(each -> applying.merge(each, 1, Integer::sum));
                none += rule.isEmpty() ? 1 : 0;
            }
        }

        assertThat(applying).isEqualTo(Map.of(Rule.PROCEED, 1, Rule.REVIEW, 1, Rule.STOP, 10));
        assertThat(none).isEqualTo(54);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, 0, PROCEED, PROCEED",
        "9, 1, 0, , PROCEED",
        "8, 2, 0, , ",
        "0, 10, 0, REVIEW, REVIEW",
        "1, 9, 0, , REVIEW",
        "0, 0, 7, STOP, STOP",
        "4, 0, 6, , STOP",
        "5, 0, 5, , ",
        "3, 2, 0, , ",
    })
    void the_pro_rata_reading_is_another_than_the_literal_one(
            int green, int amber, int red, Rule literal, Rule proRata) {
        Guide guide = new Guide(green, amber, red);

        assertThat(guide.literal().orElse(null)).isEqualTo(literal);
        assertThat(guide.proRata().orElse(null)).isEqualTo(proRata);
        assertThat(Guide.PRO_RATA).startsWith("Our own sensitivity, not from the protocol");
        assertThat(guide.without()).isEqualTo(10 - green - amber - red);
    }

    @Test
    void more_colours_than_criteria_are_refused() {
        assertThat(Guide.of(List.of(Colour.GREEN, Colour.RED, Colour.GREEN))).isEqualTo(new Guide(2, 0, 1));
        assertThatThrownBy(() -> new Guide(5, 5, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
