package org.trigpoint.codebooks.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.agreement.Examples.QUICK;
import static org.trigpoint.codebooks.agreement.Examples.number;
import static org.trigpoint.codebooks.agreement.Examples.table;
import static org.trigpoint.codebooks.agreement.Examples.value;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation.Form;

/** Each number as it is printed, to the digits printed. */
class PublishedExamplesTest {

    private static final Offset<Double> TWO_DIGITS = within(0.005);
    private static final Offset<Double> THREE_DIGITS = within(0.0005);

    /** Krippendorff 2011, Computing Krippendorff's alpha-reliability, sections C and D. */
    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849", "RATIO, 0.797"})
    void krippendorffs_alpha_is_that_of_krippendorff_2011(Level level, double printed) {
        Defined alpha = number(Krippendorff.alpha(Examples.krippendorff2011(), level, QUICK));

        assertThat(alpha.value()).isCloseTo(printed, THREE_DIGITS);
        assertThat(alpha.n()).isEqualTo(11);
        assertThat(alpha.leftOut()).isEqualTo("1 of 12 units: fewer than two ratings");
    }

    /** Shrout and Fleiss 1979, table 4; the limits as the R package psych prints them for the same table. */
    @ParameterizedTest
    @CsvSource({
        "ONE_SINGLE,   0.17, -0.133, 0.72",
        "TWO_SINGLE,   0.29,  0.019, 0.76",
        "THREE_SINGLE, 0.71,  0.342, 0.95",
        "ONE_MEAN,     0.44, -0.884, 0.91",
        "TWO_MEAN,     0.62,  0.071, 0.93",
        "THREE_MEAN,   0.91,  0.676, 0.99",
    })
    void the_intraclass_correlations_are_those_of_shrout_and_fleiss_1979(
            Form form, double printed, double low, double high) {
        Defined icc = number(new IntraclassCorrelation(Examples.shroutFleiss1979()).of(form));

        assertThat(icc.value()).isCloseTo(printed, TWO_DIGITS);
        assertThat(icc.interval().low()).isCloseTo(low, THREE_DIGITS);
        assertThat(icc.interval().high()).isCloseTo(high, TWO_DIGITS);
        assertThat(icc.n()).isEqualTo(6);
    }

    /** Cohen 1960, table 1: 200 units, three categories; kappa .492. */
    @Test
    void cohens_kappa_is_that_of_cohen_1960() {
        Ratings ratings = table(new int[] {88, 10, 2}, new int[] {14, 40, 6}, new int[] {18, 10, 12});

        assertThat(value(new TwoRaters(ratings).percent())).isCloseTo(0.70, within(1e-12));
        assertThat(value(new TwoRaters(ratings).cohensKappa())).isCloseTo(0.492, THREE_DIGITS);
    }

    /** Cohen 1968, table 1: the same units with weights 0, 1, 3; 1, 0, 6; 3, 6, 0 for disagreement; weighted kappa .348. */
    @Test
    void weighted_kappa_is_that_of_cohen_1968() {
        Ratings ratings = table(new int[] {88, 10, 2}, new int[] {14, 40, 6}, new int[] {18, 10, 12});
        double[][] weights = {{0, 1, 3}, {1, 0, 6}, {3, 6, 0}};

        assertThat(value(new TwoRaters(ratings).weighted((one, two) -> weights[one][two] / 6)))
                .isCloseTo(0.348, THREE_DIGITS);
    }

    /** Fleiss, Levin and Paik 2003, Statistical methods for rates and proportions, table 18.1: 100 units, kappa .68. */
    @Test
    void cohens_kappa_is_that_of_fleiss_textbook() {
        Ratings ratings = table(new int[] {75, 1, 4}, new int[] {5, 4, 1}, new int[] {0, 0, 10});

        assertThat(value(new TwoRaters(ratings).cohensKappa())).isCloseTo(0.68, TWO_DIGITS);
    }

    /** Fleiss 1971, Measuring nominal scale agreement among many raters: kappa .430. */
    @Test
    void fleiss_kappa_is_that_of_fleiss_1971() {
        Defined kappa = number(new ManyRaters(Examples.fleiss1971()).fleissKappa());

        assertThat(kappa.value()).isCloseTo(0.430, THREE_DIGITS);
        assertThat(kappa.n()).isEqualTo(30);
        assertThat(kappa.leftOut()).isEqualTo(Coefficient.NOTHING);
    }

