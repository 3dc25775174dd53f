package org.trigpoint.words;

import java.util.List;
import java.util.stream.Collectors;

/** Words as they are asked for in the query language. */
final class AskedFor {

    private AskedFor() {}

    /** Any of these spellings and no other form. */
    static String exactly(List<String> spellings) {
        return spellings.stream().map(AskedFor::exactly).collect(Collectors.joining(" OR "));
    }

    /** A word or phrase exactly so. */
    static String exactly(String words) {
        return "=" + quoted(words);
    }

    /** A word or phrase in any form, with what is found as one with it. */
    static String anyForm(String words) {
        return quoted(words);
    }

    /** Any of these spellings where it stands at most so many words from what the node finds. */
    static String beside(List<String> spellings, int reach, String node) {
        String words = spellings.size() == 1 ? exactly(spellings) : "(" + exactly(spellings) + ")";
        return words + " BESIDE/" + reach + " " + node;
    }

    /** No word of ours holds a quotation mark but Hebrew ones, where any sign in its place will do. */
    private static String quoted(String words) {
        return '"' + words.replaceAll("[\"\u201c\u201d\u201e\u201f]", "?") + '"';
    }
}
