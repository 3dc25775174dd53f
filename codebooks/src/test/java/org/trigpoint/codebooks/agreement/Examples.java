package org.trigpoint.codebooks.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.agreement.Coefficient.Defined;
import org.trigpoint.codebooks.agreement.Coefficient.Undefined;

/** Ratings that were published with their coefficients, and words about results. */
final class Examples {

    /** Few draws, for tests that do not look at an interval. */
    static final Resampling QUICK = new Resampling(7, 100);

    private Examples() {}

    /** Four observers, twelve units, seven values missing: Krippendorff 2011, section C. */
    static Ratings krippendorff2011() {
        return byRater(
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .");
    }

    /** Six targets, four judges: Shrout and Fleiss 1979, table 2. */
    static Ratings shroutFleiss1979() {
        return byRater("9 6 8 7 10 6", "2 1 4 1 5 2", "5 3 6 2 6 4", "8 2 8 6 9 7");
    }

    /** Thirty patients, six psychiatrists a patient, five diagnoses: Fleiss 1971, table 1. */
    static Ratings fleiss1971() {
        String counts = "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031"
                + " 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006";
        double[] cells = Arrays.stream(counts.split(" "))
                .flatMapToDouble(unit -> IntStream.range(0, 5)
                        .flatMap(category -> IntStream.generate(() -> category).limit(unit.charAt(category) - '0'))
                        .asDoubleStream())
                .toArray();
        return Ratings.ofNumbers(6, cells);
    }

    /** Two raters' counts by category, the first rater's categories as rows. */
    static Ratings table(int[]... rows) {
        return Ratings.ofNumbers(
                2,
                IntStream.range(0, rows.length)
                        .boxed()
                        .flatMapToDouble(row -> IntStream.range(0, rows.length)
                                .boxed()
                                .flatMapToDouble(column -> IntStream.range(0, rows[row][column])
                                        .boxed()
                                        .flatMapToDouble(each -> Arrays.stream(new double[] {row, column}))))
                        .toArray());
    }

    /** A line a rater; a point for a value that is missing. */
    static Ratings byRater(String... lines) {
        List<List<String>> raters =
                Arrays.stream(lines).map(line -> List.of(line.split(" "))).toList();
        return Ratings.of(
                lines.length,
                IntStream.range(0, raters.getFirst().size())
                        .boxed()
                        .flatMap(unit -> raters.stream().map(rater -> rater.get(unit)))
                        .map(cell -> cell.equals(".") ? "" : cell)
                        .collect(Collectors.toList()));
    }

    static Defined number(Coefficient coefficient) {
        return switch (coefficient) {
            case Defined defined -> defined;
            case Undefined undefined -> throw new AssertionError("Undefined: " + undefined.reason());
        };
    }

    static double value(Coefficient coefficient) {
        return number(coefficient).value();
    }

    static String reason(Coefficient coefficient) {
        return switch (coefficient) {
            case Defined defined -> throw new AssertionError("Defined: " + defined);
            case Undefined undefined -> undefined.reason();
        };
    }
}
