package org.trigpoint.codebooks.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often each point of a scale was given.
 *
 * @param points every point of the scale in its order, those never given too
 * @param leftOut how many ratings have no value, by why; those that never occur are not told
 */
public record Distribution(List<Point> points, List<LeftOut> leftOut) {

    /**
     * One point.
     *
     * @param value a whole number
     * @param count how often it was given
     */
    public record Point(int value, int count) {}

    /**
     * Ratings without a value.
     *
     * @param why in a few words, such as "not observed"
     * @param count how many
     */
    public record LeftOut(String why, int count) {}

    /** Keeps its own copies; refuses a scale that does not ascend. */
    public Distribution {
        points = List.copyOf(points);
        leftOut = leftOut.stream().filter(left -> left.count() > 0).toList();
        for (int point = 1; point < points.size(); point++) {
            if (points.get(point).value() <= points.get(point - 1).value()) {
                throw new IllegalArgumentException("The points of a scale ascend.");
            }
        }
    }

    /**
     * Counts.
     *
     * @param scale its points in ascending order
     * @param values what was given, each a point of the scale
     * @param leftOut how many were given without a value
     * @return the counts
     * @throws IllegalArgumentException when a value is no point of the scale
     */
    public static Distribution of(List<Integer> scale, List<Integer> values, List<LeftOut> leftOut) {
        if (!new HashSet<>(scale).containsAll(values)) {
            throw new IllegalArgumentException("A value is no point of the scale " + scale + ".");
        }
        List<Point> points = new ArrayList<>();
        for (int point : scale) {
            points.add(new Point(
                    point, (int) values.stream().filter(value -> value == point).count()));
        }
        return new Distribution(points, leftOut);
    }

    /** How many values were given. */
    public int n() {
        return points.stream().mapToInt(Point::count).sum();
    }

    /** How many times the point given most was given. */
    public int most() {
        return points.stream().mapToInt(Point::count).max().orElse(0);
    }

    /**
     * The share of the values that are one point.
     *
     * @param point one of {@link #points()}
     * @return with Wilson's interval; undefined when nothing was given
     */
    public Estimate share(Point point) {
        return Estimate.share(point.count(), n());
    }

    /**
     * The mean of the values.
     *
     * @return with its interval by Student's t; undefined for fewer than two values, or when all are the same
     */
    public Estimate mean() {
        return Sample.of(values()).estimatedMean("Student\u2019s t");
    }

    /**
     * The value in the middle, or half-way between the two in the middle.
     *
     * @return empty when nothing was given
     */
    public OptionalDouble median() {
        double[] values = values();
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((values[(values.length - 1) / 2] + values[values.length / 2]) / 2);
    }

    private double[] values() {
        return points.stream()
                .flatMapToDouble(point -> {
                    double[] same = new double[point.count()];
                    Arrays.fill(same, point.value());
                    return Arrays.stream(same);
                })
                .toArray();
    }
}
