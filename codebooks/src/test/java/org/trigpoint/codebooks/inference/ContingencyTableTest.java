package org.trigpoint.codebooks.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.inference.Published.effect;
import static org.trigpoint.codebooks.inference.Published.figure;
import static org.trigpoint.codebooks.inference.Published.interval;
import static org.trigpoint.codebooks.inference.Published.noEffect;
import static org.trigpoint.codebooks.inference.Published.reason;
import static org.trigpoint.codebooks.inference.Published.result;
import static org.trigpoint.codebooks.inference.Published.same;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Reference values: R 4.2, chisq.test, fisher.test and mcnemar.test. */
class ContingencyTableTest {

    private static final double BOWKER_P = 0.009587895179091126;

    private static final double BOWKER = 49.0 / 13 + 16.0 / 6 + 100.0 / 20;

    private static final double FISHER_3_BY_3 = 0.17991837883478481;

    /** A line a row. */
    private static ContingencyTable table(String... rows) {
        return new ContingencyTable(Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split(" ")).map(Integer::valueOf).toList())
                .toList());
    }

    /** Party by gender: Agresti 2007, table 2.5. */
    @Test
    void the_chi_squared_test_of_agrestis_parties_is_rs() {
        ContingencyTable parties = table("762 327 468", "484 239 477");
        Tested test = parties.chiSquare();

        same(figure(test, "chi_square"), 30.070149095754672);
        same(figure(test, "df"), 2);
        same(result(test).p(), 2.953589183211757e-7);
        same(figure(test, "cramers_v"), 0.10443580235646777);
        same(parties.expected(0, 0), 703.6713819368879);
        same(parties.expected(1, 2), 411.316648531012);
        assertThat(test.basis().n()).isEqualTo(2757);
        assertThat(test.basis().warnings()).containsExactly(Tested.CLUSTERING);
    }

    /** A lady tasting tea: Fisher 1935, as Agresti 1990 and R's help print it. */
    @Test
    void two_by_two_has_yates_correction_and_is_told_without_it_too_and_small_counts_are_warned_of() {
        Tested test = table("3 1", "1 3").chiSquare();

        same(figure(test, "chi_square"), 0.5);
        same(result(test).p(), 0.4795001221869535);
        same(figure(test, "chi_square_uncorrected"), 2);
        same(figure(test, "p_uncorrected"), 0.15729920705028447);
        assertThat(test.basis().warnings()).anyMatch(warning -> warning.contains("4 of 4 cells expect fewer than 5"));
    }

    /** p as R; odds to R's own tolerance, and to nine digits what its equations give when solved further. */
    @Test
    void fishers_test_of_the_tea_is_rs() {
        Tested test = table("3 1", "1 3").fisher();

        same(result(test).p(), 0.4857142857142858);
        assertThat(effect(test).value()).isCloseTo(6.408308867005788, within(1e-3));
        same(effect(test).value(), 6.408319658199677);
        assertThat(effect(test).interval().low()).isCloseTo(0.2117355954465785, within(1e-9));
        assertThat(effect(test).interval().high()).isCloseTo(626.2435305888133, within(1e-6));
    }

    /** Convictions of twins: Fisher 1962 and 1970, as R's help prints them. */
    @Test
    void fishers_test_of_the_twins_is_rs() {
        Tested test = table("2 15", "10 3").fisher();

        same(result(test).p(), 0.0005367241191434364);
        same(effect(test).value(), 0.046936639049679985);
        interval(test, 0.0033171639506573607, 0.3631896023566807);
    }

    /** Job satisfaction by income: Agresti 2002, as in R's help, has more tables with its totals than are gone through. */
    @Test
    void fishers_test_of_larger_tables_is_rs_or_says_that_there_are_too_many() {
        Tested job = table("1 3 10 6", "2 3 10 7", "1 6 14 12", "0 1 9 11").fisher();

        assertThat(reason(job)).contains("too many tables");
        assertThat(result(table("3 1 2", "0 4 1", "2 2 5").fisher()).p()).isCloseTo(FISHER_3_BY_3, within(1e-9));
    }

    /** Approval of the president in two surveys: Agresti 1990, page 350. */
    @Test
    void mcnemars_test_of_agrestis_approval_is_rs() {
        Tested test = table("794 150", "86 570").mcNemar();

        same(figure(test, "chi_square"), 16.81779661016949);
        same(figure(test, "df"), 1);
        same(result(test).p(), 4.1145622813459436e-5);
        same(figure(test, "p_exact"), 3.71593613957143e-5);
        interval(test, 1.3292282526052634, 2.3009790804219943);
    }

    @Test
    void more_categories_than_two_are_tested_by_bowkers_extension_as_in_r() {
        Tested test = table("20 10 5", "3 30 15", "1 5 40").mcNemar();

        same(figure(test, "df"), 3);
        same(figure(test, "chi_square"), BOWKER);
        same(result(test).p(), BOWKER_P);
    }

    @Test
    void what_has_no_answer_says_why() {
        assertThat(reason(table("3 4", "0 0").chiSquare())).contains("Fewer than two rows");
        assertThat(reason(table("3 0", "4 0").fisher())).contains("Fewer than two rows");
        assertThat(noEffect(table("4 0", "1 3").fisher())).contains("infinite").contains("at least");
        same(effect(table("0 4", "3 1").fisher()).value(), 0);
        assertThat(reason(table("4 0", "0 3").mcNemar())).contains("Nobody changed");
        assertThat(reason(table("4 0 1", "0 3 1").mcNemar())).contains("not the same");
        assertThat(noEffect(table("4 2", "0 3").mcNemar())).contains("same way");
        assertThat(table("3 0 4", "2 0 7").chiSquare().basis().leftOut()).contains("1 of 5 rows and columns");
        assertThatThrownBy(() -> new ContingencyTable(List.of(List.of(1), List.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 40)
    void rows_and_columns_are_alike_and_going_through_all_tables_agrees_with_two_by_two(@ForAll long seed) {
        Random random = new Random(seed);
        int[] c = random.ints(4, 1, 15).toArray();
        ContingencyTable one = table(c[0] + " " + c[1], c[2] + " " + c[3]);
        ContingencyTable turned = table(c[0] + " " + c[2], c[1] + " " + c[3]);
        ContingencyTable swapped = table(c[2] + " " + c[3], c[0] + " " + c[1]);

        same(result(turned.chiSquare()).p(), result(one.chiSquare()).p());
        same(result(turned.fisher()).p(), result(one.fisher()).p());
        same(effect(swapped.fisher()).value() * effect(one.fisher()).value(), 1);
        same(
                result(new Enumeration(one).tested(one.basis(one))).p(),
                result(one.fisher()).p());
    }
}
