package org.trigpoint.coding;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.trigpoint.migrations.CodeId;

/** Counts segments by code, those of some codes alone. */
final class SegmentCount {

    private final long[] codes;
    private final int[] counts;

    SegmentCount(Collection<CodeId> codes) {
        this.codes = codes.stream().mapToLong(CodeId::value).sorted().toArray();
        this.counts = new int[this.codes.length];
    }

    /** Counts those of a source, and says how many they are. */
    int add(SourceSegments segments) {
        int added = 0;
        for (int at = 0; at < segments.size(); at++) {
            int code = Arrays.binarySearch(codes, segments.code(at));
            if (code >= 0) {
                counts[code]++;
                added++;
            }
        }
        return added;
    }

    /** A number for each code that has any. */
    Map<CodeId, Integer> byCode() {
        Map<CodeId, Integer> found = new HashMap<>();
        for (int at = 0; at < codes.length; at++) {
            if (counts[at] > 0) {
                found.put(new CodeId(codes[at]), counts[at]);
            }
        }
        return found;
    }
}
