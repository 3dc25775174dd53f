package org.trigpoint.codebooks.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.agreement.Examples.QUICK;
import static org.trigpoint.codebooks.agreement.Examples.byRater;
import static org.trigpoint.codebooks.agreement.Examples.number;
import static org.trigpoint.codebooks.agreement.Examples.reason;
import static org.trigpoint.codebooks.agreement.Examples.value;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation.Form;

/** What can't be told is said, with its reason, and is never a number. */
class DegenerateRatingsTest {

    @Test
    void a_share_of_few_units_has_no_interval_below_none() {
        assertThat(new ManyRaters(byRater("3 3 1", "3 4 2")).percent())
                .isInstanceOfSatisfying(
                        Coefficient.Defined.class,
                        share -> assertThat(share.interval().low()).isZero());
    }

    @Test
    void where_nothing_varies_nothing_but_the_share_is_defined() {
        Ratings same = byRater("3 3 3 3", "3 3 3 3");

        assertThat(reason(Krippendorff.alpha(same, Level.NOMINAL, QUICK))).contains("without variation");
        assertThat(reason(Krippendorff.alpha(same, Level.INTERVAL, QUICK))).contains("without variation");
        assertThat(reason(new TwoRaters(same).cohensKappa())).contains("without variation");
        assertThat(reason(new TwoRaters(same).quadraticKappa())).contains("without variation");
        assertThat(reason(new TwoRaters(same).scottsPi())).contains("without variation");
        assertThat(reason(new ManyRaters(same).fleissKappa())).contains("without variation");
        assertThat(reason(new ManyRaters(same).gwet(Level.ORDINAL))).contains("without variation");
        assertThat(reason(new IntraclassCorrelation(same).of(Form.TWO_SINGLE))).contains("without variation");
        assertThat(value(new TwoRaters(same).percent())).isEqualTo(1);
    }

    @Test
    void one_rater_agrees_with_nobody() {
        Ratings alone = byRater("1 2 3 4");

        assertThat(reason(Krippendorff.alpha(alone, Level.NOMINAL, QUICK))).contains("two raters");
        assertThat(reason(new ManyRaters(alone).percent())).contains("two raters");
        assertThat(reason(new IntraclassCorrelation(alone).of(Form.ONE_SINGLE))).contains("two raters");
    }

    @Test
    void raters_who_rated_different_units_agree_on_nothing() {
        Ratings apart = byRater("1 2 . .", ". . 1 2");

        assertThat(reason(Krippendorff.alpha(apart, Level.NOMINAL, QUICK))).contains("nothing to compare");
        assertThat(reason(new TwoRaters(apart).cohensKappa())).contains("nothing to compare");
        assertThat(reason(new ManyRaters(apart).fleissKappa())).contains("nothing to compare");
        assertThat(reason(new IntraclassCorrelation(apart).of(Form.THREE_MEAN))).contains("nothing to compare");
    }

    @Test
    void names_have_no_distance_and_a_ratio_scale_no_negative_values() {
        Ratings names = byRater("a b c a", "a b b a");
        Ratings negative = byRater("-1 2 3", "-1 2 2");

        assertThat(reason(new TwoRaters(names).linearKappa())).contains("names");
        assertThat(reason(Krippendorff.alpha(names, Level.ORDINAL, QUICK))).contains("names");
        assertThat(reason(new ManyRaters(names).gwet(Level.INTERVAL))).contains("names");
        assertThat(reason(new IntraclassCorrelation(names).of(Form.ONE_MEAN))).contains("names");
        assertThat(reason(Krippendorff.alpha(negative, Level.RATIO, QUICK))).contains("below zero");
        assertThat(value(new TwoRaters(names).cohensKappa())).isPositive();
    }

    @Test
    void a_rater_who_gives_one_value_only_leaves_kappa_at_zero() {
        assertThat(value(new TwoRaters(byRater("1 1 1 1", "1 2 1 2")).cohensKappa()))
                .isZero();
    }

    @Test
    void where_one_rater_gives_one_value_only_no_kappa_has_an_interval_that_rounding_made() {
        for (String other : List.of("1 2", "1 2 4", "2 5 3 1 4", "4 4 2 4 3 1 2")) {
            String always = other.replaceAll("\\d", "3");
            TwoRaters kappas = new TwoRaters(byRater(always, other));
            assertThat(List.of(kappas.cohensKappa(), kappas.linearKappa(), kappas.quadraticKappa()))
                    .allSatisfy(kappa -> assertThat(kappa)
                            .isInstanceOfSatisfying(
                                    Coefficient.Defined.class,
                                    defined -> assertThat(defined.interval().low())
                                            .isEqualTo(defined.interval().high())));
        }
    }

