package org.trigpoint.privacy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in capitals that begin no sentence and never stand in small letters in the same text: what is left is mostly
 * names, and a person looks at each.
 */
final class CapitalisedWords {

    private static final Pattern WORDS = Pattern.compile("\\p{Lu}[\\p{L}'\u2019-]+(?: \\p{Lu}[\\p{L}'\u2019-]+)*");
    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}'\u2019-])\\p{Ll}[\\p{L}'\u2019-]*");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}s?");
    private static final Pattern TITLES =
            Pattern.compile("(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Auntie?|Uncle|Nana?|Saint|St)\\b");
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "christmas",
            "easter",
            "english",
            "i'm",
            "i've",
            "i'll",
            "i'd",
            "i\u2019m",
            "i\u2019ve",
            "i\u2019ll",
            "i\u2019d");

    private CapitalisedWords() {}

    /** Hands over where each begins and ends, in UTF-16 units. */
    static void find(String text, Set<String> known, BiConsumer<Integer, Integer> found) {
        Set<String> ordinary = new HashSet<>(CALENDAR);
        known.forEach(word -> ordinary.add(word.toLowerCase(Locale.UK)));
        Matcher small = SMALL.matcher(text);
        while (small.find()) {
            ordinary.add(small.group());
        }
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            int start = words.start();
            if (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
                continue;
            }
            int from = begins(text, start) ? afterFirst(text, start, words.end()) : start;
            if (TITLES.matcher(text).region(from, words.end()).lookingAt()) {
                from = afterFirst(text, from, words.end());
            }
            if (from < words.end() && !ordinary(text.substring(from, words.end()), ordinary)) {
                found.accept(from, words.end());
            }
        }
    }

    private static boolean ordinary(String words, Set<String> ordinary) {
        return ABBREVIATION.matcher(words).matches() || ordinary.contains(bare(words));
    }

    private static String bare(String words) {
        String lower = words.toLowerCase(Locale.UK);
        return lower.endsWith("'s") || lower.endsWith("\u2019s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    /** Whether a sentence or a line begins here. */
    private static boolean begins(String text, int start) {
        int at = start - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || "\"'\u201c\u2018(".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".?!\n:\u2026".indexOf(text.charAt(at)) >= 0;
    }

    private static int afterFirst(String text, int start, int end) {
        int space = text.indexOf(' ', start);
        return space < 0 || space >= end ? end : space + 1;
    }
}
