package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.texts.PositionMap.Run;

/**
 * Edits of one text, in its order, each drawn in to what it really changes.
 *
 * @param all ascending and apart from each other; none leaves the text as it is
 */
record Edits(List<Edit> all) {

    /**
     * The same edits in order.
     *
     * @throws IllegalArgumentException when two of them touch the same characters or stand at the same place, or one leaves
     *     the text
     */
    static Edits of(String text, List<Edit> edits) {
        List<Edit> inOrder = edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
                .toList();
        List<Edit> drawnIn = new ArrayList<>();
        int length = text.codePointCount(0, text.length());
        int free = 0;
        int lastStart = -1;
        int unit = 0;
        int point = 0;
        for (Edit edit : inOrder) {
            if (edit.start() < free || edit.start() == lastStart || edit.end() > length) {
                throw new IllegalArgumentException(edit + " has no place of its own in " + length + " characters.");
            }
            unit = text.offsetByCodePoints(unit, edit.start() - point);
            int endUnit = text.offsetByCodePoints(unit, edit.end() - edit.start());
            Edit drawn = drawnIn(edit, text.substring(unit, endUnit));
            if (drawn.start() < drawn.end() || !drawn.words().isEmpty()) {
                drawnIn.add(drawn);
            }
            unit = endUnit;
            point = edit.end();
            free = edit.end();
            lastStart = edit.start();
        }
        return new Edits(List.copyOf(drawnIn));
    }

    /** The edits that make one text of another, where a map says what stays. */
    static Edits between(PositionMap map, String after) {
        List<Edit> edits = new ArrayList<>();
        int from = 0;
        int to = 0;
        int unit = 0;
        List<Run> runs = new ArrayList<>(map.runs());
        runs.add(new Run(map.fromLength(), map.toLength(), 1));
        for (Run run : runs) {
            int endUnit = after.offsetByCodePoints(unit, run.to() - to);
            if (run.from() > from || run.to() > to) {
                edits.add(new Edit(from, run.from(), after.substring(unit, endUnit)));
            }
            from = run.fromEnd();
            to = run.toEnd();
            unit = to > map.toLength() ? endUnit : after.offsetByCodePoints(endUnit, run.length());
        }
        return new Edits(List.copyOf(edits));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The same edits on a longer text, in which this one begins at a position. */
    Edits at(int start) {
        return new Edits(all.stream()
                .map(edit -> new Edit(start + edit.start(), start + edit.end(), edit.words()))
                .toList());
    }

    String applied(String text) {
        StringBuilder after = new StringBuilder(text.length() + 64);
        int unit = 0;
        int point = 0;
        for (Edit edit : all) {
            int start = text.offsetByCodePoints(unit, edit.start() - point);
            after.append(text, unit, start).append(edit.words());
            unit = text.offsetByCodePoints(start, edit.end() - edit.start());
            point = edit.end();
        }
        return after.append(text, unit, text.length()).toString();
    }

    PositionMap map(int length) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (Edit edit : all) {
            if (edit.start() > from) {
                runs.add(new Run(from, to, edit.start() - from));
            }
            to += edit.start() - from + edit.coming();
            from = edit.end();
        }
        if (length > from) {
            runs.add(new Run(from, to, length - from));
        }
        return PositionMap.of(length, to + length - from, runs);
    }

    /** Leaves out what stands at the edges before and after alike. */
    private static Edit drawnIn(Edit edit, String before) {
        int[] goes = before.codePoints().toArray();
        int[] comes = edit.words().codePoints().toArray();
        int most = Math.min(goes.length, comes.length);
        int front = 0;
        while (front < most && goes[front] == comes[front]) {
            front++;
        }
        int back = 0;
        while (back < most - front && goes[goes.length - 1 - back] == comes[comes.length - 1 - back]) {
            back++;
        }
        return new Edit(edit.start() + front, edit.end() - back, new String(comes, front, comes.length - front - back));
    }
}
