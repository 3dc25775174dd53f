package org.trigpoint.reports;

import java.util.BitSet;

/** Where the words of a text start, in code points: a word is a run of non-blanks with a letter or digit in it, as matrices count them. */
final class TextWords {

    private final BitSet starts = new BitSet();

    TextWords(String text) {
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
                    starts.set(runStart);
                }
            }
        }
    }

    /** How many words start in these stretches, each counted once. */
    int in(BitSet stretches) {
        BitSet within = (BitSet) starts.clone();
        within.and(stretches);
        return within.cardinality();
    }
}
