package org.trigpoint.codebooks.statistics;

import java.util.List;
import java.util.OptionalDouble;

/** How evenly something is spread over the parts of a corpus. */
public final class Dispersion {

    /**
     * A part of a corpus.
     *
     * @param size how large it is, in whatever unit, from 0
     * @param times how often the thing stands in it
     */
    public record Part(long size, long times) {}

    private Dispersion() {}

    /**
     * Gries' deviation of proportions, DP: half the sum, over the parts, of the difference between the part's share of the
     * corpus and its share of the occurrences.
     *
     * @param parts all parts, those without an occurrence too
     * @return 0 when it is spread as the corpus is, close to 1 when it is all in a small part; undefined, and so empty, when
     *     it never stands, or there are fewer than two parts with a size
     * @see <a href="https://doi.org/10.1075/ijcl.13.4.02gri">Gries 2008, Dispersions and adjusted frequencies in corpora</a>
     */
    public static OptionalDouble deviationOfProportions(List<Part> parts) {
        double size = parts.stream().mapToLong(Part::size).sum();
        double times = parts.stream().mapToLong(Part::times).sum();
        if (times == 0 || parts.stream().filter(part -> part.size() > 0).count() < 2) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(parts.stream()
                        .mapToDouble(part -> Math.abs(part.size() / size - part.times() / times))
                        .sum()
                / 2);
    }
}
