package org.trigpoint.codebooks.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.agreement.Examples.QUICK;
import static org.trigpoint.codebooks.agreement.Examples.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.IntraclassCorrelation.Form;

/** Made-up ratings, whose coefficients reference.py worked out from the definitions with numpy and scipy. */
class ReferenceTest {

    record Expected(Ratings ratings, String name, List<Double> values) {}

    static Stream<Expected> all() throws IOException {
        try (InputStream file = Objects.requireNonNull(ReferenceTest.class.getResourceAsStream("reference.txt"))) {
            List<String> lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return lines.stream().flatMap(ReferenceTest::ofLine);
        }
    }

    private static Stream<Expected> ofLine(String line) {
        List<String> parts = List.of(line.split("\\|"));
        Ratings ratings = Ratings.of(
                Integer.parseInt(parts.get(0)), Arrays.asList(parts.get(1).split(",", -1)));
        return Arrays.stream(parts.get(2).split(";")).map(part -> {
            int equals = part.indexOf('=');
            return new Expected(
                    ratings,
                    part.substring(0, equals),
                    Arrays.stream(part.substring(equals + 1).split(" "))
                            .map(Double::valueOf)
                            .toList());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_coefficient_and_every_interval_by_formula_is_that_of_the_reference(Expected expected) {
        Defined found = number(found(expected.ratings(), expected.name()));

        assertThat(found.value())
                .as(expected.name())
                .isCloseTo(expected.values().get(0), within(1e-9));
        if (expected.values().size() == 3) {
            // The reference lets a share fall below none.
            double least = expected.name().equals("percent") ? 0 : Double.NEGATIVE_INFINITY;
            assertThat(found.interval().low())
                    .as(expected.name())
                    .isCloseTo(Math.max(least, expected.values().get(1)), within(1e-7));
            assertThat(found.interval().high())
                    .as(expected.name())
                    .isCloseTo(expected.values().get(2), within(1e-7));
        }
    }

    @Test
    void the_reference_holds_all_coefficients_for_two_raters_and_for_more() throws IOException {
        assertThat(all()).hasSizeGreaterThan(150);
    }

    private static Coefficient found(Ratings ratings, String name) {
        List<String> words = List.of(name.split(" "));
        return switch (words.getFirst()) {
            case "percent" -> new ManyRaters(ratings).percent();
            case "fleiss" -> new ManyRaters(ratings).fleissKappa();
            case "alpha" -> Krippendorff.alpha(ratings, level(words.getLast()), QUICK);
            case "gwet" -> new ManyRaters(ratings).gwet(level(words.getLast()));
            case "cohen" -> new TwoRaters(ratings).cohensKappa();
            case "linear" -> new TwoRaters(ratings).linearKappa();
            case "quadratic" -> new TwoRaters(ratings).quadraticKappa();
            case "scott" -> new TwoRaters(ratings).scottsPi();
            default -> new IntraclassCorrelation(ratings).of(form(words.getLast()));
        };
    }

    private static Level level(String word) {
        return Level.of(word).orElseThrow();
    }

    private static Form form(String word) {
        return Arrays.stream(Form.values())
                .filter(form -> form.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
