package org.trigpoint.coding;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.sources.Span;

/**
 * A coding as it lies on a version of a text.
 *
 * @param lies where it lies
 * @param known what is known beside that; null for one that was never touched by a change of its words
 */
record LaidCoding(CodingId id, CodeId code, PersonId coder, Origin lies, @Nullable Known known) {

    /**
     * What is known of a coding that a changed text did not leave on exactly its words.
     *
     * @param origin its words as they last stood before the change
     * @param placed where it was put with the change; null unless it was
     * @param joinedTo the coding that stands for it; null unless one does
     */
    record Known(
            Outcome outcome,
            Origin origin,
            @Nullable Span placed,
            @Nullable CodingId joinedTo) {}

    /** What waits for a look because words within it changed; null when nobody has to, or somebody moved it since. */
    @Nullable Origin changedSince() {
        return known != null && known.outcome() == Outcome.CHANGED && lies.span().equals(known.placed())
                ? known.origin()
                : null;
    }

    /** Its words as they last stood before a change. */
    Origin origin() {
        return known == null ? lies : known.origin();
    }
}
