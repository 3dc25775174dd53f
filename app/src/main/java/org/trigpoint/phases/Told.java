package org.trigpoint.phases;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.PersonId;
import tools.jackson.databind.JsonNode;

/**
 * A line of the journal about an analysis, its payload opened.
 *
 * @param number its number
 * @param at when it was written
 * @param person who did it; null for the application itself
 * @param personName as colleagues see them; empty for the application itself
 * @param kind the name of the fact
 * @param subject what kind of thing it is about
 * @param id which of them
 * @param payload the parts of the fact
 */
record Told(
        long number,
        OffsetDateTime at,
        @Nullable PersonId person,
        String personName,
        String kind,
        String subject,
        long id,
        JsonNode payload) {

    /** A part as text; empty where there is none. */
    String part(String name) {
        return payload.path(name).asString("");
    }

    /** A part of a part as text; empty where there is none. */
    String part(String name, String within) {
        return payload.path(name).path(within).asString("");
    }
}
