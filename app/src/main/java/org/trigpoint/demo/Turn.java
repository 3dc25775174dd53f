package org.trigpoint.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a document before it is written down.
 *
 * @param label what the line begins with, for instance {@code "Zoë: "}; may be empty
 * @param parts sentences, joined by spaces
 * @param told true where a participant or an observer says something, so that more can be said
 */
record Turn(String label, List<Marked> parts, boolean told) {
    Turn {
        parts = List.copyOf(parts);
    }

    /** A line that nothing more is added to. */
    static Turn closed(String label, String words) {
        return new Turn(label, List.of(Marked.plain(words)), false);
    }

    /** The same line with one more sentence. */
    Turn and(Marked sentence) {
        return new Turn(
                label, Stream.concat(parts.stream(), Stream.of(sentence)).toList(), told);
    }

    /** Words in it, without the label. */
    int words() {
        return parts.stream().mapToInt(part -> part.text().split("\\s+").length).sum();
    }

    /** Writes all lines, each with its line end, and moves the marks to where their words came to stand. */
    static Marked written(List<Turn> turns) {
        StringBuilder text = new StringBuilder();
        List<Marked.Mark> marks = new ArrayList<>();
        int length = 0;
        for (Turn turn : turns) {
            text.append(turn.label);
            length += points(turn.label);
            for (Marked part : turn.parts) {
                int start = length;
                part.marks().forEach(mark -> marks.add(mark.moved(start)));
                text.append(part.text()).append(' ');
                length += points(part.text()) + 1;
            }
            text.setCharAt(text.length() - 1, '\n');
        }
        return new Marked(text.toString(), marks);
    }

    private static int points(String words) {
        return words.codePointCount(0, words.length());
    }
}
