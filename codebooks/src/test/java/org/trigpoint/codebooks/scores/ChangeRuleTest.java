package org.trigpoint.codebooks.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trigpoint.codebooks.instruments.Instruments;
import org.trigpoint.codebooks.instruments.Scoring.Better;
import org.trigpoint.codebooks.instruments.Scoring.Bound;
import org.trigpoint.codebooks.instruments.Scoring.Per;
import org.trigpoint.codebooks.scores.Change.Direction;
import org.trigpoint.codebooks.scores.Change.Why;

class ChangeRuleTest {

    private final ChangeRule rule =
            ChangeRule.of(Instruments.get("gbo", 1).orElseThrow()).orElseThrow();

    private static ChangeRule.At at(String form, @Nullable Integer... goals) {
        Map<String, Integer> values = new HashMap<>();
        for (int goal = 0; goal < goals.length; goal++) {
            Integer value = goals[goal];
            if (value != null) {
                values.put("q" + (goal + 1), value);
            }
        }
        return new ChangeRule.At(form, values);
    }

    @Test
    void the_shipped_rule_is_2_45_itself_included_held_against_the_mean() {
        assertThat(rule).isEqualTo(new ChangeRule(new BigDecimal("2.45"), Bound.AT_LEAST, Per.MEAN, Better.HIGHER));
        assertThat(ChangeRule.of(Instruments.get("care", 1).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.44, 1, NONE, NONE",
        "2.45, 1, IMPROVEMENT, NONE",
        "2.46, 1, IMPROVEMENT, IMPROVEMENT",
        "-2.44, 1, NONE, NONE",
        "-2.45, 1, DETERIORATION, NONE",
        "-2.46, 1, DETERIORATION, DETERIORATION",
        "7.35, 3, IMPROVEMENT, NONE",
        "7.34, 3, NONE, NONE",
        "-7.35, 3, DETERIORATION, NONE",
        "0, 2, NONE, NONE",
    })
    void the_threshold_counts_or_does_not_as_it_is_set_on_each_side_of_nought(
            BigDecimal sum, int goals, Direction atLeast, Direction above) {
        assertThat(rule.measured(sum, goals))
                .isInstanceOfSatisfying(
                        Change.Measured.class,
                        change -> assertThat(change.direction()).isEqualTo(atLeast));
        assertThat(rule.bounded(Bound.ABOVE).measured(sum, goals))
                .isInstanceOfSatisfying(
                        Change.Measured.class,
                        change -> assertThat(change.direction()).isEqualTo(above));
    }

    @Test
    void a_person_changes_by_the_mean_over_goals_that_were_scored_at_both_points() {
        // goals 1 and 3: +4 and +1, mean 2.5; goal 2 was scored at first only, so it says nothing
        assertThat(rule.person(at("adult", 3, 9, 5), at("adult", 7, null, 6)))
                .isEqualTo(new Change.Measured(2.5, 2, Direction.IMPROVEMENT));
        assertThat(rule.person(at("adult", 3, 4, 5), at("adult", 5, 6, 8)))
                .isInstanceOfSatisfying(Change.Measured.class, change -> {
                    assertThat(change.mean()).isCloseTo(7 / 3.0, within(1e-12));
                    assertThat(change.direction()).isEqualTo(Direction.NONE);
                });
        assertThat(rule.person(at("child", 6, 6), at("child", 3, 4)))
                .isEqualTo(new Change.Measured(-2.5, 2, Direction.DETERIORATION));
    }

    @Test
    void a_goal_by_itself_is_held_against_the_threshold_where_that_is_asked_for() {
        assertThat(rule.held(Per.ITEM).items(at("adult", 3, 9, 5), at("adult", 6, 6, 7)))
                .containsExactly(
                        Map.entry("q1", new Change.Measured(3, 1, Direction.IMPROVEMENT)),
                        Map.entry("q2", new Change.Measured(-3, 1, Direction.DETERIORATION)),
                        Map.entry("q3", new Change.Measured(2, 1, Direction.NONE)));
    }

    @Test
    void who_has_no_second_point_or_another_form_is_counted_and_not_measured() {
        assertThat(rule.person(at("adult", 3), null)).isEqualTo(new Change.None(Why.NO_FOLLOW_UP));
        assertThat(rule.person(at("adult", 3), at("adult"))).isEqualTo(new Change.None(Why.NO_FOLLOW_UP));
        assertThat(rule.person(null, at("adult", 3))).isEqualTo(new Change.None(Why.NO_BASELINE));
        assertThat(rule.person(at("child", 3), at("adult", 9))).isEqualTo(new Change.None(Why.ANOTHER_FORM));
        assertThat(rule.items(at("child", 3), at("adult", 9))).isEmpty();
        assertThat(rule.person(at("adult", 3, null), at("adult", null, 9)))
                .isEqualTo(new Change.None(Why.NOTHING_IN_COMMON));
    }

    @Test
    void where_lower_is_better_a_fall_is_an_improvement() {
        ChangeRule falling = new ChangeRule(new BigDecimal("2"), Bound.AT_LEAST, Per.MEAN, Better.LOWER);
        assertThat(falling.person(at("adult", 8), at("adult", 6)))
                .isEqualTo(new Change.Measured(-2, 1, Direction.IMPROVEMENT));
        assertThat(falling.person(at("adult", 6), at("adult", 8)))
                .isEqualTo(new Change.Measured(2, 1, Direction.DETERIORATION));
    }

    @Test
    void a_family_has_the_mean_of_its_members_with_how_many_they_are_and_how_far_they_spread() {
        assertThat(FamilyScore.of(List.of(2.0, 3.0, 4.0))).contains(new FamilyScore(3, 3, 2, 4, OptionalDouble.of(1)));
        assertThat(FamilyScore.of(List.of(2.5))).contains(new FamilyScore(2.5, 1, 2.5, 2.5, OptionalDouble.empty()));
        assertThat(FamilyScore.of(List.of())).isEmpty();
    }
}
