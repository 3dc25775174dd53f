package org.trigpoint.codebooks.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trigpoint.codebooks.agreement.Examples.QUICK;
import static org.trigpoint.codebooks.agreement.Examples.number;
import static org.trigpoint.codebooks.agreement.Examples.reason;
import static org.trigpoint.codebooks.agreement.Examples.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.trigpoint.codebooks.agreement.CodedText.Stretch;
import org.trigpoint.codebooks.agreement.CodedText.Text;

class CodedTextTest {

    private static final List<Stretch> TURNS = List.of(new Stretch(0, 40), new Stretch(40, 60), new Stretch(60, 100));

    private static CodedText of(List<Stretch> first, List<Stretch> second) {
        return new CodedText(2, List.of(new Text(TURNS, List.of(first, second))));
    }

    /** Worked by hand: 10 to 30 and 15 to 35 of 100 characters. Both 15, either 25. */
    @Test
    void the_union_is_the_share_that_both_coded_of_what_either_coded() {
        CodedText text = of(List.of(new Stretch(10, 30)), List.of(new Stretch(15, 35)));

        assertThat(value(text.union(QUICK))).isCloseTo(15 / 25.0, within(1e-12));
        assertThat(number(text.union(QUICK)).n()).isEqualTo(25);
        assertThat(number(text.union(QUICK)).interval().method()).contains("3 turns");
    }

    /**
     * By the formulas of Krippendorff and others 2016, by hand. Observed: 15 with 15 twice, 5 with a gap four times: 20 of
     * 200 disagree. Expected: 2 * 40 * 160 / (200 - (160 + 20² + 20²) / 200).
     */
    @Test
    void the_alpha_for_unitizing_worked_out_by_hand() {
        CodedText text = of(List.of(new Stretch(10, 30)), List.of(new Stretch(15, 35)));
        double expected = 2 * 40 * 160 / (200 - (160 + 400 + 400) / 200.0);

        assertThat(value(text.unitizing(QUICK))).isCloseTo(1 - 20 / expected, within(1e-12));
    }

    /**
     * Three coders of a text of 56 characters, worked out apart: the matrices of observed and expected coincidences of
     * Krippendorff and others 2016, filled by intersecting each stretch and gap of one coder with each of another.
     */
    @Test
    void the_alpha_for_unitizing_by_the_matrices_of_coincidences() {
        List<List<Stretch>> coders = List.of(
                List.of(new Stretch(3, 15), new Stretch(22, 53)),
                List.of(new Stretch(3, 10), new Stretch(22, 53)),
                List.of(new Stretch(22, 46)));
        CodedText text = new CodedText(3, List.of(new Text(List.of(new Stretch(0, 28), new Stretch(28, 56)), coders)));

        assertThat(value(text.unitizing(QUICK))).isCloseTo(0.5645448655652737, within(1e-9));
    }

    @Test
    void the_same_stretches_agree_perfectly_and_none_leave_nothing_to_tell() {
        List<Stretch> some = List.of(new Stretch(10, 30), new Stretch(50, 52));

        assertThat(value(of(some, some).unitizing(QUICK))).isEqualTo(1);
        assertThat(value(of(some, some).union(QUICK))).isEqualTo(1);
        assertThat(value(of(some, some).kappaOfCharacters(QUICK))).isEqualTo(1);
        assertThat(reason(of(List.of(), List.of()).unitizing(QUICK))).contains("Nobody gave this code");
        assertThat(reason(of(List.of(), List.of()).union(QUICK))).contains("Nobody gave this code");
        List<Stretch> all = List.of(new Stretch(0, 100));
        assertThat(reason(of(all, all).alphaOfCharacters(QUICK))).contains("without variation");
        assertThat(value(of(some, List.of()).union(QUICK))).isZero();
    }

    @Test
    void what_one_coder_gave_twice_counts_once_and_what_lies_outside_of_turns_not_at_all() {
        CodedText twice = of(
                List.of(new Stretch(10, 25), new Stretch(20, 30), new Stretch(12, 14)), List.of(new Stretch(15, 35)));
        CodedText once = of(List.of(new Stretch(10, 30)), List.of(new Stretch(15, 35), new Stretch(100, 200)));

        assertThat(value(twice.unitizing(QUICK))).isEqualTo(value(once.unitizing(QUICK)));
        assertThat(twice.coded()).isEqualTo(25);
        assertThat(once.characters()).isEqualTo(100);
    }

    /** Character by character: ratings of 1 where a coder gave the code and 0 elsewhere. */
    private static Ratings characters(int length, List<List<Stretch>> byCoder) {
        return Ratings.ofNumbers(
                byCoder.size(),
                IntStream.range(0, length)
                        .boxed()
                        .flatMapToDouble(at -> byCoder.stream()
                                .mapToDouble(theirs ->
                                        theirs.stream().anyMatch(stretch -> stretch.start() <= at && at < stretch.end())
                                                ? 1
                                                : 0))
                        .toArray());
    }

