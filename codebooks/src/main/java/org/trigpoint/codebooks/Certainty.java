package org.trigpoint.codebooks;

/** How well the wording of a question is founded; only {@link #SEED} and {@link #LIT} may be shown as official. */
public enum Certainty {
    /** Printed in a founding document of the study, and quoted word for word. */
    SEED,
    /** Read in a named publication. */
    LIT,
    /** General knowledge of the field, not checked against a page. */
    MEM,
    /** A proposal of this product, to be labelled as such. */
    TOOL,
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
}
