package org.trigpoint.matrices;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;

/** Which rows of a matrix rest on a code: asked once a coding, a million times over. */
final class RowsOfCodes {

    private final long[] codes;
    private final int[][] rows;

    /** Of rows from above to below, each with the codes that it counts. */
    RowsOfCodes(List<? extends Collection<CodeId>> codesOfRows) {
        TreeMap<Long, int[]> found = new TreeMap<>();
        for (int row = 0; row < codesOfRows.size(); row++) {
            for (var code : codesOfRows.get(row)) {
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

    /** The rows from above to below; null when none rests on the code. */
    int @Nullable [] of(long code) {
        int place = Arrays.binarySearch(codes, code);
        return place < 0 ? null : rows[place];
    }
}
