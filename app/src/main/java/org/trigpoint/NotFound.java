package org.trigpoint;

/**
 * There is no such thing, or it is not open to the one who asks: the two are told apart nowhere, so that guessing
 * numbers teaches nothing.
 */
public final class NotFound extends Refusal {

    /** The one answer for what does not exist and for what is not theirs. */
    public NotFound() {
        super("There is nothing here, or it is not open to you.");
    }
}
