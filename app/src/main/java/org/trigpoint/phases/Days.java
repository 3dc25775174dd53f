package org.trigpoint.phases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.trigpoint.Refusal;

/** Days as teams write them down: the present one is now, an earlier one is told of as a whole. */
final class Days {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Days() {}

    /** When something happened on a day; null for now, or for the time it had. */
    static OffsetDateTime at(@Nullable LocalDate on, @Nullable OffsetDateTime before) {
        OffsetDateTime now = OffsetDateTime.now(ZONE);
        if (on == null || (before != null && of(before).equals(on))) {
            return before == null ? now : before;
        }
        if (on.isAfter(now.toLocalDate())) {
            throw new Refusal("This day is still to come: choose today or an earlier one.");
        }
        return on.equals(now.toLocalDate())
                ? now
                : on.atTime(LocalTime.NOON).atZone(ZONE).toOffsetDateTime();
    }

    /** The day of a moment, in the United Kingdom. */
    static LocalDate of(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ZONE).toLocalDate();
    }
}
