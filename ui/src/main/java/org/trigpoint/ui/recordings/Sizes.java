package org.trigpoint.ui.recordings;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Bytes and days as people read them. */
final class Sizes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Sizes() {}

    static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, bytes / 1000) + " KB";
        }
        return bytes < 100_000_000
                ? String.format(Locale.UK, "%.1f MB", bytes / 1e6)
                : String.format(Locale.UK, "%,d MB", bytes / 1_000_000);
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(OffsetDateTime moment) {
        return DAY.format(moment.atZoneSameInstant(ZONE));
    }
}
