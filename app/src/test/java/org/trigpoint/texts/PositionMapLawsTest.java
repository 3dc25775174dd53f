package org.trigpoint.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.sources.Span;
import org.trigpoint.texts.Fate.Changed;
import org.trigpoint.texts.Fate.Exact;
import org.trigpoint.texts.Fate.Gone;
import org.trigpoint.texts.PositionMap.Run;

class PositionMapLawsTest {

    private static final int CASES = 20_000;

    /** A text, its edits, and what they make of it. */
    private record Step(String before, Edits edits, String after, PositionMap map) {

        static Step of(RandomEdits random, String before) {
            Edits edits = Edits.of(before, random.edits(length(before), 6));
            return new Step(before, edits, edits.applied(before), edits.map(length(before)));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String words(String text, Span span) {
        int start = text.offsetByCodePoints(0, span.start());
        return text.substring(start, text.offsetByCodePoints(start, span.length()));
    }

    @Test
    void a_span_none_of_whose_words_an_edit_touched_keeps_exactly_those_words() {
        int exact = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomEdits random = new RandomEdits(seed);
            Step step = Step.of(random, random.text(1 + random.below(40)));
            Span span = random.span(length(step.before()));

            boolean touched = step.edits().all().stream().anyMatch(edit -> within(edit, span));
            Fate carried = step.map().carry(span);

            assertThat(carried instanceof Exact).as("seed %d", seed).isEqualTo(!touched);
            if (carried instanceof Exact(Span now)) {
                exact++;
                assertThat(words(step.after(), now)).as("seed %d", seed).isEqualTo(words(step.before(), span));
            }
        }
        assertThat(exact).as("the guard: many survive").isGreaterThan(CASES / 4);
    }

    /** Touches a character of the span, or puts something in between two of them. */
    private static boolean within(Edit edit, Span span) {
        return edit.start() == edit.end()
                ? span.start() < edit.start() && edit.start() < span.end()
                : edit.start() < span.end() && span.start() < edit.end();
    }

    @Test
    void what_changed_holds_every_character_that_survives_and_what_is_gone_holds_none() {
        int changed = 0;
        int gone = 0;
        for (long seed = 0; seed < CASES; seed++) {
            RandomEdits random = new RandomEdits(seed);
            Step step = Step.of(random, random.text(1 + random.below(25)));
            Span span = random.span(length(step.before()));
            List<Integer> survivors = new ArrayList<>();
            for (int at = span.start(); at < span.end(); at++) {
                if (step.map().carry(new Span(at, at + 1)) instanceof Exact(Span now)) {
                    survivors.add(now.start());
                }
            }
            switch (step.map().carry(span)) {
                case Exact(Span now) ->
                    assertThat(survivors).as("seed %d", seed).hasSize(now.length());
                case Changed(Span now) -> {
                    changed++;
                    assertThat(survivors).as("seed %d", seed).isNotEmpty();
                    assertThat(now.start()).as("seed %d", seed).isLessThanOrEqualTo(survivors.getFirst());
                    assertThat(now.end()).as("seed %d", seed).isGreaterThan(survivors.getLast());
                    assertThat(now.end()).as("seed %d", seed).isLessThanOrEqualTo(length(step.after()));
                }
                case Gone(int start, int end) -> {
                    gone++;
                    assertThat(survivors).as("seed %d", seed).isEmpty();
                    assertThat(start).as("seed %d", seed).isBetween(0, end);
                    assertThat(end).as("seed %d", seed).isLessThanOrEqualTo(length(step.after()));
                }
            }
        }
        assertThat(changed).isGreaterThan(1_000);
        assertThat(gone).isGreaterThan(300);
    }

    @Test
    void an_inverse_leads_back_and_is_its_own_inverse() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomEdits random = new RandomEdits(seed);
            Step step = Step.of(random, random.text(1 + random.below(40)));
            Span span = random.span(length(step.before()));
            PositionMap back = step.map().inverse();

