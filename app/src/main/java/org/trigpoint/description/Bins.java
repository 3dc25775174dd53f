package org.trigpoint.description;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.statistics.Sample;

/**
 * Ranges of numbers for bars: each whole number where there are few, else up to ten ranges of a round width.
 *
 * @param from where the first begins
 * @param width of each; 0 where each value is its own
 * @param count how many
 * @param own the values, where each is its own
 */
record Bins(double from, double width, int count, List<String> own) {

    private static final int MOST_VALUES = 12;
    private static final int MOST = 10;

    static Bins of(Sample sample) {
        double[] sorted = sample.sorted();
        List<Double> different =
                Arrays.stream(sorted).distinct().boxed().limit(MOST_VALUES + 1L).toList();
        if (different.size() <= MOST_VALUES && different.stream().allMatch(value -> value == Math.rint(value))) {
            return new Bins(0, 0, 0, different.stream().map(Bins::plain).toList());
        }
        double low = sorted[0];
        double width = round((sorted[sorted.length - 1] - low) / MOST);
        double from = Math.floor(low / width) * width;
        int count = (int) Math.floor((sorted[sorted.length - 1] - from) / width) + 1;
        return new Bins(from, width, count, List.of());
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static double round(double width) {
        if (width <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        double times = width / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : Figures.decimals(value);
    }

    List<String> names() {
        return width == 0 ? own : IntStream.range(0, count).mapToObj(this::name).toList();
    }

    private String name(int at) {
        return plain(from + at * width) + " to < " + plain(from + (at + 1) * width);
    }

    /** Which of the names a value is in. */
    String of(String value) {
        double number = Figures.number(value).orElse(from);
        return width == 0 ? plain(number) : name((int) Math.floor((number - from) / width + 1e-9));
    }
}
