package org.trigpoint.codebooks.scores;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A family's score: the mean of the scored means of its members at one point in time. A rule of this product's own.
 *
 * @param mean on the scale of one item
 * @param n how many members have a score
 * @param lowest of their means
 * @param highest of their means
 * @param deviation the standard deviation with n - 1; empty for one member
 */
public record FamilyScore(double mean, int n, double lowest, double highest, OptionalDouble deviation) {

    /**
     * Of the members that have a score.
     *
     * @param means on the scale of one item
     * @return empty where nobody has one
     */
    public static Optional<FamilyScore> of(List<Double> means) {
        if (means.isEmpty()) {
            return Optional.empty();
        }
        int n = means.size();
        double mean = means.stream().mapToDouble(Double::doubleValue).sum() / n;
        double squares = means.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .sum();
        return Optional.of(new FamilyScore(
                mean,
                n,
                means.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                means.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1)))));
    }
}
