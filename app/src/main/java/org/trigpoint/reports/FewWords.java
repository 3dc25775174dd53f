package org.trigpoint.reports;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a stretch of text that stand nearest to its end or its beginning. */
final class FewWords {

    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private FewWords() {}

    /** The last words and all that stands between and after them. */
    static String last(String text, int words) {
        List<MatchResult> all = all(text);
        return words == 0
                ? ""
                : all.size() <= words
                        ? text
                        : text.substring(all.get(all.size() - words).start());
    }

    /** The first words and all that stands before and between them. */
    static String first(String text, int words) {
        List<MatchResult> all = all(text);
        return words == 0
                ? ""
                : all.size() <= words
                        ? text
                        : text.substring(0, all.get(words - 1).end());
    }

    private static List<MatchResult> all(String text) {
        return WORD.matcher(text).results().toList();
    }
}
