package org.trigpoint.phases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How lists, numbers and days are written. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Wording() {}

    /** Such as {@code a, b and c}. */
    static String listed(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** The first few, and how many more there are. */
    static String some(List<String> names, int most) {
        return names.size() <= most
                ? listed(names)
                : String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
    }

    static String quoted(String name) {
        return "\u201c" + name + "\u201d";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(OffsetDateTime moment) {
        return day(Days.of(moment));
    }

    static String small(String words) {
        return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
