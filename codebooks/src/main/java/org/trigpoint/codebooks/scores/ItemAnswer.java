package org.trigpoint.codebooks.scores;

import org.trigpoint.codebooks.instruments.Scoring;

/** What was answered to one item. */
public sealed interface ItemAnswer {

    /**
     * A number.
     *
     * @param value as it was answered, before any reversal; never shifted
     * @param onForm whether the form that was used prints it; true where the form is not known
     */
    record Given(int value, boolean onForm) implements ItemAnswer {}

    /**
     * No number.
     *
     * @param kind why
     */
    record Missing(Scoring.Kind kind) implements ItemAnswer {}

    /**
     * Something that is no answer to this item.
     *
     * @param why what it is and what would be one, without a full stop
     */
    record Refused(String why) implements ItemAnswer {}
}
