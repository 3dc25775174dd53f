package org.trigpoint.codebooks.statistics;

/**
 * How often something stands where something else is near, held against chance: a table of two rows (near or not) and two
 * columns (this word or another), given by one cell and its margins.
 *
 * @param together how often the word stands near, from 0
 * @param near how many words of any kind stand near
 * @param word how often the word stands anywhere
 * @param all how many words of any kind there are
 */
public record Association(long together, long near, long word, long all) {

    /** Refuses counts that fit into no table. */
    public Association {
        if (together < 0 || together > Math.min(near, word) || near + word - together > all) {
            throw new IllegalArgumentException(
                    "No table has " + together + " of " + near + " and " + word + " among " + all + ".");
        }
    }

    /**
     * How often the word would stand near if it stood there no more often than anywhere.
     *
     * @return {@code near * word / all}; 0 when there are no words
     */
    public double expected() {
        return all == 0 ? 0 : (double) near * word / all;
    }

    /**
     * Dunning's log-likelihood ratio, G squared: twice the sum over the four cells of observed times the natural logarithm
     * of observed over expected. 3.84 is passed by chance once in twenty words, 10.83 once in a thousand.
     *
     * @return from 0; the same for words that are drawn near and words that are kept away, which {@link #expected()} tells
     *     apart
     * @see <a href="https://aclanthology.org/J93-1003/">Dunning 1993, Accurate methods for the statistics of surprise and
     *     coincidence</a>
     */
    public double logLikelihood() {
        long away = all - near;
        long other = all - word;
        double sum = cell(together, near, word)
                + cell(near - together, near, other)
                + cell(word - together, away, word)
                + cell(away - word + together, away, other);
        return Math.max(0, 2 * sum);
    }

    private double cell(long observed, long row, long column) {
        return observed == 0 ? 0 : observed * Math.log((double) observed * all / ((double) row * column));
    }

    /**
     * Rychlý's logDice: 14 plus the binary logarithm of the Dice coefficient. It does not grow with the corpus; one point
     * more is twice as typical.
     *
     * @param nodes how often the node stands
     * @return at most 14 where each word is near one node; negative infinity when the two are never together
     * @see <a href="https://nlp.fi.muni.cz/raslan/2008/papers/13.pdf">Rychlý 2008, A lexicographer-friendly association
     *     score</a>
     */
    public double logDice(long nodes) {
        return 14 + Math.log(2.0 * together / (nodes + word)) / Math.log(2);
    }
}
