package org.trigpoint.ui.parts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Points in time as people here write them. */
public final class Moments {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private Moments() {}

    /**
     * A day.
     *
     * @param day any
     * @return such as {@code 21 November 2026}
     */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * A day, in a table.
     *
     * @param day any
     * @return such as {@code 21 Nov 2026}
     */
    public static String briefDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /**
     * A day as records have it, in a table.
     *
     * @param stored such as {@code 2026-11-21}
     * @return such as {@code 21 Nov 2026}; what is no such day, as it is
     */
    public static String briefDay(String stored) {
        try {
            return briefDay(LocalDate.parse(stored));
        } catch (DateTimeParseException no) {
            return stored;
        }
    }

    /**
     * Day and minute.
     *
     * @param moment any
     * @return such as {@code 21 Nov 2026, 09:05}, in the time of the United Kingdom
     */
    public static String brief(OffsetDateTime moment) {
        return BRIEF.format(moment.atZoneSameInstant(ZONE));
    }
}
