package org.trigpoint.exchange;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trigpoint.codes.Code;
import org.trigpoint.codes.CodeTree;
import org.trigpoint.matrices.Material;
import org.trigpoint.matrices.ThemeMatrix;

/**
 * All that a file of a theme matrix says but its extracts, which are too many to hold.
 *
 * @param matrix the same as on the screen
 * @param material what it was counted over
 */
record ThemeMatrixReading(ThemeMatrix matrix, Material material) {

    CodeTree codes() {
        return material.codes();
    }

    Material.Origin origin() {
        return material.origin();
    }

    /** How many participants the sources could name: of one site alone, those of that site. */
    long participants() {
        String only = origin().onlySite();
        return material.participants().values().stream()
                .filter(one -> only.isEmpty() || one.site().equals(only))
                .count();
    }

    /** How many codings the analysis has in the sources that were read, under whatever code. */
    long codings() {
        Set<Long> codes =
                codes().flat().stream().map(Code::id).map(code -> code.value()).collect(Collectors.toSet());
        return material.segments().stream()
                .mapToLong(segments -> IntStream.range(0, segments.size())
                        .filter(at -> codes.contains(segments.code(at)))
                        .count())
                .sum();
    }
}
