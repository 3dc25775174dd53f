package org.trigpoint.codebooks.convergence;

/**
 * How two strands stand to each other on one finding: the four codes of the triangulation protocol of Farmer and colleagues
 * (Qualitative Health Research 16, 2006, 377 to 394). It follows from a {@link Comparison} and is never chosen.
 */
public enum ConvergenceCode {
    /** Alike in meaning and prominence, and in coverage and examples. */
    AGREEMENT("agreement", "Agreement", "=", "alike in meaning and prominence, and in coverage and examples"),
    /** Alike in one of the two. */
    PARTIAL_AGREEMENT("partial-agreement", "Partial agreement", "\u2248", "alike in one of the two components"),
    /** One strand covers the finding, the other does not. */
    SILENCE("silence", "Silence", "\u2205", "one strand covers it, the other does not"),
    /** Alike in neither. */
    DISSONANCE("dissonance", "Dissonance", "\u2260", "alike in neither component");

    private final String word;
    private final String label;
    private final String sign;
    private final String meaning;

    ConvergenceCode(String word, String label, String sign, String meaning) {
        this.word = word;
        this.label = label;
        this.sign = sign;
        this.meaning = meaning;
    }

    /**
     * As it stands in files and addresses.
     *
     * @return lower case, with hyphens
     */
    public String word() {
        return word;
    }

    /**
     * As people read it.
     *
     * @return in sentence case
     */
    public String label() {
        return label;
    }

    /**
     * A sign that tells it apart where colour does not.
     *
     * @return one character
     */
    public String sign() {
        return sign;
    }

    /**
     * When it is given.
     *
     * @return half a sentence
     */
    public String meaning() {
        return meaning;
    }
}
