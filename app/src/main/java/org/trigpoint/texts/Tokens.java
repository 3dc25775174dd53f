package org.trigpoint.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text cut into words, white space and single other characters. A word is a run of letters and digits with the marks and
 * joiners that belong to them.
 */
final class Tokens {

    private static final int JOINER = 0x200D;
    private static final int APOSTROPHE = 0x2019;

    private final int[] points;
    private final int[] starts;
    private final int[] kinds;

    private Tokens(int[] points, int[] starts, int[] kinds) {
        this.points = points;
        this.starts = starts;
        this.kinds = kinds;
    }

    /** Both texts, so that the same words have the same numbers. */
    static Tokens[] of(String one, String other) {
        Map<String, Integer> numbers = new HashMap<>();
        return new Tokens[] {cut(one, numbers), cut(other, numbers)};
    }

    private static Tokens cut(String text, Map<String, Integer> numbers) {
        int[] points = text.codePoints().toArray();
        List<Integer> starts = new ArrayList<>();
        List<Integer> kinds = new ArrayList<>();
        int start = 0;
        while (start < points.length) {
            int end = endOf(points, start);
            starts.add(start);
            kinds.add(numbers.computeIfAbsent(new String(points, start, end - start), word -> numbers.size()));
            start = end;
        }
        starts.add(points.length);
        return new Tokens(points, ints(starts), ints(kinds));
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int endOf(int[] points, int start) {
        int end = start + 1;
        if (isWord(points[start])) {
            while (end < points.length && (isWord(points[end]) || isMark(points[end]))) {
                end++;
            }
        } else if (isSpace(points[start])) {
            while (end < points.length && points[start] != '\n' && points[end] != '\n' && isSpace(points[end])) {
                end++;
            }
        } else {
            while (end < points.length && (isMark(points[end]) || points[end - 1] == JOINER)) {
                end++;
            }
        }
        return end;
    }

    private static boolean isWord(int point) {
        return Character.isLetterOrDigit(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == JOINER
                || point == '\''
                || point == APOSTROPHE;
    }

    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** A number for each token; equal tokens have the same. */
    int[] kinds() {
        return kinds;
    }

    /** All code points of the text. */
    int[] points() {
        return points;
    }

    /** The first code point of a token; the length of the text for the one after the last. */
    int start(int token) {
        return starts[token];
    }

    /** Whether there is a letter or digit among these tokens. */
    boolean hasWord(int from, int to) {
        for (int token = from; token < to; token++) {
            if (isWord(points[starts[token]])) {
                return true;
            }
        }
        return false;
    }
}
