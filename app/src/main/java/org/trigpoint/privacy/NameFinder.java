package org.trigpoint.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in texts: whole words, whatever the case, accents, and white space within them; the longest first. A text is read
 * once, however many the names.
 *
 * <p>A name that is an ordinary word too, such as Will, counts only where it is written with a capital. What stands in a mark of
 * a pseudonym is no name.
 */
final class NameFinder {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0\\u2010-\\u2015-]{1,4}");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019\u02bc]");

    private static final Set<String> WORDS_TOO = Set.of(
            "angel",
            "april",
            "art",
            "august",
            "autumn",
            "bill",
            "bob",
            "brook",
            "chance",
            "chase",
            "christian",
            "dawn",
            "dean",
            "don",
            "drew",
            "earl",
            "eve",
            "faith",
            "frank",
            "gene",
            "gill",
            "glen",
            "grace",
            "grant",
            "guy",
            "harmony",
            "hope",
            "iris",
            "ivy",
            "jack",
            "jay",
            "jewel",
            "joy",
            "june",
            "lily",
            "mark",
            "may",
            "mercy",
            "miles",
            "nick",
            "norm",
            "page",
            "pat",
            "pearl",
            "peg",
            "penny",
            "poppy",
            "ray",
            "reed",
            "rich",
            "rob",
            "robin",
            "rose",
            "ruby",
            "rusty",
            "sandy",
            "skip",
            "sky",
            "stew",
            "sue",
            "summer",
            "tad",
            "victor",
            "violet",
            "ward",
            "wade",
            "will",
            "young");

    private final Map<String, List<Wanted>> byFirst = new HashMap<>();
    private final Set<String> replacements;

    /**
     * A place of a name.
     *
     * @param start its first UTF-16 unit
     * @param end the unit after its last
     * @param name the name as it was given
     */
    record Hit(int start, int end, String name) {}

    private record Wanted(String name, List<String> tokens, List<String> gaps) {

        boolean needsCapital() {
            return tokens.size() == 1 && WORDS_TOO.contains(tokens.getFirst());
        }
    }

    /**
     * A finder.
     *
     * @param names what to find; those without a letter or digit are left out
     * @param replacements what stands in marks, without its brackets
     */
    NameFinder(Collection<String> names, Set<String> replacements) {
        this.replacements = replacements;
        for (String name : Set.copyOf(names)) {
            List<int[]> places = tokens(name);
            if (!places.isEmpty()) {
                Wanted wanted = wanted(name, places);
                byFirst.computeIfAbsent(wanted.tokens().getFirst(), first -> new ArrayList<>())
                        .add(wanted);
            }
        }
        Comparator<Wanted> longest =
                Comparator.comparingInt((Wanted one) -> one.tokens().size()).reversed();
        byFirst.values().forEach(of -> of.sort(longest.thenComparing(Wanted::name)));
    }

    boolean isEmpty() {
        return byFirst.isEmpty();
    }

    /** All places, in order; none overlaps another. */
    List<Hit> in(String text) {
        if (isEmpty()) {
            return List.of();
        }
        BitSet marked = Marked.in(text, replacements);
        List<int[]> places = tokens(text);
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < places.size()) {
            Wanted found = marked.get(places.get(at)[0]) ? null : at(text, places, at);
            if (found == null) {
                at++;
            } else {
                int last = at + found.tokens().size() - 1;
                hits.add(new Hit(places.get(at)[0], places.get(last)[1], found.name()));
                at = last + 1;
            }
        }
        return hits;
    }

    /** The text with each name in it replaced. */
    static String replaced(String text, List<Hit> hits, String by) {
        StringBuilder anew = new StringBuilder();
        int from = 0;
        for (Hit hit : hits) {
            anew.append(text, from, hit.start()).append(by);
            from = hit.end();
        }
        return anew.append(text, from, text.length()).toString();
    }

    /** Whether two are one name, written in two ways. */
    static boolean same(String one, String other) {
        Wanted first = wanted(one, tokens(one));
        Wanted second = wanted(other, tokens(other));
        return !first.tokens().isEmpty()
                && first.tokens().equals(second.tokens())
                && first.gaps().equals(second.gaps());
    }

    private @Nullable Wanted at(String text, List<int[]> places, int at) {
        int[] first = places.get(at);
        for (Wanted wanted : byFirst.getOrDefault(folded(text.substring(first[0], first[1])), List.of())) {
            boolean capital = Character.isUpperCase(text.codePointAt(first[0]));
            if ((capital || !wanted.needsCapital()) && stands(text, places, at, wanted)) {
                return wanted;
            }
        }
        return null;
    }

    private static boolean stands(String text, List<int[]> places, int at, Wanted wanted) {
        if (at + wanted.tokens().size() > places.size()) {
            return false;
        }
        for (int token = 1; token < wanted.tokens().size(); token++) {
            int[] before = places.get(at + token - 1);
            int[] place = places.get(at + token);
            if (!wanted.gaps().get(token - 1).equals(gap(text.substring(before[1], place[0])))
                    || !wanted.tokens().get(token).equals(folded(text.substring(place[0], place[1])))) {
                return false;
            }
        }
        return true;
    }

    private static Wanted wanted(String name, List<int[]> places) {
        List<String> tokens = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (int at = 0; at < places.size(); at++) {
            int[] place = places.get(at);
            tokens.add(folded(name.substring(place[0], place[1])));
            if (at > 0) {
                gaps.add(gap(name.substring(places.get(at - 1)[1], place[0])));
            }
        }
        return new Wanted(name, tokens, gaps);
    }

    private static List<int[]> tokens(String text) {
        List<int[]> places = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            places.add(new int[] {token.start(), token.end()});
        }
        return places;
    }

    /** Small letters without accents. */
    private static String folded(String token) {
        boolean plain = token.chars().allMatch(letter -> letter < 0x80);
        String bare = plain
                ? token
                : MARKS.matcher(Normalizer.normalize(token, Normalizer.Form.NFKD))
                        .replaceAll("");
        return bare.toLowerCase(Locale.ROOT);
    }

    /** White space and hyphens are alike, and so are the signs for an apostrophe. */
    private static String gap(String between) {
        if (BLANK.matcher(between).matches()) {
            return " ";
        }
        return APOSTROPHE.matcher(between).matches() ? "'" : between.strip();
    }
}
