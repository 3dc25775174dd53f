package org.trigpoint.search.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text cut into its lines, each with what stands before its words. */
final class TextLines {
    /**
     * One line without its line end.
     *
     * @param start where it begins, in UTF-16 units of the text
     * @param range the start of the cue when the line holds a cue's times and nothing else
     */
    record Line(
            int start,
            String words,
            LineHead head,
            @Nullable Duration range) {
        boolean isBlank() {
            return head.plainFrom() >= words.length() && head.at() == null;
        }
    }

    private static final int WRAPPED_AT_MOST = 120;
    private static final int WRAPPED_AT_LEAST = 40;
    private static final int BROKEN_AT_LEAST = 3;

    private TextLines() {}

    /** All lines of the text, in order. */
    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean afterRange = false;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String words = text.substring(start, end);
            Duration range = TimeStamp.rangeStart(words);
            lines.add(new Line(start, words, LineHead.of(words, afterRange), range));
            afterRange = range != null;
            start = end + 1;
        }
        return lines;
    }

    /**
     * Whether a single line end merely wraps a paragraph: no line is longer than a page is wide, and at least a fifth of
     * them break off without a full stop before a line that goes on in small letters.
     */
    static boolean areWrapped(List<Line> lines) {
        int pairs = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = lines.get(i + 1);
            if (line.words().length() > WRAPPED_AT_MOST) {
                return false;
            }
            if (!line.isBlank() && !next.isBlank()) {
                pairs++;
                broken += goesOn(line.words(), next.words()) ? 1 : 0;
            }
        }
        return broken >= BROKEN_AT_LEAST && broken * 5 >= pairs;
    }

    /** Whether the second line plainly goes on with the sentence of the first, which is as long as a page is wide. */
    static boolean goesOn(String line, String next) {
        int length = line.length();
        return length >= WRAPPED_AT_LEAST && length <= WRAPPED_AT_MOST && isBroken(line, next);
    }

    private static boolean isBroken(String line, String next) {
        return !endsSentence(line) && startsSmall(next);
    }

    /** Whether the last visible character ends a sentence, leaving closing quotes and brackets aside. */
    static boolean endsSentence(String words) {
        int i = words.length() - 1;
        while (i >= 0 && (Words.isSpace(words.charAt(i)) || "\"'”’)]»".indexOf(words.charAt(i)) >= 0)) {
            i--;
        }
        return i >= 0 && ".?!:;…。؟۔".indexOf(words.charAt(i)) >= 0;
    }

    private static boolean startsSmall(String words) {
        int i = 0;
        while (i < words.length() && Words.isSpace(words.charAt(i))) {
            i++;
        }
        return i < words.length() && Character.isLowerCase(words.codePointAt(i));
    }
}
