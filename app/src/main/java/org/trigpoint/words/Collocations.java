package org.trigpoint.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.migrations.AnalysisId;

/**
 * The company that a word or phrase keeps: the words that stand near it more often than chance would have it.
 *
 * @param request what was asked
 * @param query finds the word or phrase itself
 * @param nodes how often the word or phrase stands in the turns that were looked at
 * @param near how many words stand near it, whichever
 * @param words how many words there are in all, without its own
 * @param lag how many sources have changed since and may count otherwise by now
 * @param lines the strongest first
 */
public record Collocations(
        Request request, String query, long nodes, long near, long words, int lag, List<Line> lines) {

    /** Keeps the lines as they are. */
    public Collocations {
        lines = List.copyOf(lines);
    }

    /**
     * Whose company.
     *
     * @param node the word or phrase
     * @param exact whether it is looked for as written; else in all its forms and with the words found as one
     * @param reach how many words to either side are near, 1 to 10
     * @param grouping what is counted as one among the words near; {@link Grouping#SYNONYMS} counts as
     *     {@link Grouping#FORMS} here
     * @param least how often a word must stand near to be listed, from 1
     * @param measure what the lines are ordered by
     * @param stopWords whether stop words are listed too
     * @param analysis whose codes the narrowing means; null for none
     * @param narrowing the sources, speakers or codings that are looked at
     * @param limit how many lines at most
     */
    public record Request(
            String node,
            boolean exact,
            int reach,
            Grouping grouping,
            int least,
            Measure measure,
            boolean stopWords,
            @Nullable AnalysisId analysis,
            Narrowing narrowing,
            int limit) {}

    /**
     * A word that keeps company.
     *
     * @param word its most frequent form
     * @param forms the forms that are counted together
     * @param count how often it stands near, exactly as often as {@code query} finds it
     * @param expected how often it would by chance
     * @param total how often it stands anywhere in what was looked at
     * @param sources in how many sources it stands near
     * @param logLikelihood Dunning's G squared
     * @param logDice Rychlý's logDice
     * @param query finds each place where it stands near
     * @param anywhere finds each place where it stands at all
     */
    public record Line(
            String word,
            List<String> forms,
            long count,
            double expected,
            long total,
            int sources,
            double logLikelihood,
            double logDice,
            String query,
            String anywhere) {}
}
