package org.trigpoint.codebooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How well words of a question or an instrument are founded; only {@link #SEED} and {@link #LIT} may be shown as official. */
public enum Certainty {
    /** Printed in a founding document of the study, and quoted word for word. */
    SEED,
    /** Read in a named publication. */
    LIT,
    /** General knowledge of the field, not checked against a page. */
    MEM,
    /** A proposal of this product, to be labelled as such. */
    TOOL,
    /** Written by a study for itself. */
    OWN,
    /** Neither printed nor found: the field stays open to be filled in by the study. */
    UNKNOWN;

    /**
     * Says whether a wording of this certainty may be shown as official.
     *
     * @return true for {@link #SEED} and {@link #LIT} alone
     */
    public boolean official() {
        return this == SEED || this == LIT;
    }

    /**
     * As it is written in files.
     *
     * @return in small letters
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The certainty that a word names.
     *
     * @param word one of the words
     * @return empty when it names none
     */
    public static Optional<Certainty> of(String word) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.word().equals(word))
                .findFirst();
    }

    /**
     * All words, as a fault lists them.
     *
     * @return joined by commas
     */
    public static String words() {
        return Arrays.stream(values()).map(Certainty::word).collect(Collectors.joining(", "));
    }
}