    @Test
    void points_of_a_scale_that_nobody_gave_count_for_gwets_chance_and_for_nothing_else() {
        Ratings given = byRater("2 2 3 3 2 3", "2 3 3 3 2 2");
        Ratings onScale = given.onScale(5, 4, 3, 2, 1);

        assertThat(onScale.categories()).isEqualTo(5);
        // Two categories of five: the chance of both is (0.5 * 0.5 + 0.5 * 0.5) / 4.
        assertThat(value(new ManyRaters(onScale).gwet(Level.NOMINAL)))
                .isCloseTo((4.0 / 6 - 0.5 / 4) / (1 - 0.5 / 4), within(1e-12));
        assertThat(value(new ManyRaters(onScale).fleissKappa())).isEqualTo(value(new ManyRaters(given).fleissKappa()));
        assertThat(value(new TwoRaters(onScale).quadraticKappa()))
                .isCloseTo(value(new TwoRaters(given).quadraticKappa()), within(1e-12));
        assertThat(Krippendorff.alpha(onScale, Level.ORDINAL, QUICK))
                .isEqualTo(Krippendorff.alpha(given, Level.ORDINAL, QUICK));
        assertThat(reason(new ManyRaters(byRater("3 3 3", "3 3 3").onScale(1, 2, 3)).gwet(Level.ORDINAL)))
                .contains("without variation");
        assertThatThrownBy(() -> given.onScale(1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> byRater("a b", "a a").onScale(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_digits_are_numbers_and_equal_numbers_are_one_category() {
        assertThat(byRater("1 1.0 2", "01 1e0 2").categories()).isEqualTo(2);
        assertThat(byRater("1d 2f", "1 2").inNumbers()).isFalse();
        assertThat(byRater("NaN 2", "1 2").inNumbers()).isFalse();
        assertThat(Ratings.ofNumbers(2, 0.0, -0.0, 1, 1).categories()).isEqualTo(2);
    }

    @Test
    void perfect_agreement_of_numbers_that_are_not_exact_in_binary_is_exactly_one() {
        Ratings ratings = byRater("0.1 0.7 0.3 1.1", "0.1 0.7 0.3 1.1", "0.1 0.7 0.3 1.1");

        for (Form form : Form.values()) {
            assertThat(value(new IntraclassCorrelation(ratings).of(form))).isEqualTo(1);
        }
        assertThat(value(Krippendorff.alpha(ratings, Level.INTERVAL, QUICK))).isEqualTo(1);
    }

    @Test
    void judges_who_differ_by_a_constant_are_consistent_and_do_not_agree() {
        IntraclassCorrelation shifted = new IntraclassCorrelation(byRater("1 2 3 4 6", "2 3 4 5 7", "2 3 4 5 7"));

        assertThat(value(shifted.of(Form.THREE_SINGLE))).isEqualTo(1);
        assertThat(value(shifted.of(Form.TWO_SINGLE))).isLessThan(1);
    }

    @Test
    void the_same_seed_gives_the_same_interval_and_another_seed_another() {
        Ratings ratings = Examples.krippendorff2011();
        var first = number(Krippendorff.alpha(ratings, Level.ORDINAL, Resampling.USUAL));
        var again = number(Krippendorff.alpha(ratings, Level.ORDINAL, Resampling.USUAL));
        var other = number(Krippendorff.alpha(ratings, Level.ORDINAL, new Resampling(5, 2000)));

        assertThat(again).isEqualTo(first);
        assertThat(other.interval()).isNotEqualTo(first.interval());
        assertThat(first.interval().method()).contains("percentile bootstrap", "2,000", "seed 1979");
    }

    @Test
    void drawing_patterns_is_drawing_units() {
        // 400 pairs in four patterns are drawn by pattern; with 60 further values of their own, unit by unit.
        String one = "1 ".repeat(180) + "2 ".repeat(20) + "1 ".repeat(20) + "2 ".repeat(180);
        String two = "1 ".repeat(200) + "2 ".repeat(200);
        var few = number(Krippendorff.alpha(byRater(one.strip(), two.strip()), Level.NOMINAL, Resampling.USUAL));
        double error = (few.interval().high() - few.interval().low()) / (2 * 1.96);

        // The standard error of pi by formula, which alpha's is for 800 values.
        var pi = number(new TwoRaters(byRater(one.strip(), two.strip())).scottsPi());
        double byFormula = (pi.interval().high() - pi.interval().low()) / (2 * 1.966);
        assertThat(error).isCloseTo(byFormula, within(0.002));
    }

    @Test
    void binomial_numbers_have_their_mean_and_their_spread() {
        Binomial binomial = new Binomial(1000);
        SplittableRandom random = new SplittableRandom(3);
        List<Integer> drawn = IntStream.range(0, 20_000)
                .mapToObj(draw -> binomial.draw(random, 1000, 0.3))
                .collect(Collectors.toList());
        double mean = drawn.stream().mapToInt(number -> number).average().orElseThrow();
        double spread = drawn.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(300, within(0.4));
        assertThat(spread).isCloseTo(210, within(8.0));
        assertThat(binomial.draw(random, 10, 0)).isZero();
        assertThat(binomial.draw(random, 10, 1)).isEqualTo(10);
        assertThat(binomial.draw(random, 0, 0.5)).isZero();
    }

    @Test
    void a_table_that_is_none_is_refused() {
        assertThatThrownBy(() -> Ratings.ofNumbers(2, 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TwoRaters(byRater("1 2", "1 2", "1 2")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resampling(1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Presence(1, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
