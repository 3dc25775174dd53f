package org.trigpoint.observation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.InstrumentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.scoring.Part;

/**
 * A session as a list shows it.
 *
 * @param id its key
 * @param details what is known of it
 * @param site the code of its site
 * @param wave the name of its wave; null where it has none
 * @param worker the pseudonym of whose practice it is; null where none was said
 * @param sourceTitle what its transcript or notes are called; null where it has none
 * @param asked who was asked to score it, by name
 */
public record SessionLine(
        SessionId id,
        SessionDetails details,
        String site,
        @Nullable String wave,
        @Nullable String worker,
        @Nullable String sourceTitle,
        List<Asked> asked) {

    /**
     * Somebody who was asked to score it.
     *
     * @param assessment the key
     * @param instrument which form
     * @param instrumentTitle what that is called
     * @param rater who
     * @param raterName their full name
     * @param part as what
     * @param dueOn by when; null: no day was said
     * @param state how far they are; {@link State#HIDDEN} from whoever has not submitted their own, and of others
     *     {@link State#NOT_SUBMITTED} to all but leads
     * @param submittedAt when they submitted; null where they have not, or it is hidden
     */
    public record Asked(
            AssessmentId assessment,
            InstrumentId instrument,
            String instrumentTitle,
            PersonId rater,
            String raterName,
            Part part,
            @Nullable LocalDate dueOn,
            State state,
            @Nullable OffsetDateTime submittedAt) {}

    /** How far a form is. */
    public enum State {
        /** Nothing stands in it. */
        NOT_BEGUN,
        /** Something stands in it. */
        DRAFT,
        /** It is no further than a draft; whoever does not lead the study is told no more of others. */
        NOT_SUBMITTED,
        /** It is locked. */
        SUBMITTED,
        /** Somebody who scores the same session and has not submitted is not told. */
        HIDDEN
    }
}
