package org.trigpoint.history;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;

/**
 * Which lines of the journal are wanted; every part that is given narrows.
 *
 * @param kinds names of facts, such as {@code PassageCoded}; empty for all
 * @param person who did it; null for anybody
 * @param subject what kind of thing it is about, such as {@code source}; null for any
 * @param subjectId which of them; null for all; 0 for lines about many at once
 * @param from the first day, in the time zone of the study's people (Europe/London); null for no bound
 * @param until the last day, in the same zone; null for no bound
 */
public record JournalFilter(
        Set<String> kinds,
        @Nullable PersonId person,
        @Nullable String subject,
        @Nullable Long subjectId,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Every line. */
    public static final JournalFilter ALL = new JournalFilter(Set.of(), null, null, null, null, null);

    /** Keeps its own copy of the kinds. */
    public JournalFilter {
        kinds = Set.copyOf(kinds);
    }
}