    /** Gwet 2008, table with 118, 5, 2 and 0 of 125 units: high agreement, where kappa and pi are near zero. */
    @Test
    void ac1_and_scotts_pi_are_those_of_gwet_2008() {
        Ratings ratings = table(new int[] {118, 5}, new int[] {2, 0});

        assertThat(value(new ManyRaters(ratings).gwet(Level.NOMINAL))).isCloseTo(0.9408, within(0.00005));
        assertThat(value(new TwoRaters(ratings).scottsPi())).isCloseTo(-0.0288, within(0.00005));
        assertThat(value(new TwoRaters(ratings).cohensKappa())).isCloseTo(-0.0234, within(0.00005));
    }

    /** Gwet 2014, Handbook of inter-rater reliability, four raters and twelve subjects, as his package irrCAC prints it. */
    @Test
    void percent_fleiss_kappa_and_ac1_with_missing_ratings_are_those_of_gwet_2014() {
        ManyRaters four = new ManyRaters(Examples.krippendorff2011());

        assertPrinted(four.percent(), 0.81818, 0.542);
        assertPrinted(four.fleissKappa(), 0.76117, 0.424);
        assertPrinted(four.gwet(Level.NOMINAL), 0.77544, 0.461);
    }

    /** The same with quadratic weights, as irrCAC prints it: 0.914, interval 0.685 to 1. */
    @Test
    void ac2_with_quadratic_weights_is_that_of_gwet_2014() {
        Defined ac2 = number(new ManyRaters(Examples.krippendorff2011()).gwet(Level.INTERVAL));

        assertThat(ac2.value()).isCloseTo(0.914, THREE_DIGITS);
        assertThat(ac2.interval().low()).isCloseTo(0.685, THREE_DIGITS);
        assertThat(ac2.interval().high()).isEqualTo(1);
    }

    /** Gwet 2014, diagnoses of ectopic pregnancy by two abstractors, as the overview of irrCAC prints it. */
    @Test
    void four_coefficients_of_one_table_are_those_of_gwet_2014() {
        Ratings ratings = table(new int[] {13, 0, 0}, new int[] {0, 20, 7}, new int[] {0, 4, 56});
        Offset<Double> seven = within(5e-8);

        assertThat(value(new TwoRaters(ratings).percent())).isCloseTo(0.89, within(1e-12));
        assertThat(value(new TwoRaters(ratings).cohensKappa())).isCloseTo(0.7964094, seven);
        assertThat(value(new TwoRaters(ratings).scottsPi())).isCloseTo(0.7962397, seven);
        assertThat(value(new ManyRaters(ratings).gwet(Level.NOMINAL))).isCloseTo(0.8493305, seven);
        assertThat(value(Krippendorff.alpha(ratings, Level.NOMINAL, QUICK))).isCloseTo(0.7972585, seven);
    }

    /** Agresti 1990, table 10.1 (91 couples): with linear weights .2374, standard error .0783, as the R package vcd prints. */
    @Test
    void linearly_weighted_kappa_and_its_error_are_those_of_agrestis_couples() {
        Ratings ratings =
                table(new int[] {7, 7, 2, 3}, new int[] {2, 8, 3, 7}, new int[] {1, 5, 4, 9}, new int[] {2, 8, 9, 14});
        Defined kappa = number(new TwoRaters(ratings).linearKappa());

        assertThat(value(new TwoRaters(ratings).cohensKappa())).isCloseTo(0.1293, within(0.00005));
        assertThat(kappa.value()).isCloseTo(0.2374, within(0.00005));
        assertThat((kappa.interval().high() - kappa.value()) / Quantiles.NORMAL).isCloseTo(0.0783, within(0.00005));
    }

    private static void assertPrinted(Coefficient coefficient, double value, double low) {
        assertThat(number(coefficient).value()).isCloseTo(value, within(0.000005));
        assertThat(number(coefficient).interval().low()).isCloseTo(low, THREE_DIGITS);
        assertThat(number(coefficient).interval().high()).isEqualTo(1);
    }

    /** Byrt, Bishop and Carlin 1993: the indices by their definition, on 80 units with the same agreement and two kappas. */
    @Test
    void prevalence_and_bias_tell_two_tables_of_the_same_agreement_apart() {
        Presence even = new Presence(30, 10, 10, 30);
        Presence lopsided = new Presence(58, 15, 5, 2);

        assertThat(even.prevalence()).hasValue(0);
        assertThat(even.bias()).hasValue(0);
        assertThat(lopsided.prevalence()).hasValue(0.7);
        assertThat(lopsided.bias()).hasValue(0.125);
        assertThat(value(new TwoRaters(even.ratings()).percent()))
                .isEqualTo(value(new TwoRaters(lopsided.ratings()).percent()));
        assertThat(value(new TwoRaters(even.ratings()).cohensKappa())).isCloseTo(0.5, within(1e-12));
        assertThat(value(new TwoRaters(lopsided.ratings()).cohensKappa())).isLessThan(0.1);
    }
}
