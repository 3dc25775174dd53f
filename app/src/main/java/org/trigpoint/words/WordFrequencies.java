package org.trigpoint.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.migrations.AnalysisId;

/**
 * How often each word stands in what a request is narrowed to.
 *
 * @param request what was asked
 * @param words how many words there are in all, stop words among them
 * @param sources in how many sources
 * @param different how many different words, or groups of them, there are without stop words
 * @param stopped how many of all words are stop words that are left out of the lines; 0 when they are asked for
 * @param lag how many sources have changed since and may count otherwise by now
 * @param lines the most frequent first
 */
public record WordFrequencies(
        Request request, long words, int sources, int different, long stopped, int lag, List<Line> lines) {

    /** Keeps the lines as they are. */
    public WordFrequencies {
        lines = List.copyOf(lines);
    }

    /**
     * Which words.
     *
     * @param analysis whose codes the narrowing means; null for none
     * @param narrowing the sources, speakers or codings whose words are counted
     * @param grouping what is counted as one
     * @param stopWords whether stop words are listed too
     * @param limit how many lines at most
     */
    public record Request(
            @Nullable AnalysisId analysis, Narrowing narrowing, Grouping grouping, boolean stopWords, int limit) {}

    /**
     * A word.
     *
     * @param word as written, in lower case; of a group its most frequent form, or all words that are found as one
     * @param forms the forms that are counted together, the most frequent first; one for a word as written
     * @param count how often it stands, exactly as often as {@code query} finds it
     * @param perThousand of every thousand words
     * @param sources in how many sources
     * @param query finds each of its places, with the same narrowing
     */
    public record Line(String word, List<String> forms, long count, double perThousand, int sources, String query) {}
}
