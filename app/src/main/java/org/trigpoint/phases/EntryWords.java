package org.trigpoint.phases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes in the log.
 *
 * @param kind what sort of entry
 * @param phase the phase it is stamped with; null for the one the analysis is in
 * @param body Markdown, 1 to 20,000 characters
 * @param links what it speaks of
 * @param on the day it tells of, not after today; null for now, or for the day that it has when it is written anew
 */
public record EntryWords(
        EntryKind kind,
        @Nullable Phase phase,
        String body,
        LogLinks links,
        @Nullable LocalDate on) {

    /** An entry about now and the present phase that speaks of nothing in particular. */
    public static EntryWords of(EntryKind kind, String body) {
        return new EntryWords(kind, null, body, LogLinks.NONE, null);
    }
}
