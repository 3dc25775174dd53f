package org.trigpoint.codebooks.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.trigpoint.codebooks.inference.Tested.Basis;
import org.trigpoint.codebooks.inference.Tested.Figure;
import org.trigpoint.codebooks.inference.Tested.Result;
import org.trigpoint.codebooks.statistics.Sample;

/** Tests by ranks: exact where R's are, and by the normal distribution with its corrections else. */
public final class Ranks {

    private static final int EXACT_BELOW = 50;
    private static final int SMALL = 5;
    private static final String NONE = "No pair has both values: there is nothing to compare.";
    private static final String ALIKE = "Every difference is 0: there is nothing to put in order.";
    private static final String SAME = "Every value is the same: there is nothing to put in order.";
    private static final String TIES =
            "Ties: equal values share a rank, so p is that of the normal distribution and not exact.";

    private Ranks() {}

    /**
     * The rank sum test of Wilcoxon, Mann and Whitney of two groups.
     *
     * @param first one group
     * @param second the other
     * @return W, how many pairs have the first's value above the second's, ties half; and the median of all differences
     *     (Hodges and Lehmann) with its interval. Exact where both groups have fewer than 50 values and none tie
     * @see <a href="https://doi.org/10.1214/aoms/1177730491">Mann and Whitney 1947, On a test of whether one of two random
     *     variables is stochastically larger than the other</a>
     */
    public static Tested mannWhitney(Sample first, Sample second) {
        String name = "Wilcoxon rank sum test (Mann-Whitney)";
        Basis basis = Given.of(
                List.of(first, second),
                "The two groups are different people, independent of each other.",
                "For the interval: both groups are spread alike, and only shifted.");
        if (first.n() == 0 || second.n() == 0) {
            return new Tested.Undefined(name, "One of the groups has no values: there is nothing to compare.", basis);
        }
        Ranking ranking = Ranking.of(joined(List.of(first, second)));
        if (ranking.ties() == cubeLess(basis.n())) {
            return new Tested.Undefined(name, SAME, basis);
        }
        double sum = Arrays.stream(ranking.ranks(), 0, first.n()).sum();
        return (Math.max(first.n(), second.n()) < EXACT_BELOW && !ranking.tied()
                        ? LocationTest.exactly(RankSums.ofGroups(first.n(), second.n()))
                        : LocationTest.nearly())
                .tested(
                        name,
                        new Figure("W", sum - first.n() * (first.n() + 1.0) / 2),
                        new Shift(first.sorted(), second.sorted()),
                        tied(ranking, basis));
    }

    private static double[] joined(List<Sample> groups) {
        return groups.stream()
                .flatMapToDouble(group -> DoubleStream.of(group.sorted()))
                .toArray();
    }

    private static Basis tied(Ranking ranking, Basis basis) {
        return ranking.tied() ? basis.warning(List.of(TIES)) : basis;
    }

    /**
     * Wilcoxon's signed rank test of pairs.
     *
     * @param x one value a unit; not a number where it is missing
     * @param y the other value of the same unit at the same place
     * @return V, the sum of the ranks of the differences x less y that are above 0; and their pseudomedian (Hodges and
     *     Lehmann) with its interval. Exact for fewer than 50 pairs without ties and without differences of 0, which are
     *     left out
     * @throws IllegalArgumentException when they are not as many
     * @see <a href="https://doi.org/10.2307/3001968">Wilcoxon 1945, Individual comparisons by ranking methods</a>
     */
    public static Tested signedRank(double[] x, double[] y) {
        String name = "Wilcoxon signed rank test";
        Pairs pairs = Pairs.of(x, y);
        Basis basis = Given.of(
                pairs,
                "Each pair is one unit, and the units are independent of each other.",
                "The differences lie evenly to both sides of their middle.");
        double[] differences = Arrays.stream(pairs.differences().sorted())
                .filter(each -> each != 0)
                .toArray();
        if (differences.length == 0) {
            return new Tested.Undefined(name, pairs.n() == 0 ? NONE : ALIKE, basis);
        }
        int zeros = pairs.n() - differences.length;
        Ranking ranking = Ranking.of(Arrays.stream(differences).map(Math::abs).toArray());
        boolean exact = zeros == 0 && !ranking.tied() && differences.length < EXACT_BELOW;
        return (exact ? LocationTest.exactly(RankSums.ofSigns(differences.length)) : LocationTest.nearly())
                .tested(
                        name,
                        new Figure("V", ranking.above(differences)),
                        new Centre(differences),
                        tied(ranking, zeros == 0 ? basis : basis.warning(List.of(zeros(zeros, pairs.n())))));
    }

    private static String zeros(int zeros, int all) {
        return zeros + " of " + all + " differences are 0 and left out, as Wilcoxon did; p is not exact.";
    }

    /**
     * Kruskal and Wallis' test of several groups.
     *
     * @param groups at least two, different people in each; those without values do not count
     * @return H, corrected for ties, with df; undefined for fewer than two groups with values, or when every value is the same
     * @see <a href="https://doi.org/10.1080/01621459.1952.10483441">Kruskal and Wallis 1952, Use of ranks in one-criterion
     *     variance analysis</a>
     */
    public static Tested kruskalWallis(List<Sample> groups) {
        String method = "Kruskal-Wallis rank sum test, chi-squared approximation";
        Basis basis = Given.of(groups, "The groups are different people, independent of each other.");
        List<Sample> filled = groups.stream().filter(group -> group.n() > 0).toList();
        if (filled.size() < 2) {
            return new Tested.Undefined(
                    method, "Fewer than two groups have values: there is nothing to compare.", basis);
        }
        Ranking ranking = Ranking.of(joined(filled));
        if (ranking.ties() == cubeLess(basis.n())) {
            return new Tested.Undefined(method, SAME, basis);
        }
        double n = basis.n();
        double h = (12 * squares(filled, ranking) / (n * (n + 1)) - 3 * (n + 1)) / (1 - ranking.ties() / cubeLess(n));
        int freedom = filled.size() - 1;
        return new Result(
                method,
                List.of(new Figure("H", h), new Figure("df", freedom)),
                ChiSquaredDistribution.of(freedom).survivalProbability(Math.max(0, h)),
                Optional.empty(),
                basis.warning(warnings(filled, ranking)));
    }

    /** The square of each group's sum of ranks by how many it has, added up. */
    private static double squares(List<Sample> groups, Ranking ranking) {
        double squares = 0;
        int from = 0;
        for (Sample group : groups) {
            double sum = Arrays.stream(ranking.ranks(), from, from + group.n()).sum();
            squares += sum * sum / group.n();
            from += group.n();
        }
        return squares;
    }

    private static List<String> warnings(List<Sample> groups, Ranking ranking) {
        List<String> warnings = new ArrayList<>();
        if (ranking.tied()) {
            warnings.add("Ties: equal values share a rank; H is corrected for them.");
        }
        if (groups.stream().anyMatch(group -> group.n() < SMALL)) {
            warnings.add("Small groups: with fewer than five values in a group p is only near.");
        }
        return warnings;
    }

    private static double cubeLess(double n) {
        return n * n * n - n;
    }
}
