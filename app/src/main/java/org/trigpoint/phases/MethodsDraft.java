package org.trigpoint.phases;

import java.time.LocalDate;
import java.util.List;
import org.trigpoint.codes.Analysis;
import org.trigpoint.phases.Development.Pointer;

/**
 * How an analysis was done, as a draft for the methods section. Each sentence is made from data; what there is no data for is not
 * said.
 *
 * @param study the name of the study
 * @param analysis which analysis
 * @param on the day it was made
 * @param paragraphs in the order in which they are read; none is empty
 */
public record MethodsDraft(String study, Analysis analysis, LocalDate on, List<Paragraph> paragraphs) {

    /**
     * Sentences about one thing.
     *
     * @param heading what they are about
     * @param sentences at least one
     */
    public record Paragraph(String heading, List<Sentence> sentences) {

        /** The sentences one after the other. */
        public String words() {
            return String.join(" ", sentences.stream().map(Sentence::words).toList());
        }
    }

    /**
     * A sentence and what it rests on.
     *
     * @param words with its stop
     * @param evidence where what it says can be looked at
     */
    public record Sentence(String words, Pointer evidence) {}

    /**
     * What a reader of the draft has to know.
     *
     * @return one sentence
     */
    public String caution() {
        return "A draft made on " + Wording.day(on)
                + " from what is recorded in Trigpoint: what the team did elsewhere, and why it"
                + " chose this method, is for the team to add.";
    }

    /** The title of the draft. */
    public String title() {
        return "How the analysis \u201c" + analysis.name() + "\u201d was done";
    }
}
