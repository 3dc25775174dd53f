package org.trigpoint.codes;

/** What a method may offer to an analysis; what it does not offer, services refuse. */
public enum Offer {
    /** Coding of colleagues laid side by side, with memos about what differs; nothing is settled by it. */
    COMPARISON("Comparison of readings, with memos"),
    /** A log of the phases that the method names, in which going back is normal. */
    PHASES("A log of its phases"),
    /** A declared sample that is coded twice, each coder without sight of the other, to be measured. */
    BLIND_CODING("Blind double coding of a sample"),
    /** Rounds after which a team settles what a passage is coded with. */
    CONSENSUS("Agreement settled between coders"),
    /** Coefficients of how far independent coders agree, each with its unit, n and interval. */
    COEFFICIENTS("Agreement coefficients"),
    /** A codebook that nobody changes until it is unlocked. */
    LOCK("A codebook that can be locked"),
    /** Matrices of cases by codes or categories, whose cells hold the analyst's own summary. */
    CHARTING("Framework matrices");

    private final String label;

    Offer(String label) {
        this.label = label;
    }

    /**
     * As people read it.
     *
     * @return in sentence case, without a stop
     */
    public String label() {
        return label;
    }
}
