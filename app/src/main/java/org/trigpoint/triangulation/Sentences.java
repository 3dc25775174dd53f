package org.trigpoint.triangulation;

/** What people did, in the words of a gesture. */
final class Sentences {

    private static final int LONGEST = 60;

    private Sentences() {}

    /** With the beginning of a finding in quotation marks. */
    static String about(String did, String sentence) {
        return did + " \u201c" + brief(sentence) + "\u201d";
    }

    /** Its beginning, cut between characters. */
    static String brief(String sentence) {
        if (sentence.codePointCount(0, sentence.length()) <= LONGEST) {
            return sentence;
        }
        return sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST - 1))
                        .strip() + "\u2026";
    }
}
