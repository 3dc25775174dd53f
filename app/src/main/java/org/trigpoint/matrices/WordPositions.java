package org.trigpoint.matrices;

import java.util.Arrays;

/** Where the words of one text start, in code points. A word is a run of non-blanks with a letter or digit in it. */
final class WordPositions {

    /** For counts that need no words. */
    static final WordPositions NONE = new WordPositions(new int[0]);

    private final int[] starts;

    private WordPositions(int[] starts) {
        this.starts = starts;
    }

    /** Of a text. */
    static WordPositions of(String text) {
        int[] starts = new int[Math.max(16, text.length() / 5)];
        int words = 0;
        int point = 0;
        int runStart = -1;
        boolean counted = false;
        for (int unit = 0; unit < text.length(); point++) {
            int character = text.codePointAt(unit);
            unit += Character.charCount(character);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                runStart = -1;
                counted = false;
            } else {
                runStart = runStart < 0 ? point : runStart;
                if (!counted && Character.isLetterOrDigit(character)) {
                    counted = true;
                    if (words == starts.length) {
                        starts = Arrays.copyOf(starts, words * 2);
                    }
                    starts[words++] = runStart;
                }
            }
        }
        return new WordPositions(Arrays.copyOf(starts, words));
    }

    /** How many words start in a stretch. */
    int startingWithin(int from, int to) {
        return placeOf(to) - placeOf(from);
    }

    private int placeOf(int point) {
        int place = Arrays.binarySearch(starts, point);
        return place >= 0 ? place : -place - 1;
    }
}
