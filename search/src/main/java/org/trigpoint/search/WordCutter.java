package org.trigpoint.search;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a text into words by the rules of Unicode (UAX 29), as Lucene's tokenizer does. Runs of English letters between
 * signs that cannot join them are cut at sight, since nearly all words are that; whatever is less plain goes through the
 * tokenizer, from where it begins to a space after it.
 */
final class WordCutter {
    /** Told of a word: where it starts and ends in {@link #letters()}, and so in the text. */
    @FunctionalInterface
    interface Found {
        void word(int start, int end);
    }

    /** The tokenizer cuts longer ones in pieces. */
    static final int LONGEST = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

    private final StandardTokenizer tokens = new StandardTokenizer();
    private final OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
    private char[] letters = new char[1_024];
    private int length;

    /** The text at hand, as long as it was given; what lies beyond it means nothing. */
    char[] letters() {
        return letters;
    }

    void cut(String text, Found found) {
        String joined = Folding.joined(text);
        length = joined.length();
        if (letters.length < length) {
            letters = new char[Math.max(length, 2 * letters.length)];
        }
        joined.getChars(0, length, letters, 0);
        for (int at = 0; at < length; ) {
            if (separates(letters[at]) && !strange(at + 1)) {
                at++;
                continue;
            }
            int end = isLetter(letters[at]) ? endOfPlainWord(at) : at;
            if (end > at) {
                found.word(at, end);
                at = end;
            } else {
                at = cutByTheRules(at, found);
            }
        }
    }

    /** Where the word ends that starts there, or there again when the rules must say. */
    private int endOfPlainWord(int start) {
        int end = start + 1;
        while (end < length && (isLetter(letters[end]) || apostropheWithin(end))) {
            end++;
        }
        boolean plain = end - start <= LONGEST && (end == length || (separates(letters[end]) && !mayJoin(end)));
        return plain ? end : start;
    }

    private boolean apostropheWithin(int at) {
        return (letters[at] == '\'' || letters[at] == '\u2019') && at + 1 < length && isLetter(letters[at + 1]);
    }

    /** Whether the sign after a word may join it to what follows. */
    private boolean mayJoin(int sign) {
        boolean joins = switch (letters[sign]) {
            case '.', ':', '\'', '\u2018', '\u2019' -> true;
            default -> false;
        };
        return strange(sign + 1) || (joins && sign + 1 < length && !separates(letters[sign + 1]));
    }

    /** Up to the first space that nothing strange follows: no word reaches over it. */
    private int cutByTheRules(int start, Found found) {
        int end = start + 1;
        while (end < length && !(isSpace(letters[end]) && !strange(end + 1))) {
            end++;
        }
        try {
            tokens.setReader(new CharArrayReader(letters, start, end - start));
            tokens.reset();
            while (tokens.incrementToken()) {
                found.word(start + offset.startOffset(), start + offset.endOffset());
            }
            tokens.end();
            tokens.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return end;
    }

    /** Whether a character stands there that could belong to the one before: any but those known not to. */
    private boolean strange(int at) {
        return at < length && letters[at] >= 0x80 && !separates(letters[at]);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    /** Whether it is a sign that no word consists of: not a letter, digit or low line, and nothing unknown. */
    private static boolean separates(char c) {
        if (c < 0x80) {
            return !isLetter(c) && !(c >= '0' && c <= '9') && c != '_';
        }
        return switch (c) {
            case '\u00a0', '\u00a3', '\u2013', '\u2014', '\u2018', '\u2019', '\u201c', '\u201d', '\u2026' -> true;
            default -> false;
        };
    }
}
