package org.trigpoint.casefiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trigpoint.Refusal;
import org.trigpoint.sources.Span;

/** The file of a drawn case as it was read, before anything of it is kept. */
public final class CasefileReading {

    private final String fileName;
    private final byte[] bytes;
    private final String text;
    private final List<String> warnings;
    private final List<Telling> tells;

    /**
     * Takes what was read.
     *
     * @param fileName what it is called, at most 200 characters
     * @param bytes all of it
     * @param text its words; line ends are LF
     * @param warnings what a person should look at, such as pictures that were left out
     * @param tells what may tell who or when it is about, in the order of the text; none overlaps another
     */
    public CasefileReading(String fileName, byte[] bytes, String text, List<String> warnings, List<Telling> tells) {
        this.fileName = fileName;
        this.bytes = bytes.clone();
        this.text = text;
        this.warnings = List.copyOf(warnings);
        this.tells = List.copyOf(tells);
    }

    /**
     * What it is called.
     *
     * @return at most 200 characters
     */
    public String fileName() {
        return fileName;
    }

    /**
     * Its words.
     *
     * @return with line ends as LF
     */
    public String text() {
        return text;
    }

    /**
     * What a person should look at.
     *
     * @return sentences; may be empty
     */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * What may tell who or when it is about.
     *
     * @return in the order of the text; none overlaps another
     */
    public List<Telling> tells() {
        return tells;
    }

    byte[] bytes() {
        return bytes;
    }

    /**
     * Words that may tell too much.
     *
     * @param what what they may be, as people read it
     * @param span where they stand, in code points
     * @param words the words
     * @param standIn what is proposed in their place, in brackets
     * @param sure whether it is proposed without being asked for; words in capitals are mostly no names
     */
    public record Telling(String what, Span span, String words, String standIn, boolean sure) {}

    /**
     * What shall stand in place of words.
     *
     * @param span where they stand in the text as it was read
     * @param words what shall stand there, 1 to 100 characters
     */
    public record Mask(Span span, String words) {}

    /**
     * The text with some of its words replaced.
     *
     * @param masks in any order; none may overlap another
     * @return the masked text
     * @throws Refusal when two overlap, one is not in the text, or what shall stand there is empty or too long
     */
    public String masked(List<Mask> masks) {
        List<Mask> sorted = new ArrayList<>(masks);
        sorted.sort(Comparator.comparingInt(mask -> mask.span().start()));
        int length = text.codePointCount(0, text.length());
        StringBuilder out = new StringBuilder();
        int point = 0;
        int unit = 0;
        for (Mask mask : sorted) {
            if (mask.span().start() < point || mask.span().end() > length) {
                throw new Refusal("Two of the masks overlap, or one is not in the text: look at them again.");
            }
            if (mask.words().isBlank() || mask.words().length() > 100) {
                throw new Refusal("Say in 1 to 100 characters what shall stand there, such as [date].");
            }
            int from = text.offsetByCodePoints(unit, mask.span().start() - point);
            out.append(text, unit, from).append(mask.words().strip());
            unit = text.offsetByCodePoints(from, mask.span().length());
            point = mask.span().end();
        }
        return out.append(text, unit, text.length()).toString();
    }
}
