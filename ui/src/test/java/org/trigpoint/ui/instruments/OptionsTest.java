package org.trigpoint.ui.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.instruments.Asked;

/** Two people write the options of one choice at the same time; the later one types on top of what the earlier one kept. */
class OptionsTest {

    private static final List<Asked.Option> BEGUN = List.of(
            new Asked.Option("home", "At home"),
            new Asked.Option("school", "At school"),
            new Asked.Option("hub", "At the hub"));

    @Test
    void whoever_writes_alone_gets_what_they_typed_and_what_is_labelled_as_before_keeps_its_key() {
        List<Asked.Option> half = written(BEGUN, List.of("At the hub", "In the car", "At ho"), BEGUN);
        assertThat(written(half, List.of("At the hub", "In the car", "At home"), half))
                .containsExactly(
                        new Asked.Option("hub", "At the hub"),
                        new Asked.Option("option-4", "In the car"),
                        new Asked.Option("home", "At home"));
    }

    @Test
    void what_each_of_two_added_stands_and_an_option_that_both_added_stands_once() {
        assertThat(both(
                        List.of("At home", "At school", "At the hub", "Outdoors", "By phone"),
                        List.of("In the car", "At home", "At a nursery", "At school", "At the hub", "By phone")))
                .containsExactly(
                        "In the car", "At home", "At a nursery", "At school", "At the hub", "Outdoors", "By phone");
        assertThat(both(
                        List.of("At home", "At school", "At the hub", "Outdoors"),
                        List.of("At home", "At school", "At the hub", "By phone")))
                .containsExactly("At home", "At school", "At the hub", "Outdoors", "By phone");
    }

    @Test
    void what_one_changed_or_removed_is_not_put_back_by_the_other() {
        assertThat(both(
                        List.of("At the family\u2019s home", "At the hub"),
                        List.of("At home", "At school", "At a family hub", "By phone")))
                .containsExactly("At the family\u2019s home", "At a family hub", "By phone");
    }

    @Test
    void of_one_option_that_both_changed_the_later_words_stand_and_all_others_of_both() {
        assertThat(both(
                        List.of("At home", "In a school", "At the hub", "Outdoors"),
                        List.of("At home", "At school or nursery", "At the hub")))
                .containsExactly("At home", "At school or nursery", "At the hub", "Outdoors");
    }

    @Test
    void words_that_one_gave_to_an_option_stay_though_the_other_removed_it() {
        assertThat(both(List.of("At home", "In a school", "At the hub"), List.of("At home", "At the hub")))
                .containsExactly("At home", "In a school", "At the hub");
        assertThat(both(List.of("At home", "At the hub"), List.of("At home", "In a school", "At the hub")))
                .containsExactly("At home", "In a school", "At the hub");
    }

    @Test
    void the_order_is_that_of_whoever_moved_options() {
        assertThat(both(
                        List.of("At the hub", "At home", "At school"),
                        List.of("At home", "At school", "At the hub", "By phone")))
                .containsExactly("At the hub", "By phone", "At home", "At school");
        assertThat(both(
                        List.of("At home", "At school", "At the hub", "Outdoors"),
                        List.of("At the hub", "At school", "At home")))
                .containsExactly("At the hub", "Outdoors", "At school", "At home");
    }

    @Test
    void keys_are_those_that_stand_and_no_two_are_alike() {
        List<Asked.Option> earlier = written(BEGUN, List.of("At home", "At school", "At the hub", "Outdoors"), BEGUN);
        List<Asked.Option> later = written(BEGUN, List.of("At home", "At school", "At the hub", "By phone"), earlier);
        assertThat(later).containsAll(earlier);
        assertThat(later).extracting(Asked.Option::key).doesNotHaveDuplicates();
    }

    private static List<String> both(List<String> earlier, List<String> later) {
        return Options.merged(BEGUN, later, written(BEGUN, earlier, BEGUN));
    }

    /** As the editor does it that was opened when {@link #BEGUN} stood. */
    private static List<Asked.Option> written(
            List<Asked.Option> begun, List<String> typed, List<Asked.Option> standing) {
        return Options.keyed(Options.merged(begun, typed, standing), standing, BEGUN);
    }
}
