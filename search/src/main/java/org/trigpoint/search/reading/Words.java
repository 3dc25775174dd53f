package org.trigpoint.search.reading;

/** Counting of words as everywhere in the project. */
public final class Words {
    private Words() {}

    /** How many runs of non-white-space characters hold at least one letter or digit; a no-break space divides too. */
    public static int count(String text) {
        int words = 0;
        boolean counted = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSpace(c)) {
                counted = false;
            } else if (!counted && Character.isLetterOrDigit(c)) {
                counted = true;
                words++;
            }
        }
        return words;
    }

    /** White space in the wide sense: also no-break and other Unicode spaces. */
    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
