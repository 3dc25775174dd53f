package org.trigpoint.live;

import org.jspecify.annotations.Nullable;
import org.trigpoint.migrations.MemoId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;

/**
 * Somebody who has a screen of the study open.
 *
 * @param person who
 * @param name as colleagues see them
 * @param source the source they have open; null when it is none, or none that the reader may see
 * @param sourceTitle its title; null with the source
 * @param writing the memo they are writing; null when they write none there
 */
public record Colleague(
        PersonId person,
        String name,
        @Nullable SourceId source,
        @Nullable String sourceTitle,
        @Nullable MemoId writing) {}
