package org.trigpoint.agreement;

import java.util.Arrays;

/** What is told about the agreement on a code. */
public enum Measure {
    /** Krippendorff's alpha, nominal, any number of coders. */
    ALPHA("alpha", "Krippendorff\u2019s alpha"),
    /** Cohen's kappa of two coders, with its prevalence and bias index. */
    KAPPA("kappa", "Cohen\u2019s kappa"),
    /** Fleiss' kappa of three coders or more. */
    FLEISS("fleiss", "Fleiss\u2019 kappa"),
    /** Gwet's AC1. */
    AC1("ac1", "Gwet\u2019s AC1"),
    /** The share of units that coders treated alike. */
    PERCENT("percent", "Share alike"),
    /** The share that both coded of what either coded, in characters. */
    UNION("union", "Overlap of what was coded"),
    /** Krippendorff's alpha for unitizing. */
    UNITIZING("unitizing", "Alpha for unitizing"),
    /** Krippendorff's alpha, nominal, with characters as units. */
    CHARACTERS("characters", "Alpha of characters");

    private final String word;
    private final String label;

    Measure(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As it is stored. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /**
     * The measure behind a stored word.
     *
     * @param word as {@link #word} gives it
     * @return the measure
     * @throws IllegalArgumentException when there is none
     */
    public static Measure of(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is measured by \u201c" + word + "\u201d."));
    }
}
