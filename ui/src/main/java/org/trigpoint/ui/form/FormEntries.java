package org.trigpoint.ui.form;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to be kept. It comes from outside, so it is a wish: whether the form has such a place and the person may
 * write there is for the use case to say. The same entry may come more than once.
 *
 * @param answers at most one a place
 * @param evidence at most one an id
 */
public record FormEntries(List<Answered> answers, List<Evidenced> evidence) implements Serializable {

    /** Keeps its own copies. */
    public FormEntries {
        answers = List.copyOf(answers);
        evidence = List.copyOf(evidence);
    }

    /**
     * An answer as it now is.
     *
     * @param item key of the item
     * @param part which filling of its section, from 1
     * @param state given, not-observed or not-applicable; null: taken back
     * @param value empty unless given
     * @param revision made by the device, ascending; the highest stands
     */
    public record Answered(String item, int part, @Nullable String state, String value, long revision)
            implements Serializable {}

    /**
     * A piece of evidence as it now is.
     *
     * @param id made by the device
     * @param item key of the item; null: put to none yet
     * @param part which filling of its section, from 1
     * @param start the passage's first code point; null where it is no passage
     * @param end the code point after the passage; null where it is no passage
     * @param at milliseconds from the start of the clock or the recording; null where it has no time
     * @param note what was written; may be empty
     * @param removed whether it was taken away
     * @param revision made by the device, ascending; the highest stands
     */
    public record Evidenced(
            UUID id,
            @Nullable String item,
            int part,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Long at,
            String note,
            boolean removed,
            long revision)
            implements Serializable {}

    /**
     * What became of entries, by their revisions. What is named nowhere is sent again.
     *
     * @param kept those that stand, or for which something newer does
     * @param refused those that will never stand
     * @param locked whether the form takes no entries any more
     */
    public record Outcome(List<Long> kept, List<Refused> refused, boolean locked) implements Serializable {

        /** Keeps its own copies. */
        public Outcome {
            kept = List.copyOf(kept);
            refused = List.copyOf(refused);
        }
    }

    /**
     * An entry that was not kept.
     *
     * @param revision of the entry
     * @param why a sentence for the person
     */
    public record Refused(long revision, String why) implements Serializable {}
}
