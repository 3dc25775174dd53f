package org.trigpoint.mapping;

import java.time.OffsetDateTime;
import org.trigpoint.migrations.ThemeMapVersionId;

/**
 * A map that was given a name, and never changes.
 *
 * @param id its key
 * @param name unique in its analysis
 * @param note what was thought then; may be empty
 * @param person the full name of who named it
 * @param at when
 * @param map the map as it was
 */
public record MapVersion(
        ThemeMapVersionId id, String name, String note, String person, OffsetDateTime at, ThematicMap map) {}
