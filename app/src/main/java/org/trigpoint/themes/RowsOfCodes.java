package org.trigpoint.themes;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which rows of a matrix rest on a code: asked once a coding, a million times over. */
final class RowsOfCodes {

    private final long[] codes;
    private final int[][] rows;

    RowsOfCodes(List<Theme> shown) {
        TreeMap<Long, int[]> found = new TreeMap<>();
        for (int row = 0; row < shown.size(); row++) {
            for (var code : shown.get(row).codes()) {
                found.merge(
                        code.value(),
                        new int[] {row},
                        (one, other) -> IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                                .toArray());
            }
        }
        codes = found.keySet().stream().mapToLong(Long::longValue).toArray();
        rows = found.values().toArray(int[][]::new);
    }

    /** The rows from above to below; null when no theme rests on the code. */
    int @Nullable [] of(long code) {
        int place = Arrays.binarySearch(codes, code);
        return place < 0 ? null : rows[place];
    }
}
