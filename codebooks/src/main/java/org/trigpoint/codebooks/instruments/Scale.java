package org.trigpoint.codebooks.instruments;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trigpoint.codebooks.agreement.Level;

/**
 * The points that a rating can take.
 *
 * @param key lower-case words joined by hyphens, once in an instrument
 * @param level what its numbers mean
 * @param points in ascending order of value, at least two
 * @param wording what is known of the scale as a whole, and where it is printed
 */
public record Scale(String key, Level level, List<Point> points, Wording wording) {

    /** Keeps its own copy. */
    public Scale {
        points = List.copyOf(points);
        Set<Integer> values = new HashSet<>();
        int before = Integer.MIN_VALUE;
        for (Point point : points) {
            if (point.value() < before || !values.add(point.value())) {
                throw new IllegalArgumentException("The points of the scale '" + key + "' must ascend.");
            }
            before = point.value();
        }
        if (points.size() < 2) {
            throw new IllegalArgumentException("The scale '" + key + "' needs two points.");
        }
    }

    /**
     * One point.
     *
     * @param value a whole number
     * @param label what stands beside the number; may be empty
     * @param anchor what a rating of this value looks like, for all items; open where no source prints it
     */
    public record Point(int value, String label, Wording anchor) {}

    /**
     * The point of a value.
     *
     * @param value a whole number
     * @return empty where the scale has no such point
     */
    public Optional<Point> at(int value) {
        return points.stream().filter(point -> point.value() == value).findFirst();
    }
}
