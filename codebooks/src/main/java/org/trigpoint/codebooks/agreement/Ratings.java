package org.trigpoint.codebooks.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which rater gave which unit which value, as a table of units by raters with places left empty. Values are names, or
 * numbers where all of them are; equal values are one category, and the categories are those that occur, or the points of a
 * scale.
 */
public final class Ratings {

    private static final int MISSING = -1;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private final int raters;
    private final int[] cells;
    private final double[] values;
    private final int categories;

    private Ratings(int raters, int[] cells, double[] values, int categories) {
        if (raters < 1 || cells.length % raters != 0) {
            throw new IllegalArgumentException(cells.length + " places are no table of " + raters + " raters.");
        }
        this.raters = raters;
        this.cells = cells;
        this.values = values;
        this.categories = categories;
    }

    /**
     * Ratings as they were written.
     *
     * @param raters how many raters there are, at least 1
     * @param cells unit by unit, and within a unit rater by rater; blank where nothing was given
     * @return ratings in numbers when every one is a number, else in names
     */
    public static Ratings of(int raters, List<String> cells) {
        List<String> given = cells.stream().map(String::strip).toList();
        if (given.stream().allMatch(cell -> cell.isEmpty() || isNumber(cell))) {
            return ofNumbers(
                    raters,
                    given.stream()
                            .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                            .toArray());
        }
        TreeSet<String> names = new TreeSet<>(given);
        names.remove("");
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[] coded = given.stream()
                .mapToInt(cell -> places.getOrDefault(cell, MISSING))
                .toArray();
        return new Ratings(raters, coded, new double[0], names.size());
    }

    /**
     * Ratings in numbers.
     *
     * @param raters how many raters there are, at least 1
     * @param cells unit by unit, and within a unit rater by rater; not a number where nothing was given
     * @return the ratings
     */
    public static Ratings ofNumbers(int raters, double... cells) {
        double[] values = Arrays.stream(cells)
                .filter(Double::isFinite)
                .map(cell -> cell + 0.0)
                .sorted()
                .distinct()
                .toArray();
        int[] coded = Arrays.stream(cells)
                .mapToInt(cell -> Double.isFinite(cell) ? Arrays.binarySearch(values, cell + 0.0) : MISSING)
                .toArray();
        return new Ratings(raters, coded, values, values.length);
    }

    /**
     * The same ratings as points of a scale, of which some may not occur. Chance after Gwet is shared among all points
     * that could have been given; what rests on the values given alone stays as it is.
     *
     * @param points the values that could be given
     * @return a table of the same values, with a category for each point
     * @throws IllegalArgumentException when the values are names, or one of them is no point of the scale
     */
    public Ratings onScale(double... points) {
        double[] scale = Arrays.stream(points)
                .map(point -> point + 0.0)
                .sorted()
                .distinct()
                .toArray();
        if (given() > 0 && !inNumbers()) {
            throw new IllegalArgumentException("Names are no points of a scale of numbers.");
        }
        int[] moved = Arrays.stream(cells)
                .map(cell -> cell == MISSING ? MISSING : place(scale, values[cell]))
                .toArray();
        return new Ratings(raters, moved, scale, scale.length);
    }

    private static int place(double[] scale, double value) {
        int place = Arrays.binarySearch(scale, value);
        if (place < 0) {
            throw new IllegalArgumentException(value + " is no point of the scale.");
        }
        return place;
    }

    /**
     * Whether something written is a number here.
     *
     * @param written without white space about it
     * @return whether it is digits, with a sign, a point or an exponent at most
     */
    public static boolean isNumber(String written) {
        return NUMBER.matcher(written).matches();
    }

    /** How many units there are, rated or not. */
    public int units() {
        return cells.length / raters;
    }

    /** How many raters there are. */
    public int raters() {
        return raters;
    }

    /** How many ratings were given. */
    public int given() {
        return (int) Arrays.stream(cells).filter(cell -> cell != MISSING).count();
    }

    /** How many different values occur, or how many points the scale has. */
    public int categories() {
        return categories;
    }

    /** How many different values occur. */
    int occurring() {
        return (int)
                Arrays.stream(cells).filter(cell -> cell != MISSING).distinct().count();
    }

    /** Whether the values are numbers. */
    public boolean inNumbers() {
        return values.length == categories && categories > 0;
    }

    /**
     * How many units have so many ratings.
     *
     * @param least at least so many
     * @return how many units
     */
    public int unitsWith(int least) {
        return (int)
                IntStream.range(0, units()).filter(unit -> given(unit) >= least).count();
    }

    /**
     * The ratings of two of the raters.
     *
     * @param first the place of the one, from 0
     * @param second the place of the other
     * @return a table of the same units and two raters
     */
    public Ratings pair(int first, int second) {
        int[] two = new int[2 * units()];
        for (int unit = 0; unit < units(); unit++) {
            two[2 * unit] = category(unit, first);
            two[2 * unit + 1] = category(unit, second);
        }
        return new Ratings(2, two, values, categories);
    }

    /** How many ratings a unit has. */
    int given(int unit) {
        int given = 0;
        for (int rater = 0; rater < raters; rater++) {
            given += category(unit, rater) == MISSING ? 0 : 1;
        }
        return given;
    }

    /** Whether somebody rated a unit. */
    boolean rated(int unit, int rater) {
        return category(unit, rater) != MISSING;
    }

    /** The category that a rater gave a unit, from 0; negative when they gave none. */
    int category(int unit, int rater) {
        return cells[unit * raters + rater];
    }

    /** What a category is worth, where values are numbers. */
    double value(int category) {
        return values[category];
    }
}
