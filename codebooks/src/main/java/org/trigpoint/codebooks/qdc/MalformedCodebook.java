package org.trigpoint.codebooks.qdc;

/** A file that is no codebook of REFI-QDA; the message says what is wrong, in a sentence for whoever brought it. */
public final class MalformedCodebook extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * Says what is wrong.
     *
     * @param sentence for a person
     */
    public MalformedCodebook(String sentence) {
        super(sentence);
    }
}
