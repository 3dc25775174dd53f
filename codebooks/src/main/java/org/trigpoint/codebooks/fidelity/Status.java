package org.trigpoint.codebooks.fidelity;

/** What is known of a measure. */
public enum Status {
    /** Its threshold is reached, whatever may be missing. */
    MET("met"),
    /** Its threshold is not reached, whatever may be missing. */
    NOT_MET("not met"),
    /** What is missing could decide it. */
    CANNOT_BE_COMPUTED("cannot be computed"),
    /** Its time is not over. */
    NOT_YET_DUE("not yet due");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    /**
     * As people read it.
     *
     * @return small letters
     */
    public String words() {
        return words;
    }
}
