package org.trigpoint.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.agreement.Level;
import org.trigpoint.codebooks.agreement.Ratings;
import org.trigpoint.codebooks.agreement.Resampling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "agreement",
        description =
                "Tells how far raters agree: every coefficient that the ratings define, each with its interval, n and"
                        + " what was left out.")
final class AgreementCommand implements TrigpointCommand {

    @Parameters(
            paramLabel = "RATINGS.csv",
            description = "a table with the columns unit, rater and value; an empty value is a missing one")
    private Path file = Path.of("ratings.csv");

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description =
                    "nominal, ordinal, interval or ratio; nominal if not said, and coefficients that are for numbers"
                            + " are then given for numbers")
    private @Nullable String level;

    @Option(
            names = "--scale",
            paramLabel = "POINTS",
            description =
                    "all points that could be given, as in 1,2,3,4,5; Gwet\u2019s AC counts those that nobody gave too."
                            + " Without it, the values that occur")
    private @Nullable String scale;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "where the resampling of intervals begins; 1979 if not said")
    private long seed = Resampling.USUAL.seed();

    @Override
    public Ending run(House house, Output output) {
        String wanted = level;
        Optional<Level> said = wanted == null ? Optional.empty() : Level.of(wanted);
        if (wanted != null && said.isEmpty()) {
            output.doing("There is no level \u201c" + wanted + "\u201d: use nominal, ordinal, interval or ratio.");
            return Ending.MISUSED;
        }
        double[] points = points();
        if (scale != null && points.length < 2) {
            output.doing("\u201c" + scale + "\u201d is no scale: give two numbers or more with commas between them, as"
                    + " in --scale 1,2,3,4,5.");
            return Ending.MISUSED;
        }
        RatingsFile read = RatingsFile.read(file, said.orElse(Level.NOMINAL));
        Ratings ratings = points.length == 0 ? read.ratings() : read.ratings(points);
        output.doing("Working out how far " + ratings.raters() + " raters agree on " + ratings.units() + " units");
        output.object(result(read, ratings, said, points));
        return Ending.DONE;
    }

    private Map<String, Object> result(RatingsFile read, Ratings ratings, Optional<Level> said, double[] points) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("units", ratings.units());
        result.put("raters", ratings.raters());
        result.put("values", ratings.given());
        result.put("left_out", leftOut(ratings));
        result.put("level", said.orElse(Level.NOMINAL).word());
        if (points.length > 0) {
            result.put("scale", points);
        }
        result.putAll(
                new AgreementResults(ratings, read.raters(), said, new Resampling(seed, Resampling.USUAL.replicates()))
                        .all());
        return result;
    }

    /** The points of the scale, sorted; none where there is none, or it is not in numbers. */
    private double[] points() {
        List<String> words = scale == null
                ? List.of()
                : Arrays.stream(scale.split(",", -1)).map(String::strip).toList();
        return words.stream().allMatch(Ratings::isNumber)
                ? words.stream()
                        .mapToDouble(Double::parseDouble)
                        .sorted()
                        .distinct()
                        .toArray()
                : new double[0];
    }

    private static Map<String, Integer> leftOut(Ratings ratings) {
        Map<String, Integer> left = new LinkedHashMap<>();
        left.put("missing_values", ratings.units() * ratings.raters() - ratings.given());
        left.put("units_with_fewer_than_two_values", ratings.units() - ratings.unitsWith(2));
        left.put("units_not_rated_by_all", ratings.units() - ratings.unitsWith(ratings.raters()));
        return left;
    }
}
