package org.trigpoint.scoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CasefileId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;

/**
 * That somebody shall fill a form in.
 *
 * @param instrument which form
 * @param session about which session; null for casefiles and writings
 * @param casefile about which casefile; null for sessions and writings
 * @param rater who
 * @param part as what
 * @param place in which order they are shown their casefiles; 0 where there is none
 * @param dueOn by when; null: no day is said
 */
public record Asking(
        InstrumentId instrument,
        @Nullable SessionId session,
        @Nullable CasefileId casefile,
        PersonId rater,
        Part part,
        int place,
        @Nullable LocalDate dueOn) {

    /** Refuses forms about two things, and forms about none that are no writing. */
    public Asking {
        int things = (session == null ? 0 : 1) + (casefile == null ? 0 : 1);
        if (things != (part == Part.WRITER ? 0 : 1)) {
            throw new IllegalArgumentException("A form is about one thing, or a writing about none.");
        }
    }

    /**
     * About a session.
     *
     * @param instrument which form
     * @param session which session
     * @param rater who
     * @param part as what
     * @param dueOn by when; null: no day is said
     * @return the same as an asking
     */
    public static Asking about(
            InstrumentId instrument, SessionId session, PersonId rater, Part part, @Nullable LocalDate dueOn) {
        return new Asking(instrument, session, null, rater, part, 0, dueOn);
    }
}
