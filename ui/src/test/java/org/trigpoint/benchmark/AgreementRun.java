package org.trigpoint.benchmark;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.trigpoint.codebooks.agreement.Krippendorff;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.agreement.Ratings;
import org.trigpoint.codebooks.agreement.Resampling;

/** Agreement of many raters on many units, with its interval by resampling. */
final class AgreementRun {

    private static final int UNITS = 5_000;
    private static final int RATERS = 12;
    private static final int POINTS = 5;

    private AgreementRun() {}

    static List<Line> lines() throws Exception {
        Ratings ratings = ratings(new Random(1979));
        Times times = Times.of(1, 5, round -> {
            if (!Krippendorff.alpha(ratings, Level.ORDINAL, Resampling.USUAL)
                    .toString()
                    .contains("bootstrap")) {
                throw new IllegalStateException("Without an interval it is another measurement.");
            }
        });
        List<Line> lines = List.of(Line.of(
                "Krippendorff's alpha, ordinal, 2,000 resamples",
                "5,000 units by 12 raters",
                times,
                Wanted.atMost(10_000, "\u2013", "\u2013")));
        lines.forEach(System.out::println);
        return lines;
    }

    /** Two of three ratings are the unit's own, and one of ten is missing. */
    private static Ratings ratings(Random random) {
        return Ratings.ofNumbers(
                RATERS,
                IntStream.range(0, UNITS)
                        .mapToObj(unit -> 1 + random.nextInt(POINTS))
                        .flatMapToDouble(truth -> IntStream.range(0, RATERS).mapToDouble(rater -> {
                            int given = random.nextInt(3) > 0 ? truth : 1 + random.nextInt(POINTS);
                            return random.nextInt(10) == 0 ? Double.NaN : given;
                        }))
                        .toArray());
    }
}
