package org.trigpoint.codebooks.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trigpoint.codebooks.agreement.CodedText.Stretch;

/**
 * Parts of texts, each with what adds up over them: how many characters none, one, two ... coders gave the code; the squares
 * of the lengths of stretches that begin there; and how many characters the first coder gave it alone.
 */
final class CodedBlocks {

    /** What is worked out of the sums. */
    @FunctionalInterface
    interface OfSums {

        /** The value; not a number when the sums do not define it. */
        double of(double[] sums);
    }

    private final double[][] sums;
    private final String drawn;

    private CodedBlocks(double[][] sums, String drawn) {
        this.sums = sums;
        this.drawn = drawn;
    }

    /** The turns of one text; the stretches of each coder stand in order and apart. */
    static CodedBlocks of(List<Stretch> turns, List<List<Stretch>> byCoder) {
        int coders = byCoder.size();
        double[][] sums = new double[turns.size()][coders + 3];
        int[] from = new int[coders];
        for (int turn = 0; turn < sums.length; turn++) {
            Stretch block = turns.get(turn);
            for (int coder = 0; coder < coders; coder++) {
                List<Stretch> theirs = byCoder.get(coder);
                while (from[coder] < theirs.size() && theirs.get(from[coder]).end() <= block.start()) {
                    from[coder]++;
                }
            }
            sweep(block, byCoder, from, sums[turn]);
        }
        byCoder.forEach(theirs -> theirs.forEach(stretch -> square(stretch, turns, sums)));
        return new CodedBlocks(sums, "turns");
    }

    private static void sweep(Stretch block, List<List<Stretch>> byCoder, int[] from, double[] sums) {
        List<Integer> edges = new ArrayList<>(List.of(block.start(), block.end()));
        for (int coder = 0; coder < byCoder.size(); coder++) {
            List<Stretch> theirs = byCoder.get(coder);
            for (int at = from[coder]; at < theirs.size() && theirs.get(at).start() < block.end(); at++) {
                edges.add(Math.max(block.start(), theirs.get(at).start()));
                edges.add(Math.min(block.end(), theirs.get(at).end()));
            }
        }
        int[] sorted =
                edges.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
        for (int edge = 0; edge + 1 < sorted.length; edge++) {
            int length = sorted[edge + 1] - sorted[edge];
            int with = 0;
            for (int coder = 0; coder < byCoder.size(); coder++) {
                with += covers(byCoder.get(coder), from[coder], sorted[edge]) ? 1 : 0;
            }
            sums[with] += length;
            if (with == 1 && covers(byCoder.getFirst(), from[0], sorted[edge])) {
                sums[byCoder.size() + 2] += length;
            }
        }
    }

    private static boolean covers(List<Stretch> theirs, int from, int character) {
        for (int at = from; at < theirs.size() && theirs.get(at).start() <= character; at++) {
            if (theirs.get(at).end() > character) {
                return true;
            }
        }
        return false;
    }

    /** The square of how much of a stretch lies in turns, told where it begins. */
    private static void square(Stretch stretch, List<Stretch> turns, double[][] sums) {
        int low = 0;
        int high = turns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (turns.get(middle).end() <= stretch.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        double length = 0;
        for (int turn = low; turn < turns.size() && turns.get(turn).start() < stretch.end(); turn++) {
            length += Math.min(stretch.end(), turns.get(turn).end())
                    - Math.max(stretch.start(), turns.get(turn).start());
        }
        if (length > 0) {
            sums[low][sums[low].length - 2] += length * length;
        }
    }

    /** A whole text as one part. */
    CodedBlocks asOne() {
        return sums.length == 0 ? this : new CodedBlocks(new double[][] {all()}, "texts");
    }

    /** The parts of several texts. */
    static CodedBlocks joined(int coders, List<CodedBlocks> texts, String drawn) {
        double[][] joined =
                texts.stream().flatMap(text -> Arrays.stream(text.sums)).toArray(double[][]::new);
        return new CodedBlocks(joined.length == 0 ? new double[][] {new double[coders + 3]} : joined, drawn);
    }

    int count() {
        return sums.length;
    }

    /** The sums over all parts. */
    double[] all() {
        double[] all = new double[sums[0].length];
        for (double[] part : sums) {
            add(part, 1, all);
        }
        return all;
    }

    /** By drawing parts with replacement. */
    Optional<Interval> interval(OfSums statistic, Resampling resampling) {
        int[] once = new int[sums.length];
        Arrays.fill(once, 1);
        return resampling.interval(once, sums.length + " " + drawn, drawnTimes -> {
            double[] sum = new double[sums[0].length];
            for (int part = 0; part < sums.length; part++) {
                if (drawnTimes[part] > 0) {
                    add(sums[part], drawnTimes[part], sum);
                }
            }
            return statistic.of(sum);
        });
    }

    private static void add(double[] part, int times, double[] to) {
        for (int at = 0; at < to.length; at++) {
            to[at] += times * part[at];
        }
    }
}
