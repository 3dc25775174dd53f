package org.trigpoint.search;

import java.util.List;
import java.util.Optional;

/**
 * How often each word stands in the passages that were asked for. Words are those that finding cuts a text into, so that
 * looking for one finds it as many times; what has neither a letter nor a digit, such as an emoji, is no word here.
 *
 * @param words number of all words
 * @param leftOut how many of these were to be left out of the rows
 * @param sources number of sources with at least one of all
 * @param rows the others, most frequent first, then by the alphabet
 */
public record WordCounts(long words, long leftOut, int sources, List<Row> rows) {
    public WordCounts {
        rows = List.copyOf(rows);
    }

    /**
     * A word, or several of one stem.
     *
     * @param key the word as written but in lower case, or the stem
     * @param forms each form with its own count, most frequent first; one alone when words are counted as written
     * @param count how often they stand in all
     * @param sources number of sources with at least one
     */
    public record Row(String key, List<Form> forms, long count, int sources) {
        public Row {
            forms = List.copyOf(forms);
        }
    }

    /**
     * One way a word is written.
     *
     * @param word in lower case, with straight apostrophes
     * @param count how often it stands so
     */
    public record Form(String word, long count) {}

    /**
     * What stands around a word or phrase.
     *
     * @param nodes how often the word or phrase stands in the passages
     * @param near the words at most so many words away from one of them, each counted once; none of the node's own
     * @param all the words of the same passages, without those of the nodes
     */
    public record Around(long nodes, WordCounts near, WordCounts all) {}

    /** The stem under which a word is counted with its other forms; empty for what is no single word. */
    public static Optional<String> stemOf(String word) {
        Words words = new WordReader().read(word);
        return words.size() == 1 ? Optional.of(words.forms(0).stemmed()) : Optional.empty();
    }
}
