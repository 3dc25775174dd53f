package org.trigpoint.words;

import java.util.Arrays;
import java.util.Comparator;
import org.trigpoint.Refusal;
import org.trigpoint.words.Collocations.Line;

/** What the company of a word is put in order by, the strongest first. */
public enum Measure {
    /** Dunning's log-likelihood ratio: how surely two words are drawn to each other. */
    LOG_LIKELIHOOD("log-likelihood", "Log-likelihood"),
    /** Rychlý's logDice: how typical of each other two words are. */
    LOG_DICE("log-dice", "logDice"),
    /** How often the word stands near. */
    COUNT("count", "Count");

    private final String word;
    private final String label;

    Measure(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As it stands in addresses and files. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    Comparator<Line> strongestFirst() {
        Comparator<Line> least = switch (this) {
            case LOG_LIKELIHOOD -> Comparator.comparingDouble(Line::logLikelihood);
            case LOG_DICE -> Comparator.comparingDouble(Line::logDice);
            case COUNT -> Comparator.comparingLong(Line::count);
        };
        return least.reversed().thenComparing(Line::word);
    }

    /**
     * The measure of that word.
     *
     * @throws Refusal when there is none
     */
    public static Measure of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("Collocations are ordered by log-likelihood, log-dice or count."));
    }
}
