package org.trigpoint.observation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;
import org.trigpoint.codebooks.instruments.Instrument;
import org.trigpoint.migrations.ParticipantId;
import org.trigpoint.migrations.SiteId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.WaveId;

/**
 * What is known of a session.
 *
 * @param title 1 to 200 characters
 * @param use what kind of session it is
 * @param site where it is held
 * @param wave in which wave; null where none was said
 * @param worker whose practice it is; null where it is of several, or not said
 * @param plannedFor the day it is planned for; null: none yet
 * @param heldOn the day it was held; null: it was not yet
 * @param recorded whether it is scored from a recording and not in the room
 * @param family whether the family agreed to be observed
 * @param workerAgreed whether the worker agreed to be observed
 * @param reference whether it is one with expert scores, for training: it is never counted among those of the study
 * @param source its transcript or notes; null where there are none
 * @param remark up to 2,000 characters
 */
public record SessionDetails(
        String title,
        Instrument.Use use,
        SiteId site,
        @Nullable WaveId wave,
        @Nullable ParticipantId worker,
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate heldOn,
        boolean recorded,
        Consented family,
        Consented workerAgreed,
        boolean reference,
        @Nullable SourceId source,
        String remark) {

    /** Drops spaces at the ends, and refuses what can't be stored. */
    public SessionDetails {
        title = title.strip().replaceAll("\\s+", " ");
        remark = remark.strip();
        if (title.isEmpty() || title.length() > 200) {
            throw new Refusal("Give the session a title of 1 to 200 characters.");
        }
        if (use.subject() != Instrument.Subject.SESSION) {
            throw new Refusal("That is no kind of session.");
        }
        if (remark.length() > 2000) {
            throw new Refusal("A remark has at most 2,000 characters.");
        }
    }

    /**
     * The day it is on.
     *
     * @return when it was held, else for when it is planned; null where neither is said
     */
    public @Nullable LocalDate day() {
        return heldOn == null ? plannedFor : heldOn;
    }
}
