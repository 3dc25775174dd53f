package org.trigpoint.codebooks.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.codebooks.statistics.Sample;

/** Data that others printed, and how results are held against R's. */
final class Published {

    static final Offset<Double> NINE_DIGITS = within(1e-9);

    /** Hours of sleep gained with two drugs, ten people: Student 1908, as R's data set "sleep". */
    static final double[] FIRST_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    static final double[] SECOND_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    private Published() {}

    static Sample numbers(String words) {
        return Sample.of(parsed(words));
    }

    static double[] parsed(String words) {
        return Arrays.stream(words.split(" "))
                .mapToDouble(word -> word.equals("NA") ? Double.NaN : Double.parseDouble(word))
                .toArray();
    }

    static Tested.Result result(Tested tested) {
        assertThat(tested).isInstanceOf(Tested.Result.class);
        return (Tested.Result) tested;
    }

    static double figure(Tested tested, String name) {
        return result(tested).figure(name).orElseThrow();
    }

    static Estimate.Defined effect(Tested tested) {
        Estimate estimate = result(tested).effect().orElseThrow().estimate();
        assertThat(estimate).isInstanceOf(Estimate.Defined.class);
        return (Estimate.Defined) estimate;
    }

    static String noEffect(Tested tested) {
        return ((Estimate.Undefined) result(tested).effect().orElseThrow().estimate()).reason();
    }

    static String reason(Tested tested) {
        assertThat(tested).isInstanceOf(Tested.Undefined.class);
        return ((Tested.Undefined) tested).reason();
    }

    /** To nine digits of their size. */
    static void same(double is, double as) {
        assertThat(is).isCloseTo(as, within(1e-9 * Math.max(1, Math.abs(as))));
    }

    static void interval(Tested tested, double low, double high) {
        same(effect(tested).interval().low(), low);
        same(effect(tested).interval().high(), high);
    }
}
