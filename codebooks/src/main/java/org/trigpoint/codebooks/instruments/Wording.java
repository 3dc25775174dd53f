package org.trigpoint.codebooks.instruments;

import org.trigpoint.codebooks.Certainty;

/**
 * Words of an instrument, with where they stand.
 *
 * @param text as printed; empty exactly where the certainty is {@link Certainty#UNKNOWN}, and to be filled in by a study
 * @param certainty how well founded they are; only official ones may be shown as such
 * @param source where they are printed, for instance {@code S004 Table 16}; empty where nowhere
 */
public record Wording(String text, Certainty certainty, String source) {

    /** What no source prints. */
    public static final Wording OPEN = new Wording("", Certainty.UNKNOWN, "");

    /** Refuses words that nobody knows, and known ones that say nothing. */
    public Wording {
        if (text.isBlank() != (certainty == Certainty.UNKNOWN)) {
            throw new IllegalArgumentException("Words are empty exactly where they are unknown.");
        }
        if (certainty.official() && source.isBlank()) {
            throw new IllegalArgumentException("Official words name their source: " + text);
        }
    }

    /**
     * Whether a study has to find words of its own here.
     *
     * @return true where no source prints any
     */
    public boolean open() {
        return certainty == Certainty.UNKNOWN;
    }
}
