package org.trigpoint.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trigpoint.access.AccessDesk;
import org.trigpoint.access.Lead;
import org.trigpoint.calibration.Drift;
import org.trigpoint.calibration.DriftQueries;
import org.trigpoint.calibration.DriftRule;
import org.trigpoint.codebooks.agreement.Coefficient;
import org.trigpoint.codebooks.statistics.Estimate;
import org.trigpoint.database.testing.HouseTest;

/** One observer of the demo study drifts by what was planted; every figure is worked out again here, by hand. */
@HouseTest
class DemoDriftTest {

    /** What the table of reference sessions says of empathy. */
    private static final double[] PETER = {3, 4, 2, 4, 5, 5};

    private static final double[] EXPERT = {3, 4, 2, 3, 4, 3};
    private static final Offset<Double> CLOSE = within(1e-9);

    @Autowired
    private AccessDesk access;

    @Autowired
    private DemoStudy demo;

    @Autowired
    private DriftQueries queries;

    private Drift drift;

    @BeforeEach
    void the_demo_study_is_there() {
        Lead lead = access.operatorOf(
                access.operator(), demo.makeIfAbsent(access.operator()).study());
        drift = queries.drift(lead, queries.forms(lead).getFirst().id());
    }

    @Test
    void the_planted_drift_is_told_and_nobody_else_is_flagged() {
        List<DemoTruth.Drifted> truths = DemoPack.s().truths().stream()
                .filter(DemoTruth.Drifted.class::isInstance)
                .map(DemoTruth.Drifted.class::cast)
                .toList();
        assertThat(drift.rule()).isEqualTo(DriftRule.DEFAULT);
        assertThat(truths).hasSize(14).allSatisfy(truth -> {
            Drift.OfItem item = item(name(truth.observer()), truth.item());
            assertThat(item.differences().n()).isEqualTo(truth.sessions());
            assertThat(item.lately()).hasValueCloseTo(truth.pointsLately() / (double) truth.lately(), CLOSE);
            assertThat(item.flagged())
                    .as(truth.toString())
                    .isEqualTo(truth.flagged().equals("yes"));
            if (item.differences().mean() instanceof Estimate.Defined mean) {
                assertThat(mean.value()).isCloseTo(truth.points() / (double) truth.sessions(), CLOSE);
            }
        });
        assertThat(truths)
                .filteredOn(truth -> truth.flagged().equals("yes"))
                .extracting(truth -> truth.observer() + " " + truth.item() + " " + truth.pointsLately())
                .containsExactly("obs.peter collaboration 3", "obs.peter empathy 4");
        assertThat(observer("Peter Cole").flagged()).isTrue();
        assertThat(observer("Nadia Rahman").flagged()).isFalse();
    }

    @Test
    void the_figures_of_one_domain_are_those_of_the_formulas() {
        Drift.OfItem empathy = item("Peter Cole", "empathy");
        double[] differences =
                IntStream.range(0, 6).mapToDouble(at -> PETER[at] - EXPERT[at]).toArray();
        double mean = mean(differences);
        double deviation = Math.sqrt(squares(differences) / 5);

        assertThat(value(empathy.differences().mean())).isCloseTo(mean, CLOSE).isCloseTo(2 / 3.0, CLOSE);
        assertThat(value(empathy.differences().lowerLimit())).isCloseTo(mean - 1.96 * deviation, CLOSE);
        assertThat(value(empathy.differences().upperLimit())).isCloseTo(mean + 1.96 * deviation, CLOSE);
        assertThat(value(empathy.kappa())).isCloseTo(kappa(), CLOSE).isCloseTo(38 / 74.0, CLOSE);
        assertThat(value(empathy.icc())).isCloseTo(correlation(), CLOSE).isCloseTo(19 / 34.0, CLOSE);
        assertThat(observer("Peter Cole").sessions())
                .extracting(session -> session.differences().get(3))
                .containsExactly(0.0, 0.0, 0.0, 1.0, 1.0, 2.0);
    }

    @Test
    void practice_lies_months_apart_so_that_time_can_be_looked_at() {
        assertThat(observer("Peter Cole").sessions())
                .extracting(session -> session.at().toLocalDate().toString())
                .containsExactly("2025-02-17", "2025-03-17", "2025-04-14", "2025-05-19", "2025-06-16", "2025-07-14");
        assertThat(observer("Nadia Rahman").sessions())
                .extracting(session -> session.title().substring(0, 19))
                .containsExactly(
                        "Reference session 1",
                        "Reference session 2",
                        "Reference session 3",
                        "Reference session 4",
                        "Reference session 5",
                        "Reference session 6");
    }

    /** Quadratic: one less what the squares are, of what they would be if each score met each. */
    private static double kappa() {
        double met = 0;
        double any = 0;
        for (int one = 0; one < 6; one++) {
            met += Math.pow(PETER[one] - EXPERT[one], 2);
            for (double expert : EXPERT) {
                any += Math.pow(PETER[one] - expert, 2) / 6;
            }
        }
        return 1 - met / any;
    }

    /** ICC(2,1) out of the mean squares of sessions, raters and what is left. */
    private static double correlation() {
        double[] sessions = IntStream.range(0, 6)
                .mapToDouble(at -> (PETER[at] + EXPERT[at]) / 2)
                .toArray();
        double[] raters = {mean(PETER), mean(EXPERT)};
        double[] all = new double[12];
        System.arraycopy(PETER, 0, all, 0, 6);
        System.arraycopy(EXPERT, 0, all, 6, 6);
        double ofSessions = 2 * squares(sessions);
        double ofRaters = 6 * squares(raters);
        double left = (squares(all) - ofSessions - ofRaters) / 5;
        double between = ofSessions / 5;
        return (between - left) / (between + left + 2 * (ofRaters - left) / 6);
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).sum() / numbers.length;
    }

    private static double squares(double[] numbers) {
        double mean = mean(numbers);
        return Arrays.stream(numbers).map(number -> Math.pow(number - mean, 2)).sum();
    }

    private static double value(Estimate estimate) {
        return ((Estimate.Defined) estimate).value();
    }

    private static double value(Coefficient coefficient) {
        return ((Coefficient.Defined) coefficient).value();
    }

    private static String name(String signIn) {
        return DemoPack.s().people().stream()
                .filter(person -> person.signIn().equals(signIn))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private Drift.Observer observer(String name) {
        return drift.observers().stream()
                .filter(observer -> observer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Drift.OfItem item(String observer, String key) {
        return observer(observer).items().stream()
                .filter(item -> item.item().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
