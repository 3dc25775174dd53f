package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.List;
import org.trigpoint.texts.PositionMap.Run;

/**
 * Where two versions of a text differ, by whole words, line against line.
 *
 * @param places in the order of the text; empty when the versions say the same
 */
public record Difference(List<Place> places) {

    private static final int AROUND = 160;

    /** Keeps a copy. */
    public Difference {
        places = List.copyOf(places);
    }

    /**
     * A line, or several, as each version has them.
     *
     * @param start where it begins in the later version, in code points
     * @param before the pieces of the earlier version
     * @param after the pieces of the later version
     */
    public record Place(int start, List<Piece> before, List<Piece> after) {}

    /**
     * A stretch of words.
     *
     * @param words never empty
     * @param changed whether the other version does not have them there
     */
    public record Piece(String words, boolean changed) {}

    /** Compares two texts. */
    static Difference between(String before, String after) {
        PositionMap map = Alignment.byWords(before, after);
        int[] one = before.codePoints().toArray();
        int[] other = after.codePoints().toArray();
        List<Gap> gaps = gaps(map);
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at < gaps.size()) {
            int next = at + 1;
            while (next < gaps.size() && sameLine(one, gaps.get(next - 1), gaps.get(next))) {
                next++;
            }
            places.add(place(one, other, gaps.subList(at, next)));
            at = next;
        }
        return new Difference(places);
    }

    private record Gap(int from, int fromEnd, int to, int toEnd) {}

    private static List<Gap> gaps(PositionMap map) {
        List<Gap> gaps = new ArrayList<>();
        List<Run> runs = new ArrayList<>(map.runs());
        runs.add(new Run(map.fromLength(), map.toLength(), 1));
        int from = 0;
        int to = 0;
        for (Run run : runs) {
            if (run.from() > from || run.to() > to) {
                gaps.add(new Gap(from, run.from(), to, run.to()));
            }
            from = run.fromEnd();
            to = run.toEnd();
        }
        return gaps;
    }

    private static boolean sameLine(int[] text, Gap one, Gap next) {
        for (int at = one.fromEnd(); at < next.from(); at++) {
            if (text[at] == '\n') {
                return false;
            }
        }
        return next.from() - one.fromEnd() <= 2 * AROUND;
    }

    private static Place place(int[] one, int[] other, List<Gap> gaps) {
        Gap first = gaps.getFirst();
        Gap last = gaps.getLast();
        int lead = lead(one, first.from());
        int trail = trail(one, last.fromEnd());
        List<Piece> before = new ArrayList<>();
        List<Piece> after = new ArrayList<>();
        int from = first.from() - lead;
        int to = first.to() - lead;
        for (Gap gap : gaps) {
            add(before, one, from, gap.from(), false);
            add(before, one, gap.from(), gap.fromEnd(), true);
            add(after, other, to, gap.to(), false);
            add(after, other, gap.to(), gap.toEnd(), true);
            from = gap.fromEnd();
            to = gap.toEnd();
        }
        add(before, one, from, from + trail, false);
        add(after, other, to, to + trail, false);
        return new Place(first.to() - lead, before, after);
    }

    private static void add(List<Piece> pieces, int[] text, int start, int end, boolean changed) {
        if (start < end) {
            pieces.add(new Piece(new String(text, start, end - start), changed));
        }
    }

    /** How much of the line stands before a place, as far as it is shown. */
    private static int lead(int[] text, int at) {
        int lead = 0;
        while (lead < AROUND && at - lead > 0 && text[at - lead - 1] != '\n') {
            lead++;
        }
        return lead;
    }

    private static int trail(int[] text, int at) {
        int trail = 0;
        while (trail < AROUND && at + trail < text.length && text[at + trail] != '\n') {
            trail++;
        }
        return trail;
    }
}
