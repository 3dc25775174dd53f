package org.trigpoint.codebooks.agreement;

/** How far two categories disagree: 0 when they are the same. */
@FunctionalInterface
interface Weights {

    /** Two categories are the same or they are not. */
    Weights IDENTITY = (one, two) -> one == two ? 0 : 1;

    /** How far two categories disagree, from 0; the same both ways. */
    double disagreement(int one, int two);

    /** In proportion to how far apart two values are on the range of all that occur; 1 at its ends. */
    static Weights linear(Ratings ratings) {
        double range = range(ratings);
        return (one, two) -> Math.abs(ratings.value(one) - ratings.value(two)) / range;
    }

    /** In proportion to the square of how far apart two values are; 1 at the ends of the range. */
    static Weights quadratic(Ratings ratings) {
        double range = range(ratings);
        return (one, two) -> square((ratings.value(one) - ratings.value(two)) / range);
    }

    /** Gwet's weights for each level of measurement, of which the identity makes AC2 to AC1; 1 at the ends of the range. */
    static Weights gwet(Ratings ratings, Level level) {
        return switch (level) {
            case NOMINAL -> IDENTITY;
            case ORDINAL -> {
                double most = pairsWithin(ratings.categories() - 1);
                yield (one, two) -> pairsWithin(Math.abs(one - two)) / most;
            }
            case INTERVAL -> quadratic(ratings);
            case RATIO -> {
                double most = ofProportion(ratings.value(0), ratings.value(ratings.categories() - 1));
                yield (one, two) -> ofProportion(ratings.value(one), ratings.value(two)) / most;
            }
        };
    }

    /** Krippendorff's difference for a ratio scale: the square of the difference in proportion to the sum. */
    static double ofProportion(double one, double two) {
        return one == two ? 0 : square((one - two) / (one + two));
    }

    private static double pairsWithin(int apart) {
        return apart * (apart + 1.0) / 2;
    }

    private static double range(Ratings ratings) {
        return ratings.value(ratings.categories() - 1) - ratings.value(0);
    }

    private static double square(double number) {
        return number * number;
    }
}
