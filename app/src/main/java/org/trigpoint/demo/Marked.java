package org.trigpoint.demo;

import java.util.List;

/**
 * Words with named stretches; positions are code points, end exclusive.
 *
 * @param text the words
 * @param marks in the order in which they close
 */
record Marked(String text, List<Mark> marks) {
    Marked {
        marks = List.copyOf(marks);
    }

    /** Words without any mark. */
    static Marked plain(String text) {
        return new Marked(text, List.of());
    }

    /** A stretch that carries a code, or, where its name begins with an exclamation mark, a planted word. */
    record Mark(String name, int start, int end) {
        Mark moved(int by) {
            return new Mark(name, start + by, end + by);
        }

        boolean isCode() {
            return !name.startsWith("!");
        }
    }
}
