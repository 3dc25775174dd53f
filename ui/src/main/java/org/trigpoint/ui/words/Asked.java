package org.trigpoint.ui.words;

import org.jspecify.annotations.Nullable;
import org.trigpoint.finding.FindQuestion.Narrowing;
import org.trigpoint.migrations.AnalysisId;
import org.trigpoint.words.CollocationQueries;
import org.trigpoint.words.Collocations;
import org.trigpoint.words.Grouping;
import org.trigpoint.words.Measure;
import org.trigpoint.words.WordFrequencies;

/**
 * What somebody wants to know about words.
 *
 * @param company whether it is about the company of a word; else about how often words stand
 * @param node the word or phrase whose company it is; empty for none yet
 * @param exact whether the node is taken as written
 * @param reach how many words to either side are near
 * @param least how often a word must stand near
 * @param measure what company is ordered by
 * @param grouping what is counted as one word
 * @param stopWords whether stop words are listed
 * @param analysis whose codes are meant
 * @param narrowing the sources, speakers and codings that are looked at
 */
record Asked(
        boolean company,
        String node,
        boolean exact,
        int reach,
        int least,
        Measure measure,
        Grouping grouping,
        boolean stopWords,
        @Nullable AnalysisId analysis,
        Narrowing narrowing) {

    /** How many lines stand on a screen. */
    static final int SHOWN = 500;

    /** How many lines stand in a file. */
    static final int TAKEN = 100_000;

    /** Numbers as people type them, brought within bounds. */
    Asked {
        reach = Math.clamp(reach, 1, CollocationQueries.WIDEST);
        least = Math.clamp(least, 1, 1_000_000);
    }

    WordFrequencies.Request frequencies(int limit) {
        return new WordFrequencies.Request(analysis, narrowing, grouping, stopWords, limit);
    }

    Collocations.Request collocations(int limit) {
        return new Collocations.Request(
                node, exact, reach, grouping, least, measure, stopWords, analysis, narrowing, limit);
    }

    /** The places of a query along the sources, under the same narrowing. */
    Along along(String query) {
        return new Along(analysis, null, true, query, narrowing);
    }

    /** The company of a word, all else alike. */
    Asked companyOf(String word) {
        return new Asked(true, word, exact, reach, least, measure, grouping, stopWords, analysis, narrowing);
    }

    /** The other of the two questions, all else alike. */
    Asked about(boolean itsCompany) {
        return new Asked(itsCompany, node, exact, reach, least, measure, grouping, stopWords, analysis, narrowing);
    }
}
