package org.trigpoint.snapshots;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.snapshots.FrozenSegments.One;

/** Holds the codings of one source after the other against what they were, and counts what became of them. */
final class CodingTally {

    private int then;
    private int now;
    private int same;
    private int moved;
    private int recoded;
    private int gone;
    private int fresh;

    /** A source as it was and as it is; null where it had or has no codings. */
    void add(@Nullable FrozenPart before, @Nullable FrozenPart after) {
        if (before != null
                && after != null
                && Arrays.equals(before.content(), after.content())
                && before.version() != null
                && before.version().equals(after.version())) {
            int size = FrozenSegments.read(after.content()).size();
            then += size;
            now += size;
            same += size;
            return;
        }
        Map<Long, One> was = codings(before);
        Map<Long, One> is = codings(after);
        boolean sameText = before != null
                && after != null
                && before.version() != null
                && before.version().equals(after.version());
        then += was.size();
        now += is.size();
        was.values().forEach(one -> compare(one, is.get(one.coding()), sameText));
        fresh += (int) is.keySet().stream().filter(key -> !was.containsKey(key)).count();
    }

    private void compare(One was, @Nullable One is, boolean sameText) {
        if (is == null) {
            gone++;
        } else if (is.code() != was.code()) {
            recoded++;
        } else if (!sameText || is.start() != was.start() || is.end() != was.end()) {
            moved++;
        } else {
            same++;
        }
    }

    private static Map<Long, One> codings(@Nullable FrozenPart part) {
        Map<Long, One> codings = new HashMap<>();
        if (part != null) {
            FrozenSegments segments = FrozenSegments.read(part.content());
            for (int at = 0; at < segments.size(); at++) {
                codings.put(segments.coding(at), segments.one(at));
            }
        }
        return codings;
    }

    SnapshotDifference.Codings counted() {
        return new SnapshotDifference.Codings(then, now, same, moved, recoded, gone, fresh);
    }
}
