package org.trigpoint.codebooks.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;

/**
 * What several coders gave one code, as stretches of texts, and how far they agree on it character by character and stretch
 * by stretch. What one coder gave twice counts once. Characters that stand beside each other are no independent units, so
 * intervals are by drawing whole texts with replacement, or their turns where there are fewer than 30 texts.
 */
public final class CodedText {

    private static final int ENOUGH_TEXTS = 30;

    /**
     * A run of characters.
     *
     * @param start the first, from 0
     * @param end behind the last
     */
    public record Stretch(int start, int end) {}

    /**
     * A text that was coded.
     *
     * @param turns its parts, in order and apart from each other; what lies outside of them is not looked at
     * @param byCoder for each coder the stretches that they gave the code, in any order
     */
    public record Text(List<Stretch> turns, List<List<Stretch>> byCoder) {}

    private static final Undefined NOT_GIVEN = new Undefined("Nobody gave this code: there is nothing to compare.");
    private static final Undefined EVERYWHERE = new Undefined(
            "Every coder gave this code to the whole text: without variation, agreement can't be told from chance.");

    private final int coders;
    private final CodedBlocks blocks;

    /**
     * Takes coded texts.
     *
     * @param coders how many coders there are, at least 2; each text has as many lists of stretches
     * @param texts all that was to be coded, coded or not
     */
    public CodedText(int coders, List<Text> texts) {
        if (coders < 2 || texts.stream().anyMatch(text -> text.byCoder().size() != coders)) {
            throw new IllegalArgumentException("Each text needs what each of two or more coders gave.");
        }
        this.coders = coders;
        List<CodedBlocks> all = texts.stream()
                .map(text -> CodedBlocks.of(
                        text.turns(),
                        text.byCoder().stream().map(CodedText::merged).toList()))
                .toList();
        this.blocks = all.size() >= ENOUGH_TEXTS
                ? CodedBlocks.joined(coders, all.stream().map(CodedBlocks::asOne).toList(), "texts")
                : CodedBlocks.joined(coders, all, "turns");
    }

    /** Stretches of one coder that overlap are one; those that only touch stay two. */
    private static List<Stretch> merged(List<Stretch> stretches) {
        List<Stretch> sorted = stretches.stream()
                .sorted(Comparator.comparingInt(Stretch::start))
                .toList();
        List<Stretch> merged = new ArrayList<>();
        for (Stretch stretch : sorted) {
            if (!merged.isEmpty() && merged.getLast().end() > stretch.start()) {
                Stretch last = merged.removeLast();
                merged.add(new Stretch(last.start(), Math.max(last.end(), stretch.end())));
            } else {
                merged.add(stretch);
            }
        }
        return merged;
    }

    /** How many characters were to be coded. */
    public long characters() {
        double[] all = blocks.all();
        return (long) Arrays.stream(all, 0, coders + 1).sum();
    }

    /** How many characters at least one coder gave the code. */
    public long coded() {
        double[] all = blocks.all();
        return (long) Arrays.stream(all, 1, coders + 1).sum();
    }

    /**
     * Of the characters that either of two coders gave the code, the share that both did; for more coders over all pairs of
     * them together.
     *
     * @param resampling how the interval is found
     * @return from 0 to 1, of characters that anybody coded; undefined when nobody gave the code
     */
    public Coefficient union(Resampling resampling) {
        return defined(this::shareOfUnion, coded(), NOT_GIVEN, resampling);
    }

    private double shareOfUnion(double[] sums) {
        double both = 0;
        double either = 0;
        for (int with = 1; with <= coders; with++) {
            double without = coders - with;
            both += sums[with] * with * (with - 1.0) / 2;
            either += sums[with] * (coders * (coders - 1.0) - without * (without - 1)) / 2;
        }
        return either == 0 ? Double.NaN : both / either;
    }

    /**
     * Krippendorff's alpha with the character as the unit: given the code or not.
     *
     * @param resampling how the interval is found
     * @return undefined when nobody gave the code, or everybody to everything
     */
    public Coefficient alphaOfCharacters(Resampling resampling) {
        return defined(sums -> alpha(sums, false), characters(), nothingVaries(), resampling);
    }

    /**
     * Krippendorff's alpha for unitizing, for one code against all else: boundaries and gaps, by their lengths. Chance
     * never sets a stretch against itself.
     *
     * @param resampling how the interval is found
     * @return undefined when nobody gave the code, or everybody to everything
     * @see <a href="https://doi.org/10.1007/s11135-015-0266-1">Krippendorff, Mathet, Bouvry and Widlöcher 2016, On the
     *     reliability of unitizing textual continua</a>
     */
    public Coefficient unitizing(Resampling resampling) {
        return defined(sums -> alpha(sums, true), characters(), nothingVaries(), resampling);
    }

    private Undefined nothingVaries() {
        return coded() == 0 ? NOT_GIVEN : EVERYWHERE;
    }

    /** One less what is observed over what is expected; what is kept from meeting itself is a stretch, or a character. */
    private double alpha(double[] sums, boolean unitizing) {
        double observed = 0;
        double given = 0;
        double gaps = 0;
        for (int with = 0; with <= coders; with++) {
            double without = coders - with;
            observed += 2 * sums[with] * with * without / (coders - 1.0);
            given += sums[with] * with;
            gaps += sums[with] * without;
        }
        double all = given + gaps;
        double itself = unitizing ? gaps + sums[coders + 1] : all;
        double expected = 2 * given * gaps / (all - itself / all);
        return given == 0 || gaps == 0 || !(expected > 0) ? Double.NaN : 1 - observed / expected;
    }

    /**
     * Cohen's kappa of two coders with the character as the unit. Uncoded text rules it: read it beside the union.
     *
     * @param resampling how the interval is found
     * @return undefined for more than two coders, or when nobody gave the code, or everybody to everything
     */
    public Coefficient kappaOfCharacters(Resampling resampling) {
        return coders == 2
                ? defined(CodedText::kappa, characters(), nothingVaries(), resampling)
                : new Undefined("Cohen's kappa is for two coders: alpha is for more.");
    }

    private static double kappa(double[] sums) {
        double onlyFirst = sums[4];
        double onlySecond = sums[1] - onlyFirst;
        double all = sums[0] + sums[1] + sums[2];
        double first = (sums[2] + onlyFirst) / all;
        double second = (sums[2] + onlySecond) / all;
        double expected = first * (1 - second) + second * (1 - first);
        return expected == 0 ? Double.NaN : 1 - sums[1] / all / expected;
    }

    private Coefficient defined(
            CodedBlocks.OfSums statistic, long n, Undefined otherwise, Resampling resampling) {
        double value = statistic.of(blocks.all());
        if (Double.isNaN(value) || n < 2) {
            return otherwise;
        }
        if (blocks.count() < 2) {
            return new Undefined("There is one turn only: how far the number may be off can't be told.");
        }
        Optional<Interval> interval = blocks.interval(statistic, resampling);
        return interval.isEmpty()
                ? Reasons.NO_INTERVAL
                : new Defined(value, interval.get(), (int) Math.min(Integer.MAX_VALUE, n), Coefficient.NOTHING);
    }
}
