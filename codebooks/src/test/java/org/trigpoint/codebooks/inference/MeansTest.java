package org.trigpoint.codebooks.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trigpoint.codebooks.inference.Published.FIRST_DRUG;
import static org.trigpoint.codebooks.inference.Published.SECOND_DRUG;
import static org.trigpoint.codebooks.inference.Published.effect;
import static org.trigpoint.codebooks.inference.Published.figure;
import static org.trigpoint.codebooks.inference.Published.interval;
import static org.trigpoint.codebooks.inference.Published.numbers;
import static org.trigpoint.codebooks.inference.Published.reason;
import static org.trigpoint.codebooks.inference.Published.result;
import static org.trigpoint.codebooks.inference.Published.same;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.Sample;

/** Reference values: R 4.2, t.test. */
class MeansTest {

    private static final Sample FIRST = Sample.of(FIRST_DRUG);
    private static final Sample SECOND = Sample.of(SECOND_DRUG);

    @Test
    void welchs_test_of_the_sleep_data_is_rs() {
        Tested welch = Means.welch(FIRST, SECOND);

        same(figure(welch, "t"), -1.860813467486853);
        same(figure(welch, "df"), 17.7764735161785);
        same(result(welch).p(), 0.07939414018735817);
        same(effect(welch).value(), -1.58);
        interval(welch, -3.3654832307117104, 0.20548323071171018);
        assertThat(welch.method()).contains("Welch");
        assertThat(welch.basis().n()).isEqualTo(20);
        assertThat(welch.basis().leftOut()).isEqualTo(Estimate.NOTHING);
        assertThat(welch.basis().assumptions()).hasSize(2);
        assertThat(welch.basis().warnings()).singleElement().asString().startsWith("Clustering ignored");
    }

    @Test
    void the_pooled_test_of_the_sleep_data_is_rs() {
        Tested pooled = Means.pooled(FIRST, SECOND);

        same(figure(pooled, "t"), -1.8608134674868528);
        same(figure(pooled, "df"), 18);
        same(result(pooled).p(), 0.07918671421593818);
        interval(pooled, -3.3638740322875984, 0.2038740322875986);
    }

    @Test
    void the_paired_test_of_the_sleep_data_is_rs_and_leaves_out_who_lacks_one() {
        double[] x = Arrays.copyOf(FIRST_DRUG, 11);
        double[] y = Arrays.copyOf(SECOND_DRUG, 11);
        y[10] = Double.NaN;
        Tested paired = Means.paired(x, y);

        same(figure(paired, "t"), -4.062127683382037);
        same(figure(paired, "df"), 9);
        same(result(paired).p(), 0.00283289019738427);
        interval(paired, -2.4598857632769824, -0.7001142367230175);
        assertThat(paired.basis().n()).isEqualTo(10);
        assertThat(paired.basis().leftOut()).isEqualTo("1 of 11 pairs: one of the two missing");
    }

    @Test
    void what_has_no_answer_says_why() {
        Sample flat = numbers("2 2 2");

        assertThat(reason(Means.welch(FIRST, numbers("3 NA")))).contains("fewer than two values");
        assertThat(reason(Means.pooled(numbers("NA"), FIRST))).contains("fewer than two values");
        assertThat(reason(Means.welch(flat, numbers("5 5")))).contains("Within each group");
        assertThat(reason(Means.pooled(flat, flat))).contains("Within each group");
        assertThat(reason(Means.paired(new double[] {1, 2}, new double[] {2, 3})))
                .contains("All differences");
        assertThat(reason(Means.paired(new double[] {1}, new double[] {2}))).contains("Fewer than two pairs");
        assertThatThrownBy(() -> Means.paired(new double[] {1}, new double[] {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 50)
    void groups_turned_about_turn_the_sign_and_another_unit_changes_no_t(@ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(2 + random.nextInt(20), -5, 5).toArray();
        double[] y = random.doubles(2 + random.nextInt(20), -5, 5).toArray();
        Tested one = Means.welch(Sample.of(x), Sample.of(y));
        Tested turned = Means.welch(Sample.of(y), Sample.of(x));
        Tested scaled = Means.welch(
                Sample.of(Arrays.stream(x).map(value -> 3 * value + 7).toArray()),
                Sample.of(Arrays.stream(y).map(value -> 3 * value + 7).toArray()));

        same(figure(turned, "t"), -figure(one, "t"));
        same(result(turned).p(), result(one).p());
        same(figure(scaled, "t"), figure(one, "t"));
        same(effect(scaled).interval().high(), 3 * effect(one).interval().high());
        assertThat(result(one).p() < 0.05)
                .isEqualTo(effect(one).interval().low() > 0
                        || effect(one).interval().high() < 0);
    }
}
