package org.trigpoint.recoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.coding.CodingMoves.Given;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.sources.Span;

/**
 * What becomes of segments when their codes are merged. Segments of one coder in one text that share at least one code
 * point become one, which holds exactly the words that they held together; those that only touch stay apart. Where none of
 * them is of a merged code, they stay as they are.
 *
 * @param moved segments of merged codes that overlap with nothing: they get the kept code, and stay otherwise
 * @param joined segments that become one
 */
record JoinedSegments(List<Given> moved, List<Joined> joined) {

    /**
     * Segments that become one.
     *
     * @param into the one that stays, as it is before; the kept code's own where there is one, else the oldest
     * @param whole the words it holds afterwards
     * @param gone the others
     */
    record Joined(Given into, Span whole, List<Given> gone) {}

    /** Of segments in the order of text, coder and start. */
    static JoinedSegments of(CodeId kept, List<Given> segments) {
        List<Given> moved = new ArrayList<>();
        List<Joined> joined = new ArrayList<>();
        int from = 0;
        while (from < segments.size()) {
            Given first = segments.get(from);
            int end = first.span().end();
            int to = from + 1;
            while (to < segments.size() && overlaps(first, end, segments.get(to))) {
                end = Math.max(end, segments.get(to).span().end());
                to++;
            }
            List<Given> together = segments.subList(from, to);
            if (together.stream().anyMatch(one -> !one.code().equals(kept))) {
                if (together.size() == 1) {
                    moved.add(first);
                } else {
                    joined.add(joined(kept, together, new Span(first.span().start(), end)));
                }
            }
            from = to;
        }
        return new JoinedSegments(moved, joined);
    }

    private static boolean overlaps(Given first, int end, Given next) {
        return next.version().equals(first.version())
                && next.coder().equals(first.coder())
                && next.span().start() < end;
    }

    private static Joined joined(CodeId kept, List<Given> together, Span whole) {
        Given into = together.stream()
                .min(Comparator.comparing((Given one) -> !one.code().equals(kept))
                        .thenComparingLong(one -> one.id().value()))
                .orElseThrow();
        return new Joined(
                into, whole, together.stream().filter(one -> !one.equals(into)).toList());
    }

    /** How many segments there are fewer afterwards. */
    int fewer() {
        return joined.stream().mapToInt(one -> one.gone().size()).sum();
    }
}
