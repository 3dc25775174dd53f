package org.trigpoint.codebooks.instruments;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an instrument asks.
 *
 * @param key lower-case words joined by hyphens, once in an instrument
 * @param title short, as it heads a column; never empty
 * @param wording the definition or the question, with its source; may be open
 * @param asked what kind of answer
 * @param required whether the form can't be submitted without an answer, while the item is shown
 * @param evidence whether an answer stands on passages, times or a note
 * @param shown when the item is shown; null: always
 * @param meaning what the program itself does with the answer; null: nothing
 */
public record Item(
        String key,
        String title,
        Wording wording,
        Asked asked,
        boolean required,
        Evidence evidence,
        @Nullable Condition shown,
        @Nullable Meaning meaning) {

    /** Whether an answer stands on evidence. */
    public enum Evidence {
        /** None is taken. */
        NONE,
        /** It may be given. */
        OPTIONAL,
        /** The form can't be submitted without any where there is a rating. */
        REQUIRED
    }

    /** What the program itself does with an answer. */
    public enum Meaning {
        /** The writer lets it be linked to what they answered in a survey: a choice of yes and no. */
        MAY_LINK,
        /** The writer may be quoted: a choice of yes and no. */
        MAY_QUOTE,
        /** The text may be published as a case study: a choice of yes and no. */
        MAY_PUBLISH,
        /** Which period a masked reviewer takes the file to be of, as a test of the masking: before, late or no idea. */
        GUESSED_PERIOD
    }

    /**
     * Shows an item by the answer to an earlier one.
     *
     * @param item key of an earlier item of the instrument that is a choice or a rating
     * @param value the option's key, or the number of the point
     */
    public record Condition(String item, String value) {}
}
