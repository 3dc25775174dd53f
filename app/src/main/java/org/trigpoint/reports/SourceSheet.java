package org.trigpoint.reports;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalDouble;
import org.trigpoint.evidence.ThemeEvidence.Chosen;
import org.trigpoint.memos.MemoLine;
import org.trigpoint.sources.SourceQueries.SourceDetails;

/**
 * A source on one page, as one analysis has it.
 *
 * @param details what it is
 * @param voices who speaks in it, in the order in which they first speak
 * @param said how many words participants say, and how many of these are coded
 * @param codes the codes that it was given, in the order of the tree
 * @param themes the themes that rest on it or have it against them, in their order
 * @param memos the memos on it as a whole, and those of this analysis on its passages, the last written first
 * @param quotations what is chosen from it to be printed, in the order of the themes
 * @param coders who gave codes to its present text, by name
 */
public record SourceSheet(
        SourceDetails details,
        List<Voice> voices,
        Said said,
        List<OfCode> codes,
        List<OfTheme> themes,
        List<MemoLine> memos,
        List<Printed> quotations,
        List<OfCoder> coders) {

    /** Keeps its own lists. */
    public SourceSheet {
        voices = List.copyOf(voices);
        codes = List.copyOf(codes);
        themes = List.copyOf(themes);
        memos = List.copyOf(memos);
        quotations = List.copyOf(quotations);
        coders = List.copyOf(coders);
    }

    /**
     * Somebody who speaks.
     *
     * @param label the name in the transcript; empty for turns without one
     * @param pseudonym the participant's pseudonym; empty where nobody said who it is
     * @param role the participant's role; empty where nobody said who it is
     * @param turns how many turns
     * @param words how many words
     */
    public record Voice(String label, String pseudonym, String role, int turns, int words) {}

    /**
     * Participants' words.
     *
     * @param words all that participants say; 0 where no speaker is linked to a participant
     * @param coded those of them that lie under any code of the analysis
     */
    public record Said(int words, int coded) {

        /**
         * How much of what participants say is coded.
         *
         * @return from 0 to 1; empty where nobody is known to be a participant
         */
        public OptionalDouble share() {
            return words == 0 ? OptionalDouble.empty() : OptionalDouble.of(coded / (double) words);
        }
    }

    /**
     * A code.
     *
     * @param path its name with those above it
     * @param segments how many passages carry it; the same words given it twice are one
     * @param words how many words carry it, each counted once
     */
    public record OfCode(String path, int segments, int words) {}

    /**
     * A theme.
     *
     * @param name its name
     * @param segments how many passages carry one of its codes; the same words coded twice are one
     * @param forIt how many passages somebody put to it by hand
     * @param against how many contradict it or do not fit it
     */
    public record OfTheme(String name, int segments, int forIt, int against) {}

    /**
     * A quotation to print.
     *
     * @param theme the name of the theme it is chosen for
     * @param chosen the quotation
     */
    public record Printed(String theme, Chosen chosen) {}

    /**
     * Somebody who coded.
     *
     * @param name as colleagues see them
     * @param codings how many codings of theirs are there
     * @param first when the first of these was given
     * @param last when the last was
     */
    public record OfCoder(String name, int codings, OffsetDateTime first, OffsetDateTime last) {}
}
