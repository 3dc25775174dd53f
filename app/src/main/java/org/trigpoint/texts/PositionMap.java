package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trigpoint.sources.Span;

/**
 * Which stretches of two versions of a text are the same characters: equal runs in ascending order. Whatever lies between two
 * runs was written anew, put in or taken out. Positions are code points. It never changes.
 */
final class PositionMap {

    private final int fromLength;
    private final int toLength;
    private final int[] from;
    private final int[] to;
    private final int[] length;

    private PositionMap(int fromLength, int toLength, List<Run> runs) {
        this.fromLength = fromLength;
        this.toLength = toLength;
        this.from = runs.stream().mapToInt(Run::from).toArray();
        this.to = runs.stream().mapToInt(Run::to).toArray();
        this.length = runs.stream().mapToInt(Run::length).toArray();
    }

    /**
     * A stretch that both versions have.
     *
     * @param from its first code point in the one
     * @param to its first code point in the other
     * @param length how many code points, at least 1
     */
    public record Run(int from, int to, int length) {

        /** Refuses what is no stretch; that is the caller's bug. */
        public Run {
            if (from < 0 || to < 0 || length < 1) {
                throw new IllegalArgumentException("No run: " + from + ", " + to + ", " + length);
            }
        }

        int fromEnd() {
            return from + length;
        }

        int toEnd() {
            return to + length;
        }
    }

    /**
     * The map with these runs; those that follow each other without a gap become one.
     *
     * @param fromLength how many code points the one version has
     * @param toLength how many the other has
     * @param runs in ascending order on both sides, without overlap
     * @return the map
     * @throws IllegalArgumentException when they are not, or leave a text
     */
    public static PositionMap of(int fromLength, int toLength, List<Run> runs) {
        List<Run> joined = new ArrayList<>(runs.size());
        int fromFree = 0;
        int toFree = 0;
        for (Run run : runs) {
            if (run.from() < fromFree || run.to() < toFree) {
                throw new IllegalArgumentException("Runs are in order and do not overlap: " + run);
            }
            Run last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.fromEnd() == run.from() && last.toEnd() == run.to()) {
                joined.set(joined.size() - 1, new Run(last.from(), last.to(), last.length() + run.length()));
            } else {
                joined.add(run);
            }
            fromFree = run.fromEnd();
            toFree = run.toEnd();
        }
        if (fromFree > fromLength || toFree > toLength) {
            throw new IllegalArgumentException("Runs to " + fromFree + " and " + toFree + " leave texts of "
                    + fromLength + " and " + toLength + " characters.");
        }
        return new PositionMap(fromLength, toLength, joined);
    }

    /**
     * The map between two versions with the same text.
     *
     * @param length how many code points it has
     * @return the map that leaves everything where it is
     */
    public static PositionMap identity(int length) {
        return of(length, length, length == 0 ? List.of() : List.of(new Run(0, 0, length)));
    }

    /** How many code points the version has that positions come from. */
    public int fromLength() {
        return fromLength;
    }

    /** How many code points the version has that positions go to. */
    public int toLength() {
        return toLength;
    }

    /** The equal runs in ascending order; between two that follow each other at least one side has a gap. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>(from.length);
        for (int i = 0; i < from.length; i++) {
            runs.add(new Run(from[i], to[i], length[i]));
        }
        return runs;
    }

    /**
     * What became of the words of a span. What was put in exactly at an edge stays outside; what was written in place of
     * words that were partly within comes in.
     *
     * @param span within the version that positions come from
     * @return where its words are in the other version
     * @throws IllegalArgumentException when the span leaves the text
     */
    public Fate carry(Span span) {
        if (span.end() > fromLength) {
            throw new IllegalArgumentException(span + " leaves a text of " + fromLength + " characters.");
        }
        int start = startOf(span.start());
        int end = endOf(span.end());
        int run = lastFrom(span.start());
        if (run >= 0 && span.end() <= from[run] + length[run]) {
            return new Fate.Exact(new Span(start, end));
        }
        boolean startSurvives = run >= 0 && span.start() < from[run] + length[run];
        boolean laterSurvives = run + 1 < from.length && from[run + 1] < span.end();
        return startSurvives || laterSurvives ? new Fate.Changed(new Span(start, end)) : new Fate.Gone(start, end);
    }

    /**
     * Whether nothing was rewritten across an edge of a span, so that there is no doubt where it begins and ends now.
     *
     * @param span within the version that positions come from
     * @return false when an edge lies within what was taken out or written anew
     */
    boolean edgesStand(Span span) {
        return stands(span.start()) && stands(span.end());
    }

    private boolean stands(int point) {
        int run = lastFrom(point);
        int free = run < 0 ? 0 : from[run] + length[run];
        int next = run + 1 < from.length ? from[run + 1] : fromLength;
        return point <= free || point == next;
    }

    /**
     * How much of a span is still there.
     *
     * @param span within the version that positions come from
     * @return how many of its code points
     */
    int surviving(Span span) {
        int surviving = 0;
        for (int run = Math.max(0, lastFrom(span.start())); run < from.length && from[run] < span.end(); run++) {
            surviving += Math.max(0, Math.min(span.end(), from[run] + length[run]) - Math.max(span.start(), from[run]));
        }
        return surviving;
    }

    /** The map the other way round: from what this one goes to, to what it comes from. */
    public PositionMap inverse() {
        return new PositionMap(
                toLength,
                fromLength,
                runs().stream()
                        .map(run -> new Run(run.to(), run.from(), run.length()))
                        .toList());
    }

    /**
     * This map, and another one after it.
     *
     * @param next a map from the version that this one goes to
     * @return the map over both: what survives both is in it
     * @throws IllegalArgumentException when it comes from a text of another length
     */
    public PositionMap then(PositionMap next) {
        if (next.fromLength != toLength) {
            throw new IllegalArgumentException("A map to " + toLength + " characters is not followed by one from "
                    + next.fromLength + " characters.");
        }
        List<Run> both = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < from.length && theirs < next.from.length) {
            int start = Math.max(to[mine], next.from[theirs]);
            int myEnd = to[mine] + length[mine];
            int theirEnd = next.from[theirs] + next.length[theirs];
            int end = Math.min(myEnd, theirEnd);
            if (start < end) {
                both.add(new Run(
                        from[mine] + start - to[mine], next.to[theirs] + start - next.from[theirs], end - start));
            }
            if (myEnd <= theirEnd) {
                mine++;
            } else {
                theirs++;
            }
        }
        return of(fromLength, next.toLength, both);
    }

    /** Where the character at a position begins: itself, or what was written in place of it. */
    private int startOf(int point) {
        int run = lastFrom(point);
        if (run >= 0 && point < from[run] + length[run]) {
            return to[run] + point - from[run];
        }
        return run < 0 ? 0 : to[run] + length[run];
    }

    /** Where the character before a position ends: itself, or what was written in place of it. */
    private int endOf(int point) {
        int run = lastFrom(point - 1);
        if (run >= 0 && point <= from[run] + length[run]) {
            return to[run] + point - from[run];
        }
        return run + 1 < to.length ? to[run + 1] : toLength;
    }

    /** The last run that begins at a position or before it; -1 when none does. */
    private int lastFrom(int point) {
        int found = Arrays.binarySearch(from, point);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PositionMap map
                && fromLength == map.fromLength
                && toLength == map.toLength
                && Arrays.equals(from, map.from)
                && Arrays.equals(to, map.to)
                && Arrays.equals(length, map.length);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(to);
    }

    @Override
    public String toString() {
        return fromLength + " to " + toLength + " by " + runs();
    }
}
