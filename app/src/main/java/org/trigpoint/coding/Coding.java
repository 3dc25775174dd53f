package org.trigpoint.coding;

import org.trigpoint.migrations.CodeId;
import org.trigpoint.migrations.CodingId;
import org.trigpoint.migrations.PersonId;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.sources.Span;

/**
 * This passage was given this code by this coder.
 *
 * @param id its key
 * @param source the source it lies in
 * @param span where, in the source's present text version
 * @param code the code
 * @param coder who coded
 */
public record Coding(CodingId id, SourceId source, Span span, CodeId code, PersonId coder) {}
