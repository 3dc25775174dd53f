package org.trigpoint.search;

import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Spellings that count as the same word: lower case, and plain letters for those with marks. */
final class Folding {
    private static final char ZERO_WIDTH_SPACE = '\u200b';
    private static final char SOFT_HYPHEN = '\u00ad';

    private Folding() {}

    /** The text with zero-width spaces made soft hyphens: as long as before, but words are not broken by them. */
    static String joined(String text) {
        return text.indexOf(ZERO_WIDTH_SPACE) < 0 ? text : text.replace(ZERO_WIDTH_SPACE, SOFT_HYPHEN);
    }

    /** The word in lower case, composed, without invisible characters, with straight apostrophes; empty when nothing is left. */
    static String lower(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        boolean ascii = true;
        for (int i = 0; i < word.length(); ) {
            int point = word.codePointAt(i);
            i += Character.charCount(point);
            if (!invisible(point)) {
                plain.appendCodePoint(point == 0x2019 || point == 0xff07 ? '\'' : Character.toLowerCase(point));
                ascii &= point < 0x80;
            }
        }
        return ascii ? plain.toString() : Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Whether nothing of the word can be seen, so that its lower case is empty. */
    static boolean isNothing(char[] letters, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!invisible(letters[i])) {
                return false;
            }
        }
        return true;
    }

    /** The lower-case word with plain letters: {@code siân} becomes {@code sian}; itself when nothing is left. */
    static String fold(String lower) {
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        char[] out = new char[lower.length() * 4];
        int length = ASCIIFoldingFilter.foldToASCII(lower.toCharArray(), 0, out, 0, lower.length());
        StringBuilder folded = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            if (out[i] < 0x300 || out[i] > 0x36f) {
                folded.append(out[i]);
            }
        }
        return folded.isEmpty() ? lower : folded.toString();
    }

    private static boolean invisible(int point) {
        return point == SOFT_HYPHEN || point == 0xfeff || point == 0x2060 || (point >= 0x200b && point <= 0x200f);
    }
}
