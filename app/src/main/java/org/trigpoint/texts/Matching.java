package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trigpoint.texts.PositionMap.Run;

/**
 * What two sequences have in common, in order. Long ones are first cut at stretches that each has exactly once (patience), and
 * what lies between is matched by shortest edits (Myers, in linear space), which give way to the furthest match when they grow
 * long: so that it stays near to linear whatever comes.
 */
final class Matching {

    private static final int LONG = 1_500;
    private static final int MOST_STEPS = 800;
    private static final int[] STRETCHES = {6, 3, 1};

    private final int[] a;
    private final int[] b;
    private final List<Run> found = new ArrayList<>();

    private Matching(int[] a, int[] b) {
        this.a = a;
        this.b = b;
    }

    /** The common runs, ascending. */
    static List<Run> of(int[] a, int[] b) {
        Matching matching = new Matching(a, b);
        matching.match(0, a.length, 0, b.length);
        return PositionMap.of(a.length, b.length, matching.found).runs();
    }

    private void match(int fromA, int toA, int fromB, int toB) {
        int front = 0;
        int most = Math.min(toA - fromA, toB - fromB);
        while (front < most && a[fromA + front] == b[fromB + front]) {
            front++;
        }
        int back = 0;
        while (back < most - front && a[toA - 1 - back] == b[toB - 1 - back]) {
            back++;
        }
        add(fromA, fromB, front);
        between(fromA + front, toA - back, fromB + front, toB - back);
        add(toA - back, toB - back, back);
    }

    private void between(int fromA, int toA, int fromB, int toB) {
        if (fromA == toA || fromB == toB) {
            return;
        }
        int size = toA - fromA + toB - fromB;
        List<Run> anchors = size > LONG ? anchors(fromA, toA, fromB, toB) : List.of();
        if (anchors.isEmpty()) {
            split(fromA, toA, fromB, toB);
            return;
        }
        int atA = fromA;
        int atB = fromB;
        for (Run anchor : anchors) {
            match(atA, anchor.from(), atB, anchor.to());
            add(anchor.from(), anchor.to(), anchor.length());
            atA = anchor.fromEnd();
            atB = anchor.toEnd();
        }
        match(atA, toA, atB, toB);
    }

    private void add(int atA, int atB, int length) {
        if (length > 0) {
            found.add(new Run(atA, atB, length));
        }
    }

    private void split(int fromA, int toA, int fromB, int toB) {
        int[] middle = new ShortestEdits(a, b, MOST_STEPS).middle(fromA, toA, fromB, toB);
        if (middle.length == 0) {
            return;
        }
        match(fromA, middle[0], fromB, middle[1]);
        match(middle[0], toA, middle[1], toB);
    }

    /** Stretches that stand once in each, the longest kind that there is, in the longest order that both have them in. */
    private List<Run> anchors(int fromA, int toA, int fromB, int toB) {
        for (int stretch : STRETCHES) {
            Map<Stretch, Integer> onceInB = once(b, fromB, toB, stretch);
            List<Run> shared = new ArrayList<>();
            once(a, fromA, toA, stretch).forEach((words, at) -> {
                Integer other = at < 0 ? null : onceInB.get(words);
                if (other != null && other >= 0) {
                    shared.add(new Run(at, other, stretch));
                }
            });
            shared.sort((one, two) -> Integer.compare(one.from(), two.from()));
            List<Run> inOrder = apart(LongestOrder.of(shared));
            if (!inOrder.isEmpty()) {
                return inOrder;
            }
        }
        return List.of();
    }

    /** Drops what overlaps the one before it; the gap is then matched like any other. */
    private static List<Run> apart(List<Run> runs) {
        List<Run> apart = new ArrayList<>();
        for (Run run : runs) {
            if (apart.isEmpty()
                    || (run.from() >= apart.getLast().fromEnd()
                            && run.to() >= apart.getLast().toEnd())) {
                apart.add(run);
            }
        }
        return apart;
    }

    /** Where each stretch of so many items begins; -1 for one that stands there more than once. */
    private static Map<Stretch, Integer> once(int[] items, int from, int to, int stretch) {
        Map<Stretch, Integer> places = new HashMap<>();
        for (int at = from; at + stretch <= to; at++) {
            places.merge(new Stretch(items, at, stretch), at, (one, two) -> -1);
        }
        return places;
    }

    /** A stretch of items, equal to another one with the same items. */
    private static final class Stretch {

        private final int[] items;
        private final int at;
        private final int length;

        Stretch(int[] items, int at, int length) {
            this.items = items;
            this.at = at;
            this.length = length;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Stretch stretch) || stretch.length != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (items[at + i] != stretch.items[stretch.at + i]) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = 0;
            for (int i = 0; i < length; i++) {
                hash = 31 * hash + items[at + i];
            }
            return hash;
        }
    }
}
