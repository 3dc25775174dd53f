package org.trigpoint.codebooks.instruments;

import java.util.List;

/** What kind of answer an item asks for. */
public sealed interface Asked {

    /**
     * A point of a scale.
     *
     * @param scale key of a scale of the instrument
     * @param anchors what a point looks like in this item, by value; only those that differ from the scale's own
     * @param notObserved whether "not observed" is an answer; it is never a number
     * @param notApplicable whether "not applicable" is an answer; it is never a number
     */
    record Rated(String scale, List<Anchor> anchors, boolean notObserved, boolean notApplicable) implements Asked {

        /** Keeps its own copy. */
        public Rated {
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * What a point of the scale looks like in one item.
     *
     * @param value the point
     * @param words its anchor there
     */
    record Anchor(int value, Wording words) {}

    /**
     * One or several of a list.
     *
     * @param options at least two, each key once
     * @param several whether more than one may be chosen
     */
    record Chosen(List<Option> options, boolean several) implements Asked {

        /** Keeps its own copy. */
        public Chosen {
            options = List.copyOf(options);
            if (options.stream().map(Option::key).distinct().count() != options.size() || options.size() < 2) {
                throw new IllegalArgumentException("A choice needs two options with keys of their own.");
            }
        }
    }

    /**
     * One of a list.
     *
     * @param key lower-case words joined by hyphens
     * @param label as people read it
     */
    record Option(String key, String label) {}

    /**
     * A whole number, such as how many attended.
     *
     * @param from the least
     * @param to the most
     */
    record Counted(int from, int to) implements Asked {

        /** Refuses an empty range. */
        public Counted {
            if (from > to) {
                throw new IllegalArgumentException("No number lies from " + from + " to " + to + ".");
            }
        }
    }

    /**
     * Words.
     *
     * @param most how many characters at most, 1 to 20,000
     */
    record Written(int most) implements Asked {

        /** Refuses what can't be kept. */
        public Written {
            if (most < 1 || most > 20_000) {
                throw new IllegalArgumentException("Between 1 and 20,000 characters can be written.");
            }
        }
    }

    /** A day. */
    record Dated() implements Asked {}
}