            assertThat(back.inverse()).as("seed %d", seed).isEqualTo(step.map());
            if (step.map().carry(span) instanceof Exact(Span now)) {
                assertThat(back.carry(now)).as("seed %d", seed).isEqualTo(new Exact(span));
            }
            PositionMap there = step.map().then(back);
            assertThat(there.runs()).as("seed %d", seed).allMatch(run -> run.from() == run.to());
            assertThat(there.runs().stream().mapToInt(Run::length).sum())
                    .as("seed %d", seed)
                    .isEqualTo(step.map().runs().stream().mapToInt(Run::length).sum());
        }
    }

    @Test
    void one_map_after_another_is_the_map_over_both() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomEdits random = new RandomEdits(seed);
            Step one = Step.of(random, random.text(2 + random.below(40)));
            Step two = Step.of(random, one.after());
            Step three = Step.of(random, two.after());
            PositionMap both = one.map().then(two.map());

            assertThat(both.then(three.map()))
                    .as("seed %d", seed)
                    .isEqualTo(one.map().then(two.map().then(three.map())));
            assertThat(both.inverse())
                    .as("seed %d", seed)
                    .isEqualTo(two.map().inverse().then(one.map().inverse()));
            assertThat(PositionMap.identity(one.map().fromLength()).then(one.map()))
                    .as("seed %d", seed)
                    .isEqualTo(one.map());
            assertThat(one.map().then(PositionMap.identity(one.map().toLength())))
                    .as("seed %d", seed)
                    .isEqualTo(one.map());
            Span span = random.span(length(one.before()));
            Fate direct = both.carry(span);
            Fate inSteps =
                    one.map().carry(span) instanceof Exact(Span now) ? two.map().carry(now) : direct;
            assertThat(direct instanceof Exact).as("seed %d", seed).isEqualTo(inSteps instanceof Exact);
            if (inSteps instanceof Exact) {
                assertThat(direct).as("seed %d", seed).isEqualTo(inSteps);
            }
        }
    }

    @Test
    void equal_runs_are_equal_and_the_edits_between_two_texts_make_the_one_of_the_other() {
        for (long seed = 0; seed < CASES; seed++) {
            RandomEdits random = new RandomEdits(seed);
            Step step = Step.of(random, random.text(1 + random.below(40)));

            for (Run run : step.map().runs()) {
                assertThat(words(step.after(), new Span(run.to(), run.toEnd())))
                        .as("seed %d", seed)
                        .isEqualTo(words(step.before(), new Span(run.from(), run.fromEnd())));
            }
            PositionMap aligned = Alignment.between(step.before(), step.after());
            assertThat(Edits.between(aligned, step.after()).applied(step.before()))
                    .as("seed %d", seed)
                    .isEqualTo(step.after());
            for (Run run : aligned.runs()) {
                assertThat(words(step.after(), new Span(run.to(), run.toEnd())))
                        .as("seed %d", seed)
                        .isEqualTo(words(step.before(), new Span(run.from(), run.fromEnd())));
            }
        }
    }

    @Test
    void what_is_put_in_at_an_edge_stays_outside_and_what_replaces_a_part_comes_in() {
        Span trusted = new Span(4, 11);

        assertThat(after("She trusted them.", new Edit(4, 4, "really ")).carry(trusted))
                .isEqualTo(new Exact(new Span(11, 18)));
        assertThat(after("She trusted them.", new Edit(11, 11, " all of")).carry(trusted))
                .isEqualTo(new Exact(trusted));
        assertThat(after("She trusted them.", new Edit(9, 11, "ing")).carry(trusted))
                .isEqualTo(new Changed(new Span(4, 12)));
        assertThat(after("She trusted them.", new Edit(0, 6, "Who ent")).carry(trusted))
                .as("half of what was replaced was coded")
                .isEqualTo(new Changed(new Span(0, 12)));
        assertThat(after("She trusted them.", new Edit(3, 12, " ")).carry(trusted))
                .isEqualTo(new Gone(4, 4));
    }

    private static PositionMap after(String text, Edit edit) {
        return Edits.of(text, List.of(edit)).map(length(text));
    }

    @Test
    void edits_that_touch_each_other_or_leave_the_text_are_refused() {
        assertThatThrownBy(() -> Edits.of("abc", List.of(new Edit(0, 2, "x"), new Edit(1, 3, "y"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Edits.of("abc", List.of(new Edit(1, 1, "x"), new Edit(1, 1, "y"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Edits.of("abc", List.of(new Edit(2, 4, ""))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PositionMap.of(3, 3, List.of(new Run(0, 1, 2), new Run(1, 3, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PositionMap.identity(3).carry(new Span(2, 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
