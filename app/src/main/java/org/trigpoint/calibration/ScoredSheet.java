package org.trigpoint.calibration;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.trigpoint.codebooks.instruments.Answers;
import org.trigpoint.migrations.AssessmentId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SessionId;
import org.trigpoint.scoring.Part;

/**
 * A form about a session that was submitted and is open: everybody who was asked to score that session has submitted.
 *
 * @param id its key
 * @param session what it is about
 * @param title what that is called
 * @param site the code of its site
 * @param wave the name of its wave; null where it has none
 * @param heldOn when it was held; null where that is not known
 * @param rater who filled it in
 * @param raterName their full name
 * @param part as what: a rater, or those who agreed on a consensus
 * @param submittedAt when it was submitted last
 * @param answers what stands in it, but for words
 */
public record ScoredSheet(
        AssessmentId id,
        SessionId session,
        String title,
        String site,
        @Nullable String wave,
        @Nullable LocalDate heldOn,
        PersonId rater,
        String raterName,
        Part part,
        OffsetDateTime submittedAt,
        Answers answers) {}
