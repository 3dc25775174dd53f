package org.trigpoint.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trigpoint.framework.CellState.Known;
import org.trigpoint.framework.CellState.OfSource;
import org.trigpoint.framework.Denominators.Told;

/** The rules of absence and of denominators, over every small case that there can be. */
class AbsenceLawsTest {

    private static final List<OfSource> SOURCES = List.of(
            new OfSource(false, false), new OfSource(false, true), new OfSource(true, false), new OfSource(true, true));

    /** Every case with up to two extracts, two against and three sources. */
    private static List<Known> all() {
        List<List<OfSource>> sources = new ArrayList<>(List.of(List.of()));
        for (int length = 1; length <= 3; length++) {
            for (List<OfSource> shorter : List.copyOf(sources)) {
                if (shorter.size() == length - 1) {
                    SOURCES.forEach(one -> {
                        List<OfSource> longer = new ArrayList<>(shorter);
                        longer.add(one);
                        sources.add(longer);
                    });
                }
            }
        }
        List<Known> all = new ArrayList<>();
        for (int extracts = 0; extracts <= 2; extracts++) {
            for (int against = 0; against <= 2; against++) {
                for (List<OfSource> of : sources) {
                    all.add(new Known(extracts, against, of));
                }
            }
        }
        return all;
    }

    /** What each state means, said anew and apart from the rule. */
    private static boolean holds(CellState state, Known known) {
        boolean found = known.extracts() + known.against() > 0;
        boolean asked = known.sources().stream().anyMatch(OfSource::asked);
        boolean openQuestion = known.sources().stream().anyMatch(one -> one.asked() && !one.coded());
        return switch (state) {
            case EVIDENCED -> known.extracts() > 0;
            case CONTRADICTED -> known.extracts() == 0 && known.against() > 0;
            case SOURCE_MISSING -> !found && known.sources().isEmpty();
            case NOT_ASKED -> !found && !known.sources().isEmpty() && !asked;
            case NOT_YET_CODED -> !found && openQuestion;
            case NOT_MENTIONED -> !found && asked && !openQuestion;
        };
    }

    @Test
    void exactly_one_state_holds_of_each_case_and_it_is_the_one_that_is_given() {
        Set<CellState> met = EnumSet.noneOf(CellState.class);
        for (Known known : all()) {
            List<CellState> holding = EnumSet.allOf(CellState.class).stream()
                    .filter(state -> holds(state, known))
                    .toList();

            assertThat(holding).as("%s", known).containsExactly(CellState.of(known));
            met.addAll(holding);
        }
        assertThat(met).as("states that occur").isEqualTo(EnumSet.allOf(CellState.class));
    }

    @Test
    void what_is_asked_and_what_is_left_out_make_up_the_cases_and_nobody_counts_who_was_not_asked() {
        Random chance = new Random(29);
        List<Known> all = all();
        for (int round = 0; round < 500; round++) {
            List<Told> cases = new ArrayList<>();
            for (int size = chance.nextInt(30); size > 0; size--) {
                Known known = all.get(chance.nextInt(all.size()));
                cases.add(
                        chance.nextInt(4) == 0
                                ? Told.byHand(List.of(CellState.values()).get(chance.nextInt(6)), known)
                                : new Told(CellState.of(known), known.asked(), known.coded()));
            }

            Denominators counted = Denominators.of(cases);

            assertThat(counted.cases()).isEqualTo(cases.size());
            assertThat(counted.asked() + counted.leftOut()).isEqualTo(cases.size());
            assertThat(counted.asked()).isEqualTo((int) cases.stream()
                    .filter(one -> one.asked()
                            && one.coded()
                            && one.state() != CellState.NOT_ASKED
                            && one.state() != CellState.SOURCE_MISSING)
                    .count());
            assertThat(counted.evidenced()).isLessThanOrEqualTo(counted.asked());
        }
    }

    @Test
    void coding_more_of_what_was_asked_never_takes_a_case_out_of_the_denominator() {
        for (Known known : all()) {
            Known through = new Known(
                    known.extracts(),
                    known.against(),
                    known.sources().stream()
                            .map(one -> new OfSource(one.asked(), true))
                            .toList());

            assertThat(asked(through)).as("%s", known).isGreaterThanOrEqualTo(asked(known));
        }
    }

    private static int asked(Known known) {
        return Denominators.of(List.of(new Told(CellState.of(known), known.asked(), known.coded())))
                .asked();
    }

    @Test
    void the_count_is_never_told_without_its_denominator() {
        Denominators counted = new Denominators(3, 1, 4, 2, 1, 5, 0, 1);

        assertThat(counted.words()).isEqualTo("3 of 8 asked");
        assertThat(counted.leftOutWords())
                .isEqualTo(
                        "9 left out: 5 not asked, 1 source missing, 2 brought it up unasked, 1 found already, coding not"
                                + " done");
        assertThat(Denominators.of(List.of()).words()).isEqualTo("nobody asked and coded through yet");
    }
}
