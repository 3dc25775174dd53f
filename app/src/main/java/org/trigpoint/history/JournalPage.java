package org.trigpoint.history;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;

/**
 * Some lines of the journal.
 *
 * @param lines the newest first
 * @param more whether there are older ones
 */
public record JournalPage(List<Line> lines, boolean more) {

    /**
     * One line: who did what, when, to what.
     *
     * @param number its place in the journal
     * @param at when it was recorded
     * @param person who did it; null for the application itself
     * @param personName the name that colleagues see; null for the application itself
     * @param kind the name of the fact, such as {@code PassageCoded}
     * @param subject what kind of thing it is about
     * @param subjectId which of them; 0 when it is about many at once
     * @param subjectName what that thing is called now; null when it has no name or is gone
     * @param there whether that thing can be opened; true of what has no page of its own
     * @param details what else the fact says, part by part in its own order; keys as recorded, values as text
     */
    public record Line(
            long number,
            OffsetDateTime at,
            @Nullable PersonId person,
            @Nullable String personName,
            String kind,
            String subject,
            long subjectId,
            @Nullable String subjectName,
            boolean there,
            Map<String, String> details) {

        /**
         * The kind as people read it.
         *
         * @return its words apart, in sentence case: {@code Passage coded}
         */
        public String title() {
            String apart = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.UK);
            return apart.isEmpty() ? apart : Character.toUpperCase(apart.charAt(0)) + apart.substring(1);
        }
    }
}
