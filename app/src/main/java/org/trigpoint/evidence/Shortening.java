package org.trigpoint.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trigpoint.Refusal;
import org.trigpoint.sources.Span;

/** What is left out of a quotation in print: only words go, and none is put in their place. */
final class Shortening {

    private static final String LEFT_OUT = "[\u2026]";
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern SIGN = Pattern.compile("\\[(?:\u2026|\\.\\.\\.)]|\u2026|\\.\\.\\.");

    private Shortening() {}

    /** A word as it stands, and where, in code points. */
    private record Word(String letters, int start, int end) {}

    /**
     * What was left out between words as they stand and as somebody wants them printed.
     *
     * @return in order, whole words; empty when nothing was
     * @throws Refusal when words were changed, added or moved, or all of them left out
     */
    static List<Span> between(String whole, String wanted) {
        List<Word> words = words(whole);
        List<Word> left = words(SIGN.matcher(wanted).replaceAll(" "));
        if (left.isEmpty()) {
            throw new Refusal("Leave some words of the quotation standing, or take it off the list.");
        }
        boolean[] stays = new boolean[words.size()];
        int at = 0;
        for (Word word : left) {
            while (at < words.size() && !words.get(at).letters().equals(word.letters())) {
                at++;
            }
            if (at == words.size()) {
                throw new Refusal("A quotation can only be shortened: \u201c" + word.letters()
                        + "\u201d does not stand there in the source. Take words out, and change none.");
            }
            stays[at++] = true;
        }
        return cuts(words, stays);
    }

    private static List<Span> cuts(List<Word> words, boolean[] stays) {
        List<Span> cuts = new ArrayList<>();
        for (int first = 0; first < stays.length; first++) {
            int next = first;
            while (next < stays.length && !stays[next]) {
                next++;
            }
            if (next > first) {
                cuts.add(new Span(words.get(first).start(), words.get(next - 1).end()));
                first = next;
            }
        }
        return cuts;
    }

    /** The words without what is left out; each gap says that it is one. */
    static String printed(String words, List<Span> cuts) {
        StringBuilder printed = new StringBuilder();
        int at = 0;
        for (Span cut : cuts) {
            printed.append(slice(words, at, cut.start()))
                    .append(' ')
                    .append(LEFT_OUT)
                    .append(' ');
            at = cut.end();
        }
        printed.append(slice(words, at, words.codePointCount(0, words.length())));
        return printed.toString().strip().replaceAll("\\s+", " ");
    }

    private static String slice(String words, int start, int end) {
        return words.substring(words.offsetByCodePoints(0, start), words.offsetByCodePoints(0, end));
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            int start = text.codePointCount(0, matcher.start());
            String letters = matcher.group();
            words.add(new Word(letters, start, start + letters.codePointCount(0, letters.length())));
        }
        return words;
    }
}
