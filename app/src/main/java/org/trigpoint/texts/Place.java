package org.trigpoint.texts;

import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** Words, by the text version that they stand in and where. */
record Place(VersionId version, Span span) {}
