package org.trigpoint.quoting;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;

/**
 * Consent to quote, as it is recorded of a participant.
 *
 * @param answer what they answered
 * @param conditions on what conditions they may be quoted, 1,000 characters at most; empty for every other answer
 * @param answeredOn the day on which they answered, not one to come; null when it is not known, or nothing is recorded
 * @param standsIn where the answer stands, such as {@code Form 12}, 200 characters at most; may be empty
 */
public record Consent(
        Answer answer, String conditions, @Nullable LocalDate answeredOn, String standsIn) {

    /** What holds of whoever nothing is recorded of. */
    public static final Consent NOT_RECORDED = new Consent(Answer.NOT_RECORDED, "", null, "");

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int CONDITIONS_LONGEST = 1_000;
    private static final int PLACE_LONGEST = 200;

    /** Drops spaces at the ends and what says nothing, and refuses what can't be kept. */
    public Consent {
        boolean recorded = answer != Answer.NOT_RECORDED;
        conditions = answer == Answer.CONDITIONS ? conditions.strip() : "";
        standsIn = recorded ? standsIn.strip() : "";
        answeredOn = recorded ? answeredOn : null;
        if (answer == Answer.CONDITIONS && conditions.isEmpty()) {
            throw new Refusal("Say on what conditions they may be quoted.");
        }
        if (conditions.length() > CONDITIONS_LONGEST) {
            throw new Refusal("Conditions hold 1,000 characters at most: shorten them.");
        }
        if (standsIn.length() > PLACE_LONGEST) {
            throw new Refusal("Say in 200 characters at most where the answer stands.");
        }
        if (answeredOn != null && answeredOn.isAfter(today())) {
            throw new Refusal("Choose the day on which they answered: this one is still to come.");
        }
    }

    /** The day that it is where studies are done. */
    static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
