package org.trigpoint.benchmark;

import java.util.List;

/**
 * One made-up transcript with what is coded in it; plain letters alone, so that code points and characters are one.
 *
 * @param number from 0; the last of a corpus is the heavy document
 * @param text lines ended by LF
 * @param words how many words it has
 * @param turns in the order of the text
 * @param codings in no order
 */
record Transcript(int number, String text, int words, List<Turn> turns, List<Given> codings) {

    /**
     * What one person said before the other did.
     *
     * @param start its first character, after the label
     * @param end the character after its last
     * @param asks whether the interviewer speaks
     */
    record Turn(int start, int end, boolean asks) {}

    /**
     * A coding.
     *
     * @param start its first character
     * @param end the character after its last
     * @param code the rank of its code, from 0: the most used
     */
    record Given(int start, int end, int code) {}

    String title() {
        return String.format("Transcript %04d", number);
    }

    /** The paragraphs of the text. */
    List<String> lines() {
        return text.lines().filter(line -> !line.isEmpty()).toList();
    }
}
