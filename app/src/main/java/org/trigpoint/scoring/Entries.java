package org.trigpoint.scoring;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Answer;
import org.trigpoint.codebooks.instruments.Place;
import org.trigpoint.sources.Span;

/**
 * What a device sends of a form that is being filled in. Sending it again changes nothing.
 *
 * @param answers in any order
 * @param evidence in any order
 */
public record Entries(List<AnswerEntry> answers, List<EvidenceEntry> evidence) {

    /** Keeps its own copies. */
    public Entries {
        answers = List.copyOf(answers);
        evidence = List.copyOf(evidence);
    }

    /**
     * An answer.
     *
     * @param place where it stands
     * @param answer what it is; null: taken back
     * @param revision made by the device, ascending; the highest of a place stands
     */
    public record AnswerEntry(Place place, @Nullable Answer answer, long revision) {}

    /**
     * Evidence: a passage, a time, a note, or several of these together.
     *
     * @param id made by the device, the same for each revision
     * @param item what it is evidence of; null: not put to an item yet
     * @param part which filling of the item's section, from 1
     * @param span words of the text that is assessed, on the version that the sheet names; null where it is no passage
     * @param atMs milliseconds since the clock was started, or since the recording began; null where it has no time
     * @param note what was noted, at most 5,000 characters; may be empty
     * @param removed whether it was taken away
     * @param revision made by the device, ascending; the highest of an id stands
     */
    public record EvidenceEntry(
            UUID id,
            @Nullable String item,
            int part,
            @Nullable Span span,
            @Nullable Integer atMs,
            String note,
            boolean removed,
            long revision) {}

    /**
     * What became of what was sent.
     *
     * @param kept revisions that are safe: they stand, or a higher one does that says the same or came with them
     * @param refused what can't be kept; also what comes late, after another device sent something else with a higher revision
     * @param locked whether the form was submitted before: nothing was kept then
     */
    public record Outcome(List<Long> kept, List<Refused> refused, boolean locked) {}

    /**
     * What can't be kept.
     *
     * @param revision which entry
     * @param why a sentence for whoever typed it
     */
    public record Refused(long revision, String why) {}
}
