package org.trigpoint.agreement;

import java.util.List;
import org.trigpoint.migrations.SourceId;
import org.trigpoint.migrations.VersionId;
import org.trigpoint.sources.Quotation;
import org.trigpoint.sources.Span;

/**
 * A unit, and who gave it a code.
 *
 * @param source in which source
 * @param title what that is called
 * @param version the text that its place counts on
 * @param span where it stands
 * @param words its words, with what stands around them
 * @param gave for each coder, in their order, whether they gave it the code
 */
public record UnitLine(
        SourceId source, String title, VersionId version, Span span, Quotation words, List<Boolean> gave) {}