    private static List<List<Stretch>> random(long seed, int coders) {
        Random random = new Random(seed);
        return IntStream.range(0, coders)
                .mapToObj(coder -> IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(each -> random.nextInt(95))
                        .map(start -> new Stretch(start, Math.min(100, start + 1 + random.nextInt(20))))
                        .toList())
                .toList();
    }

    @Property(tries = 100)
    void alpha_and_kappa_of_characters_are_those_of_characters_as_units(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int coders) {
        List<List<Stretch>> byCoder = random(seed, coders);
        CodedText text = new CodedText(coders, List.of(new Text(TURNS, byCoder)));
        Ratings characters = characters(100, byCoder);

        assertThat(value(text.alphaOfCharacters(QUICK)))
                .isCloseTo(value(Krippendorff.alpha(characters, Level.NOMINAL, QUICK)), within(1e-9));
        if (coders == 2) {
            assertThat(value(text.kappaOfCharacters(QUICK)))
                    .isCloseTo(value(new TwoRaters(characters).cohensKappa()), within(1e-9));
        }
    }

    /** The definition, character pair by character pair: slow, and written apart. */
    private static double unitizingByDefinition(List<List<Stretch>> byCoder) {
        int coders = byCoder.size();
        boolean[][] given = new boolean[coders][100];
        for (int coder = 0; coder < coders; coder++) {
            for (Stretch stretch : byCoder.get(coder)) {
                Arrays.fill(given[coder], stretch.start(), stretch.end(), true);
            }
        }
        double[][] coincidences = new double[2][2];
        double itself = 0;
        for (int one = 0; one < coders; one++) {
            for (int at = 0; at < 100; at++) {
                for (int two = 0; two < coders; two++) {
                    if (one != two) {
                        coincidences[given[one][at] ? 1 : 0][given[two][at] ? 1 : 0] += 1.0 / (coders - 1);
                    }
                }
                itself += given[one][at] ? 0 : 1;
            }
            int run = 0;
            for (int at = 0; at <= 100; at++) {
                boolean on = at < 100 && given[one][at];
                itself += on ? 0 : (double) run * run;
                run = on ? run + 1 : 0;
            }
        }
        double all = 100.0 * coders;
        double coded = coincidences[1][0] + coincidences[1][1];
        double expected = 2 * coded * (all - coded) / (all - itself / all);
        return 1 - (coincidences[0][1] + coincidences[1][0]) / expected;
    }

    @Property(tries = 100)
    void the_alpha_for_unitizing_is_that_of_its_definition(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int coders) {
        // Stretches that touch would be one run of characters and yet two stretches: they are kept apart here.
        List<List<Stretch>> byCoder = random(seed, coders).stream()
                .map(theirs -> theirs.stream()
                        .map(stretch -> new Stretch(stretch.start() / 4 * 4, stretch.start() / 4 * 4 + 3))
                        .toList())
                .toList();

        assertThat(value(new CodedText(coders, List.of(new Text(TURNS, byCoder))).unitizing(QUICK)))
                .isCloseTo(unitizingByDefinition(byCoder), within(1e-9));
    }

    @Property(tries = 40)
    void the_order_of_coders_and_of_texts_and_how_texts_are_cut_into_turns_change_no_value(@ForAll long seed) {
        List<List<Stretch>> byCoder = random(seed, 3);
        List<List<Stretch>> shuffled = new ArrayList<>(byCoder);
        Collections.shuffle(shuffled, new Random(seed));
        List<Stretch> finer = IntStream.range(0, 10)
                .mapToObj(turn -> new Stretch(10 * turn, 10 * turn + 10))
                .toList();
        Text other = new Text(TURNS, random(seed + 1, 3));
        Text otherShuffled = new Text(TURNS, List.copyOf(other.byCoder()));
        CodedText before = new CodedText(3, List.of(new Text(TURNS, byCoder), other));
        CodedText after = new CodedText(3, List.of(otherShuffled, new Text(finer, byCoder)));

        assertThat(value(after.unitizing(QUICK))).isCloseTo(value(before.unitizing(QUICK)), within(1e-9));
        assertThat(value(after.union(QUICK))).isCloseTo(value(before.union(QUICK)), within(1e-9));
        assertThat(value(new CodedText(3, List.of(new Text(TURNS, shuffled))).unitizing(QUICK)))
                .isCloseTo(value(new CodedText(3, List.of(new Text(TURNS, byCoder))).unitizing(QUICK)), within(1e-9));
    }

    @Test
    void thirty_texts_are_drawn_whole() {
        Random random = new Random(4);
        List<Text> texts = IntStream.range(0, 30)
                .mapToObj(text -> new Text(TURNS, random(random.nextLong(), 2)))
                .toList();

        assertThat(number(new CodedText(2, texts).unitizing(QUICK)).interval().method())
                .contains("30 texts");
    }
}
