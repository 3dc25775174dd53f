package org.trigpoint.coding;

import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Span;

/**
 * A stretch of a source's text, with the version that its positions count on.
 *
 * @param source the source
 * @param version the text version that the one who points at it has before them
 * @param span where
 */
public record Passage(SourceId source, VersionId version, Span span) {}
