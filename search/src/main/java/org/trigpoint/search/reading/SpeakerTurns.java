package org.trigpoint.search.reading;

import java.util.List;
import java.util.Set;

/**
 * The speakers' turns of a text.
 *
 * <p>Known forms: {@code Name: words}, {@code [Name] words}, curly brackets, {@code #Name:}, {@code @Name:}, {@code Name  0:03}
 * on a line before the words (Otter, Teams), {@code NAME} on a line before the words, {@code Name<TAB>words} (tables), with
 * time stamps such as {@code [00:00:03]}, {@code (00:03)}, {@code #00:00:16-0#} or {@code 00:03:10} before or beside the label.
 *
 * <p>A turn is of paragraph size. A paragraph without a label that follows a labelled one is a further turn of the same
 * speaker, so that a long monologue stays readable; what stands before the first label has no speaker. Paragraphs end at a
 * blank line, and at any line end unless the text is plainly wrapped to a line width or the next line goes on with the sentence.
 *
 * @param turns  in the order of the text, each of one paragraph, covering every word that is not a label or stamp
 * @param labels the labels that were taken for speakers, in order of first appearance
 */
public record SpeakerTurns(List<Turn> turns, List<Label> labels) {
    /** Keeps copies of both lists. */
    public SpeakerTurns {
        turns = List.copyOf(turns);
        labels = List.copyOf(labels);
    }

    /**
     * A label taken for a speaker.
     *
     * @param name  in its most frequent spelling
     * @param times how many labels name this speaker, differences of case and white space aside; at least 1
     */
    public record Label(String name, int times) {}

    /** Recognises the turns of a text whose line ends are LF. Linear in the length of the text. */
    public static SpeakerTurns recognise(String text) {
        return recognise(text, Set.of());
    }

    /** The same, taking none of {@code notSpeakers} (in any case) for a speaker: their labels become words of a turn. */
    public static SpeakerTurns recognise(String text, Set<String> notSpeakers) {
        List<TextLines.Line> lines = TextLines.of(text);
        LabelCensus census = new LabelCensus(lines, notSpeakers);
        return new SpeakerTurns(new TurnCutter(text, lines, census).cut(), census.labels());
    }
}
