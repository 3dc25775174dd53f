package org.trigpoint.coding;

import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/** Words, by the text version that they stand in and where. */
record Origin(VersionId version, Span span) {}
