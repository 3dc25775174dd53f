package org.trigpoint.spine;

/** Long sentences made short. */
final class SpineWords {

    private static final int LONGEST = 60;

    private SpineWords() {}

    /** The beginning, cut between characters. */
    static String brief(String sentence) {
        return sentence.codePointCount(0, sentence.length()) <= LONGEST
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST - 1))
                                .strip() + "\u2026";
    }
}
